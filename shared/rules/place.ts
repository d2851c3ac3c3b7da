import { cellAt, formOf, tableOf } from '../form/form';
import { partById } from '../form/parts';
import type { Address, FormVersion, PartId, TableId } from '../form/types';

/** Where a cell stands, in the words printed on the form. */
export interface Place {
  /** `（三）不予公开 1.属于国家秘密`, `行政规范性文件`, `行政诉讼 复议后起诉`. */
  row: string;
  /** `自然人`, `现行有效件数`, `结果维持`. */
  column: string;
}

/** The labels of a cell. A cell's name is its row label(s) then its column label, and no label holds a space. */
export function placeOf(version: FormVersion, address: Address): Place {
  const name = cellAt(version, address)?.name ?? address;
  const gap = name.lastIndexOf(' ');
  return gap < 0 ? { row: name, column: '' } : { row: name.slice(0, gap), column: name.slice(gap + 1) };
}

/** A cell as a clerk would point at it: ‘（一）予以公开’行‘自然人’列. */
export function spot(version: FormVersion, address: Address): string {
  const { row, column } = placeOf(version, address);
  return `‘${row}’行‘${column}’列`;
}

/** The number and title a part is printed with: 三、收到和处理政府信息公开申请情况. */
export function partHeading(part: PartId): string {
  return partById(part).heading;
}

/** The figure cells of a table row by row, in reading order. */
export function figureRows(version: FormVersion, table: TableId): Address[][] {
  return formOf(version)
    .tables[table].rows.map((row) =>
      row.cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.address] : [])),
    )
    .filter((addresses) => addresses.length > 0);
}

/** The part a cell stands under. */
export function partOf(address: Address): PartId {
  return tableOf(address);
}
