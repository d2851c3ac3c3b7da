import { IMPORT_TEXTS } from '../i18n/import-texts';
import { TEXTS } from '../i18n/texts';
import { NavItem } from '../ui/NavItem';
import type { UnitGroup } from './units';

interface UnitListProps {
  units: readonly UnitGroup[];
  selected: string | null;
  binSelected: boolean;
  binCount: number;
  onSelect: (name: string) => void;
  onAddUnit: () => void;
  onLastYear: () => void;
  onRecycleBin: () => void;
}

/** The left column of 历年报告: units, then tools. */
export function UnitList(props: UnitListProps) {
  return (
    <nav className="side-nav" aria-label={TEXTS.library.units}>
      <h2>{TEXTS.library.units}</h2>
      {props.units.map(({ name }) => (
        <NavItem
          key={name}
          mark="▸"
          current={!props.binSelected && name === props.selected}
          onPress={() => props.onSelect(name)}
        >
          {name}
        </NavItem>
      ))}
      <NavItem mark="＋" onPress={props.onAddUnit}>
        {TEXTS.library.addUnit}
      </NavItem>
      <NavItem mark="＋" onPress={props.onLastYear}>
        {IMPORT_TEXTS.fromLastYear}
      </NavItem>
      <h2>{TEXTS.library.tools}</h2>
      <NavItem mark="♲" current={props.binSelected} onPress={props.onRecycleBin}>
        {TEXTS.library.recycleBin}
        {props.binCount > 0 ? `（${props.binCount}）` : ''}
      </NavItem>
    </nav>
  );
}
