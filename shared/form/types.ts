/**
 * The vocabulary in which an official form is written down as data.
 * Everything that shows, checks, reads or writes a table walks these structures; no label is repeated elsewhere.
 */

/** Which edition of the official form a report follows: "2021" (国办公开办函〔2021〕30号), "2019" (〔2019〕60号). */
export type FormVersion = '2021' | '2019';

/** The path of a figure in the report file, e.g. `requests.received.0`, `active.fees`, `review.reconsideration.total`. */
export type Address = string;

export type TableId = 'active' | 'requests' | 'review';

/** What may stand in a figure cell: a whole number of pieces, a signed change, or an exact decimal amount of money. */
export type FigureKind = 'count' | 'change' | 'money';

interface Spanned {
  colSpan: number;
  rowSpan: number;
}

/** A printed label. `scope` says what it names; `note` cells (the sum rule, section captions) name nothing. */
export interface LabelCell extends Spanned {
  kind: 'label';
  text: string;
  /** Other wordings seen in published reports, accepted on import, never written. */
  variants: readonly string[];
  scope: 'column' | 'row' | 'section' | 'note';
}

/** Where a value cell stands. Nobody else takes an address or a name apart: what is in them is said here. */
export interface Coordinates {
  address: Address;
  table: TableId;
  /**
   * Key of its row: a row of the report file's `requests` (`denied.stateSecret`, or `handledTotal`), an item of Table 2
   * (`penalties`), a block of Table 4 (`reconsideration`).
   */
  row: string;
  /**
   * Key of its column: an applicant's place `0` … `5` in Table 3, a key such as `issued`, `decisions`, `upheld` in the
   * others; `total` where the column is computed.
   */
  column: string;
  /** Its row label(s) as printed, the group first: `（三）不予公开`, `1.属于国家秘密`. */
  rowLabels: readonly string[];
  columnLabel: string;
  /** Row label(s) then column label as printed, joined by one space: the accessible name. */
  name: string;
}

/** A figure the clerk fills in. */
export interface FigureCell extends Spanned, Coordinates {
  kind: 'figure';
  figure: FigureKind;
  /** The keys that lead from the top of the report file to the figure. */
  path: readonly (string | number)[];
}

/** A total: always computed, never stored. `addends` are the cells it adds. */
export interface ComputedCell extends Spanned, Coordinates {
  kind: 'computed';
  addends: readonly Address[];
}

export type FormCell = LabelCell | FigureCell | ComputedCell;
export type ValueCell = FigureCell | ComputedCell;

export interface FormRow {
  /** Header rows are repeated on every printed page. */
  header: boolean;
  cells: readonly FormCell[];
}

export interface FormTable {
  id: TableId;
  /** The official part title the table stands under, e.g. `三、收到和处理政府信息公开申请情况`. */
  title: string;
  /** Relative widths of the grid columns (screen pixels at 100 % and shares of the printed width alike). */
  widths: readonly number[];
  rows: readonly FormRow[];
}

export type NarrativePartId = 'preamble' | 'overview' | 'problems' | 'other';
export type PartId = NarrativePartId | TableId;

/** One of the six official parts, or the unnumbered opening paragraph. */
export interface FormPart {
  id: PartId;
  kind: 'text' | 'table';
  /** `一` … `六`; empty for the opening paragraph, which the form does not number. */
  numeral: string;
  title: string;
  /** As printed: `一、总体情况`; `前言` for the opening paragraph (never printed). */
  heading: string;
  variants: readonly string[];
}

export interface FormDefinition {
  version: FormVersion;
  /** The notice that introduced the form, as cited in reports. */
  basis: string;
  parts: readonly FormPart[];
  tables: Readonly<Record<TableId, FormTable>>;
}
