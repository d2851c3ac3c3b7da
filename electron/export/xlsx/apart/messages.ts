import type { ListRow, SheetBody, SummarySheets } from '../../../../shared/summary/summary-sheets';

/** The file the process is bundled to, beside that of main. */
export const WORKBOOK_BUNDLE = 'workbook.cjs';

/**
 * What the process that writes workbooks is told, in this order: what the summary is, its rows some at a time, that
 * these were all. The two belong together and are built together, so nothing is checked twice.
 */
export type WorkbookMessage =
  | { what: 'begin'; head: Omit<SummarySheets, 'bodies' | 'list'>; madeAt: string }
  | { what: 'rows'; bodies: readonly SheetBody[]; list: readonly ListRow[] }
  | { what: 'end' };

/** What it answers at the end, its only answer. */
export type WorkbookAnswer = { bytes: Uint8Array } | { failure: string };
