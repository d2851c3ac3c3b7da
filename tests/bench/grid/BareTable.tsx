import type { FormTable } from '../../../shared/form/types';

/** The floor to compare with: the same labels and as many fields, without any logic. */
export function BareTable({ table }: { table: FormTable }) {
  return (
    <table className="grid" style={{ width: table.widths.reduce((sum, width) => sum + width, 0) }}>
      <colgroup>
        {table.widths.map((width, index) => (
          <col key={index} style={{ width }} />
        ))}
      </colgroup>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.cells.map((cell, position) =>
              cell.kind === 'label' ? (
                <th key={position} rowSpan={cell.rowSpan} colSpan={cell.colSpan}>
                  {cell.text}
                </th>
              ) : (
                <td key={position} rowSpan={cell.rowSpan} colSpan={cell.colSpan}>
                  {cell.kind === 'figure' ? (
                    <input className="grid-amount" type="text" defaultValue="0" aria-label={cell.name} />
                  ) : (
                    <span className="grid-amount">0</span>
                  )}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
