import { memo, type Ref } from 'react';
import { isValue, placeCells } from '../../shared/form/leading-labels';
import type { FormCell, FormTable, LabelCell, ValueCell } from '../../shared/form/types';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { designWidth } from './fit-table';
import { ADDRESS_ATTRIBUTE } from './grid-elements';

interface GridTableProps {
  ref: Ref<HTMLTableElement>;
  table: FormTable;
  /** Whether each cell has a line for last year's figure. */
  withPrevious: boolean;
}

/**
 * The printed table as markup: true merged labels, one text field per figure. It is made once; figures, marks and the
 * selection are written into it without React, so that a key costs no rendering and no field is ever made anew under
 * an input method.
 */
export const GridTable = memo(function GridTable({ ref, table, withPrevious }: GridTableProps) {
  const width = designWidth(table);
  const headCount = table.rows.filter((row) => row.header).length;
  const lefts = labelLefts(table);
  const rows = table.rows.map((row, index) => (
    <tr key={index}>
      {row.cells.map((cell, position) => (
        <TableCell key={position} cell={cell} left={lefts.get(cell)} withPrevious={withPrevious} />
      ))}
    </tr>
  ));
  return (
    <table
      ref={ref}
      className={withPrevious ? 'grid grid-with-previous' : 'grid'}
      role="grid"
      aria-label={table.title}
      aria-multiselectable="true"
      data-table={table.id}
      style={{ width: `calc(${width}px * var(--grid-zoom, 1))` }}
    >
      <colgroup>
        {table.widths.map((each, index) => (
          <col key={index} style={{ width: `${(each / width) * 100}%` }} />
        ))}
      </colgroup>
      {headCount > 0 ? <thead>{rows.slice(0, headCount)}</thead> : null}
      <tbody>{rows.slice(headCount)}</tbody>
    </table>
  );
});

/** Where each label beside the figures stays when the table scrolls sideways: the widths of the columns before it. */
function labelLefts(table: FormTable): Map<FormCell, string> {
  const placed = placeCells(table);
  const first = Math.min(...placed.filter(isValue).map(({ column }) => column));
  return new Map(
    placed
      .filter(({ cell, column, colSpan }) => cell.kind === 'label' && column + colSpan <= first)
      .map(({ cell, column }) => {
        const before = table.widths.slice(0, column).reduce((sum, width) => sum + width, 0);
        return [cell, `calc(${before}px * var(--grid-zoom, 1) - var(--paper-side, 0px))`];
      }),
  );
}

interface TableCellProps {
  cell: FormCell;
  left: string | undefined;
  withPrevious: boolean;
}

function TableCell({ cell, left, withPrevious }: TableCellProps) {
  return cell.kind === 'label' ? (
    <LabelHeader label={cell} left={left} />
  ) : (
    <ValueData cell={cell} withPrevious={withPrevious} />
  );
}

function LabelHeader({ label, left }: { label: LabelCell; left: string | undefined }) {
  const stays = left === undefined ? {} : { 'data-stays': '', style: { left } };
  return (
    <th className={`grid-${label.scope}`} scope={scopeOf(label)} {...spansOf(label)} {...stays}>
      {label.text}
    </th>
  );
}

function scopeOf({
  scope,
  rowSpan,
  colSpan,
}: LabelCell): 'row' | 'col' | 'rowgroup' | 'colgroup' | undefined {
  if (scope === 'note') return undefined;
  if (scope === 'row') return rowSpan > 1 ? 'rowgroup' : 'row';
  return colSpan > 1 ? 'colgroup' : 'col';
}

function ValueData({ cell, withPrevious }: { cell: ValueCell; withPrevious: boolean }) {
  const previous = withPrevious ? <span className="grid-previous" aria-hidden="true" /> : null;
  const common = { [ADDRESS_ATTRIBUTE]: cell.address, ...spansOf(cell) };
  if (cell.kind === 'computed') {
    const amountId = `amount-${cell.address}`;
    return (
      <td
        className="grid-computed"
        tabIndex={-1}
        aria-readonly="true"
        aria-label={cell.name}
        aria-describedby={amountId}
        title={GRID_TEXTS.computedTip(cell.addends.length)}
        {...common}
      >
        {/* No <output>: it is a live region of role status, and the save state is the only one of those. */}
        <span id={amountId} className="grid-amount" />
        {previous}
      </td>
    );
  }
  return (
    <td className="grid-figure" {...common}>
      <input
        className="grid-amount"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        tabIndex={-1}
        aria-label={cell.name}
      />
      {previous}
    </td>
  );
}

/** Spans as attributes; a span of one is left out. */
function spansOf({ rowSpan, colSpan }: FormCell): { rowSpan?: number; colSpan?: number } {
  return { ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) };
}
