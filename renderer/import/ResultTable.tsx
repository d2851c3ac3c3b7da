import { memo, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { ImportPreview } from '../../shared/contract/import';
import { formOf } from '../../shared/form/form';
import type { Address, FormCell, FormTable, TableId, ValueCell } from '../../shared/form/types';
import { cellText } from '../../shared/number/cell-text';
import type { Report } from '../../shared/report/model';
import { figureAt } from '../../shared/report/values';
import { figuresOf } from '../../shared/sums/totals';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { stepCell } from './step-cell';

interface ResultTableProps {
  report: Report;
  table: TableId;
  cells: ImportPreview['cells'];
  uncertain: ReadonlySet<Address>;
  current: Address | null;
  onPick: (address: Address) => void;
}

const ADDRESS = 'data-address';

/** One official table with the figures that were read, compact and to be looked at only. */
export const ResultTable = memo(function ResultTable(props: ResultTableProps) {
  const { report, current, onPick } = props;
  const root = useRef<HTMLTableElement>(null);
  const table = formOf(report.form).tables[props.table];
  const texts = useMemo(() => textsOf(report, table), [report, table]);
  const width = table.widths.reduce((sum, each) => sum + each, 0);
  useEffect(() => {
    if (current === null) return;
    const cell = root.current?.querySelector(`[${ADDRESS}="${CSS.escape(current)}"]`);
    cell?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.nativeEvent.isComposing) return;
    const next = stepCell(event.target, event.key, `td[${ADDRESS}]`);
    const address = next?.getAttribute(ADDRESS);
    if (!next || address == null) return;
    event.preventDefault();
    next.focus();
    onPick(address);
  };
  const first = [...texts.keys()][0];
  const focusable = current !== null && texts.has(current) ? current : first;
  return (
    <table ref={root} className="result-table" aria-label={table.title} onKeyDown={onKeyDown}>
      <colgroup>
        {table.widths.map((each, index) => (
          <col key={index} style={{ width: `${(each / width) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.cells.map((cell, position) =>
              cell.kind === 'label' ? (
                <th key={position} className={`result-${cell.scope}`} {...spansOf(cell)}>
                  {cell.text}
                </th>
              ) : (
                <ResultCell
                  key={position}
                  cell={cell}
                  text={texts.get(cell.address) ?? ''}
                  original={props.cells[cell.address]?.shown ?? ''}
                  uncertain={props.uncertain.has(cell.address)}
                  current={cell.address === current}
                  focusable={cell.address === focusable}
                  onPick={onPick}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

interface ResultCellProps {
  cell: ValueCell;
  text: string;
  original: string;
  uncertain: boolean;
  current: boolean;
  focusable: boolean;
  onPick: (address: Address) => void;
}

function ResultCell({ cell, text, original, uncertain, current, focusable, onPick }: ResultCellProps) {
  const classes = [
    ...(cell.kind === 'computed' ? ['result-computed'] : []),
    ...(text === '0' ? ['result-zero'] : []),
    ...(uncertain ? ['result-uncertain'] : []),
    ...(current ? ['result-current'] : []),
  ];
  const shown = text === '' && uncertain ? original : text;
  const hint = [
    ...(uncertain ? [IMPORT_TEXTS.toSee] : []),
    ...(original !== '' && original !== text ? [IMPORT_TEXTS.original(original)] : []),
  ].join('：');
  return (
    <td
      className={classes.join(' ')}
      tabIndex={focusable ? 0 : -1}
      aria-label={[cell.name, shown === '' ? IMPORT_TEXTS.blank : shown, hint]
        .filter((word) => word !== '')
        .join(' ')}
      {...(hint === '' ? {} : { title: hint })}
      {...spansOf(cell)}
      {...{ [ADDRESS]: cell.address }}
      onClick={() => onPick(cell.address)}
      onFocus={() => {
        if (!current) onPick(cell.address);
      }}
    >
      {text === '' && shown !== '' ? <i>{shown}</i> : shown}
    </td>
  );
}

/** What each cell shows, in reading order; a total is computed, and blank where nothing of it was read. */
function textsOf(report: Report, table: FormTable): ReadonlyMap<Address, string> {
  const { amount } = figuresOf(report);
  const texts = new Map<Address, string>();
  for (const cell of table.rows.flatMap((row) => row.cells)) {
    if (cell.kind === 'figure') texts.set(cell.address, cellText(report, cell.address));
    if (cell.kind === 'computed') {
      const read = cell.addends.some((addend) => texts.get(addend) !== '' && texts.has(addend));
      const filled = read || cell.addends.some((addend) => figureAt(report, addend) !== null);
      texts.set(cell.address, filled ? String(amount(cell.address)) : '');
    }
  }
  return texts;
}

function spansOf({ rowSpan, colSpan }: FormCell): { rowSpan?: number; colSpan?: number } {
  return { ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) };
}
