import type { Bar } from '../charts/chart';
import type { Address, NarrativePartId, PartId, TableId } from '../form/types';

/**
 * The document a report becomes: one model, several writers (DOCX, pages for preview, print and PDF, web page, text).
 * It holds what stands on the paper, in order; how it looks (faces, sizes, margins) is layout.ts's.
 */
export type DocumentBlock =
  /** A title page; it carries no number and the text begins on page 1 after it. */
  | { kind: 'cover'; lines: readonly string[]; unit: string; date: string }
  /** `lines` is `text` cut where a long title may break: no word is divided. */
  | { kind: 'title'; text: string; lines: readonly string[] }
  /** 一、…; `part` lets a preview lead back to the editor. */
  | { kind: 'heading1'; text: string; part: PartId }
  /** （一）…; `block` is the index of the narrative block. */
  | { kind: 'heading2'; text: string; part: NarrativePartId; block: number }
  | { kind: 'paragraph'; text: string; part: NarrativePartId; block: number }
  | { kind: 'table'; table: DocumentTable }
  /** A remark below a table, on the cell at `address`. */
  | { kind: 'note'; text: string; table: TableId; address: Address }
  /** A picture of figures that stand in the table above it; drawn by chart-picture.ts. */
  | { kind: 'chart'; title: string; bars: readonly Bar[] }
  | { kind: 'signature'; unit: string; date: string };

export interface DocumentCell {
  text: string;
  colSpan: number;
  rowSpan: number;
  /** What the cell is: labels are centred or left, figures are set as the form prints them. */
  role: 'columnHeader' | 'rowHeader' | 'section' | 'note' | 'figure' | 'total';
  /** The cell of the report a figure comes from. */
  address?: Address;
}

export interface DocumentRow {
  header: boolean;
  /** Rows of one group (a section, a merged row label) are kept on one page where they fit. */
  group: number;
  cells: DocumentCell[];
}

export interface DocumentTable {
  id: TableId;
  caption: string;
  /** Relative column widths on the screen; the printed ones are tableLayout's. */
  widths: readonly number[];
  rows: DocumentRow[];
}

export interface ReportDocument {
  title: string;
  unit: string;
  year: number;
  blocks: DocumentBlock[];
}

/** The tables of a document, in order. */
export function tablesOf(document: ReportDocument): DocumentTable[] {
  return document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

/** What a file of the document is found by, as Word and PDF keep it. */
export function keywordsOf({ year }: Pick<ReportDocument, 'year'>): string[] {
  return ['政府信息公开', '年度报告', `${year}年`];
}
