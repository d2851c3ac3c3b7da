import { figureOfCells } from '../../fields/figures';
import type { FormVersion } from '../../form/types';
import type { CellSum } from './cell-sums';

/** The name of the field that a sum of the tables is, where it has one. */
export function fieldOfSum({ cells, without = [] }: CellSum, form: FormVersion): string | undefined {
  return without.length > 0 ? undefined : figureOfCells(form, cells)?.name;
}
