import { addressIn, cellAt, rowName } from '../form/form';
import type { Address, FormVersion, TableId } from '../form/types';

/** The labels of a cell in the words printed on the form. */
interface CellLabels {
  /** `（三）不予公开 1.属于国家秘密`, `行政规范性文件`, `行政诉讼 复议后起诉`. */
  row: string;
  /** `自然人`, `现行有效件数`, `结果维持`. */
  column: string;
}

/** The labels of a cell. */
export function labelsOf(version: FormVersion, address: Address): CellLabels {
  const cell = cellAt(version, address);
  return cell ? { row: rowName(cell), column: cell.columnLabel } : { row: address, column: '' };
}

/** The labels of a cell given by the keys of its row and column, which the edition certainly has. */
export function labelsIn(version: FormVersion, table: TableId, row: string, column: string): CellLabels {
  return labelsOf(version, addressIn(version, table, row, column));
}

/** A cell as a clerk would point at it: “（一）予以公开”行“自然人”列. */
export function spot(version: FormVersion, address: Address): string {
  const { row, column } = labelsOf(version, address);
  return `“${row}”行“${column}”列`;
}
