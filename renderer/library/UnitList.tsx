import { IMPORT_TEXTS } from '../i18n/import-texts';
import { LIBRARY_TEXTS } from '../i18n/library-texts';
import { TEXTS } from '../i18n/texts';
import { NavItem } from '../ui/NavItem';
import type { ListedUnit } from './UnitPage';

interface UnitListProps {
  units: readonly ListedUnit[];
  selected: { kind: 'unit'; name: string } | { kind: 'all' | 'recycleBin' } | null;
  binCount: number;
  onSelect: (name: string) => void;
  onAddUnit: () => void;
  onLastYear: () => void;
  onAll: () => void;
  onRecycleBin: () => void;
}

/** More units than this are looked for by searching. */
const MOST_UNITS = 200;

/** The left column of 历年报告: units, then tools. */
export function UnitList(props: UnitListProps) {
  const { units, selected } = props;
  return (
    <nav className="side-nav" data-pane="[aria-current]" aria-label={TEXTS.library.units}>
      <h2>{TEXTS.library.units}</h2>
      {units.length > 1 ? (
        <NavItem mark="☰" current={selected?.kind === 'all'} onPress={props.onAll}>
          {LIBRARY_TEXTS.all}
        </NavItem>
      ) : null}
      {units.slice(0, MOST_UNITS).map(({ name }) => (
        <NavItem
          key={name}
          mark="▸"
          current={selected?.kind === 'unit' && name === selected.name}
          onPress={() => props.onSelect(name)}
        >
          {name}
        </NavItem>
      ))}
      {units.length > MOST_UNITS ? (
        <p className="side-note">{LIBRARY_TEXTS.moreUnits(units.length - MOST_UNITS)}</p>
      ) : null}
      {units.length > 0 ? (
        <>
          <NavItem mark="＋" onPress={props.onAddUnit}>
            {TEXTS.library.addUnit}
          </NavItem>
          <NavItem mark="＋" onPress={props.onLastYear}>
            {IMPORT_TEXTS.fromLastYear}
          </NavItem>
        </>
      ) : (
        <p className="side-note">{LIBRARY_TEXTS.noUnits}</p>
      )}
      <h2>{TEXTS.library.tools}</h2>
      <NavItem mark="♲" current={selected?.kind === 'recycleBin'} onPress={props.onRecycleBin}>
        {TEXTS.library.recycleBin}
        {props.binCount > 0 ? `（${props.binCount}）` : ''}
      </NavItem>
    </nav>
  );
}
