import type { CallOutput } from '../../shared/contract/calls';
import { formOf, TABLE_IDS } from '../../shared/form/form';
import type { FormTable } from '../../shared/form/types';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { useCellKeys } from './use-cell-keys';

type Sums = CallOutput<'summary.sums'>;

interface SumTablesProps {
  sums: Sums;
  address: string | null;
  onCell: (address: string) => void;
}

/** The three official tables filled with the sums; a click or Enter on one shows the bodies behind it. */
export function SumTables({ sums, address, onCell }: SumTablesProps) {
  const form = formOf(sums.form);
  return (
    <>
      {TABLE_IDS.map((id) => (
        <SumTable key={id} table={form.tables[id]} sums={sums} address={address} onCell={onCell} />
      ))}
    </>
  );
}

function SumTable({ table, sums, address, onCell }: SumTablesProps & { table: FormTable }) {
  const cells = table.rows.flatMap((row) => row.cells.filter((cell) => cell.kind !== 'label'));
  const keys = useCellKeys(cells[0]?.address);
  const all = table.widths.reduce((sum, width) => sum + width, 0);
  return (
    <table className="summary-sums" aria-label={table.title} {...keys.handlers}>
      <caption>{table.title}</caption>
      <colgroup>
        {table.widths.map((width, index) => (
          <col key={index} style={{ width: `${(width / all) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.cells.map((cell, place) =>
              cell.kind === 'label' ? (
                <th
                  key={place}
                  colSpan={cell.colSpan}
                  rowSpan={cell.rowSpan}
                  className={`summary-label-${cell.scope}`}
                >
                  {cell.text}
                </th>
              ) : (
                <td key={cell.address} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                  <button
                    type="button"
                    data-cell={cell.address}
                    tabIndex={keys.tabIndexOf(cell.address)}
                    className={cell.kind === 'computed' ? 'summary-sum summary-total' : 'summary-sum'}
                    aria-label={`${cell.name} ${sums.sums[cell.address]?.sum ?? SUMMARY_TEXTS.blank}`}
                    aria-pressed={cell.address === address}
                    onClick={() => onCell(cell.address)}
                  >
                    {sums.sums[cell.address]?.sum ?? SUMMARY_TEXTS.blank}
                    {(sums.sums[cell.address]?.filled ?? 0) < sums.counted ? (
                      <span className="tone-warning"> !</span>
                    ) : null}
                  </button>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
