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

const ROWS = new Map<string, Address[][]>();

/** The figure cells of a table by row label, in reading order: printed rows, and in Table 4 its three named blocks. */
export function figureRows(version: FormVersion, table: TableId): readonly (readonly Address[])[] {
  const key = `${version} ${table}`;
  const known = ROWS.get(key);
  if (known) return known;
  const rows = formOf(version).tables[table].rows.flatMap((row) => {
    const blocks = new Map<string, Address[]>();
    for (const cell of row.cells) {
      if (cell.kind !== 'figure') continue;
      const label = placeOf(version, cell.address).row;
      blocks.set(label, [...(blocks.get(label) ?? []), cell.address]);
    }
    return [...blocks.values()];
  });
  ROWS.set(key, rows);
  return rows;
}

/** The part a cell stands under. */
export function partOf(address: Address): PartId {
  return tableOf(address);
}
