import { cellAt, rowName, tableOf } from '../form/form';
import { partById } from '../form/parts';
import type { Address, FormVersion, PartId } from '../form/types';

/** Where a cell stands, in the words printed on the form. */
export interface Place {
  /** `（三）不予公开 1.属于国家秘密`, `行政规范性文件`, `行政诉讼 复议后起诉`. */
  row: string;
  /** `自然人`, `现行有效件数`, `结果维持`. */
  column: string;
}

/** The labels of a cell. */
export function placeOf(version: FormVersion, address: Address): Place {
  const cell = cellAt(version, address);
  return cell ? { row: rowName(cell), column: cell.columnLabel } : { row: address, column: '' };
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

/** The part a cell stands under. */
export function partOf(address: Address): PartId {
  return tableOf(address);
}
