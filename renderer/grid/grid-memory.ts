import type { FigureCell, FormTable, TableId } from '../../shared/form/types';
import type { Range } from '../../shared/selection/range';
import type { GridModel } from './grid-model';
import type { Selection } from './selection';

/** Cells that were cut: they are emptied when what was cut is pasted, in whichever table of the report. */
interface CutCells {
  table: FormTable;
  range: Range;
  cells: readonly FigureCell[];
  /** The text that went on the clipboard: another text there means the cut is forgotten. */
  text: string;
}

/** What outlives a table on the page as long as its report is open: each part comes back as it was left. */
interface GridMemory {
  cut: CutCells | null;
  selections: Map<TableId, { table: FormTable; selection: Selection }>;
}

const memories = new WeakMap<object, GridMemory>();

/** The memory shared by all tables of one open report. */
export function memoryOf({ owner }: GridModel): GridMemory {
  const known = memories.get(owner);
  if (known) return known;
  const memory: GridMemory = { cut: null, selections: new Map() };
  memories.set(owner, memory);
  return memory;
}
