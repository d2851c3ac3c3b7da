import { cellAt } from '../../shared/form/form';
import { FORM_PARTS, isNarrativePart } from '../../shared/form/parts';
import type { PartId } from '../../shared/form/types';
import { UNIT_LEVELS } from '../../shared/report/model';
import type { Comparison } from '../../shared/versions/compare';
import { TEXTS } from '../i18n/texts';
import { VERSION_TEXTS } from '../i18n/version-texts';
import { Button } from '../ui/Button';

interface ComparisonViewProps {
  comparison: Comparison;
  /** Where the part can be taken back to the version. */
  onRestorePart?: ((part: PartId) => void) | undefined;
}

/** What differs between two versions: by part, cell by cell and sentence by sentence. */
export function ComparisonView({ comparison, onRestorePart }: ComparisonViewProps) {
  const { cells, texts, others } = comparison;
  if (cells.length === 0 && texts.length === 0 && others.length === 0)
    return <p className="comparison-same">{VERSION_TEXTS.same}</p>;
  return (
    <>
      {FORM_PARTS.map(({ id, heading }) => {
        const changed = cells.filter(({ table }) => table === id);
        const text = texts.find(({ part }) => part === id);
        if (changed.length === 0 && !text) return null;
        return (
          <section key={id} className="comparison-part" aria-label={heading}>
            <header>
              <h3>{heading}</h3>
              {onRestorePart ? (
                <Button look="link" onPress={() => onRestorePart(id)}>
                  {VERSION_TEXTS.restorePart}
                </Button>
              ) : null}
            </header>
            {text ? <TextPieces pieces={text.pieces} /> : null}
            {isNarrativePart(id) ? null : (
              <ValueTable
                label={heading}
                rows={changed.map(({ address, before, after }) => ({
                  key: address,
                  name: (cellAt('2021', address) ?? cellAt('2019', address))?.name ?? address,
                  before,
                  after,
                }))}
              />
            )}
          </section>
        );
      })}
      {others.length > 0 ? (
        <section className="comparison-part" aria-label={VERSION_TEXTS.otherTitle}>
          <header>
            <h3>{VERSION_TEXTS.otherTitle}</h3>
          </header>
          <ValueTable
            label={VERSION_TEXTS.otherTitle}
            rows={others.map(({ kind, address, before, after }, index) => ({
              key: `${kind} ${index}`,
              name: [
                address === null ? '' : (cellAt('2021', address) ?? cellAt('2019', address))?.name,
                VERSION_TEXTS.kinds[kind],
              ]
                .filter(Boolean)
                .join(' '),
              before: kind === 'unit.level' ? levelWords(before) : before,
              after: kind === 'unit.level' ? levelWords(after) : after,
            }))}
          />
        </section>
      ) : null}
    </>
  );
}

function levelWords(level: string): string {
  const known = UNIT_LEVELS.find((each) => each === level);
  return known ? TEXTS.levels[known] : level;
}

/** More unchanged text than this around a change is left out, in characters. */
const CONTEXT = 60;

function TextPieces({ pieces }: { pieces: Comparison['texts'][number]['pieces'] }) {
  return (
    <p className="comparison-text">
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'removed') return <del key={index}>{text.trimEnd()}</del>;
        if (kind === 'added') return <ins key={index}>{text}</ins>;
        return <span key={index}>{shortened(text, index === 0, index === pieces.length - 1)}</span>;
      })}
    </p>
  );
}

/** Unchanged text as far as it helps to find the place. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const [start, end] = [text.slice(0, CONTEXT), text.slice(-CONTEXT)];
  if (text.length <= 2 * CONTEXT) return text;
  if (isFirst) return `……${end}`;
  return isLast ? `${start}……` : `${start}……${end}`;
}

function ValueTable({
  label,
  rows,
}: {
  label: string;
  rows: readonly { key: string; name: string; before: string; after: string }[];
}) {
  const shown = (value: string) =>
    value === '' ? <span className="tone-muted">{VERSION_TEXTS.blank}</span> : value;
  return (
    <table className="comparison-values" aria-label={label}>
      <tbody>
        {rows.map(({ key, name, before, after }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              <del>{shown(before)}</del>
            </td>
            <td aria-hidden="true">→</td>
            <td>
              <ins>{shown(after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
