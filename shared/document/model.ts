import type { Address, TableId } from '../form/types';

/**
 * The document a report becomes: one model, several writers (DOCX, HTML for preview, print, PDF and web, text).
 * It holds what stands on the paper, in order; how it looks (faces, sizes, margins) is layout.ts's.
 */
export type DocumentBlock =
  | { kind: 'title'; text: string }
  /** 一、…; `part` lets a preview lead back to the editor. */
  | { kind: 'heading1'; text: string; part: string }
  /** （一）…; `block` is the index of the narrative block. */
  | { kind: 'heading2'; text: string; part: string; block: number }
  | { kind: 'paragraph'; text: string; part: string; block: number }
  | { kind: 'table'; table: DocumentTable }
  /** A remark below a table. */
  | { kind: 'note'; text: string }
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
  cells: DocumentCell[];
}

export interface DocumentTable {
  id: TableId;
  caption: string;
  /** Relative column widths. */
  widths: readonly number[];
  rows: DocumentRow[];
}

export interface ReportDocument {
  title: string;
  unit: string;
  year: number;
  blocks: DocumentBlock[];
}
