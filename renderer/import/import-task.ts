import type { Patch } from '../../shared/commands/patch';
import type { ImportBatch, ImportPreview } from '../../shared/contract/import';
import type { PartId } from '../../shared/form/types';

/** What taking a document's figures changes in the open report. */
export interface TakenChange {
  label: string;
  patches: Patch[];
}

/** The open report a document's figures are taken into. */
export interface MergeTarget {
  reportId: string;
  unitName: string;
  year: number;
  /** Applies the change as one undo step; `part` is where it begins, `count` how many places it changes. */
  apply: (change: TakenChange, part: PartId, count: number) => void;
}

/** Whether a document is the open report's own: of its unit and year. */
export function isOfTarget({ report }: ImportPreview, { unitName, year }: MergeTarget): boolean {
  return report.unit.name === unitName && report.year === year;
}

/** What a document is read for. */
export type ImportPurpose = { kind: 'library' } | { kind: 'next' } | { kind: 'merge'; target: MergeTarget };

/** What the import shows over the screen it was called from. */
export type ImportTask =
  | { kind: 'reading'; file: string }
  | { kind: 'readingMany'; done: number; total: number; file: string }
  | { kind: 'preview'; preview: ImportPreview; purpose: ImportPurpose; batch: BatchState | null }
  | { kind: 'asked'; preview: ImportPreview; target: MergeTarget }
  | { kind: 'batch'; batch: BatchState }
  | { kind: 'message'; sentence: string };

/** A batch, and which of its rows are in the library by now. */
export interface BatchState {
  batch: ImportBatch;
  taken: ReadonlySet<string>;
}
