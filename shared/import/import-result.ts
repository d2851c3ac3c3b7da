import type { Address, PartId } from '../form/types';
import type { Report } from '../report/model';
import type { Finding } from '../rules/finding';
import type { Place, ReaderNotice, Source } from './source/source';

/** Where a figure stands in the source, and what a reader of the document sees there. */
export interface Origin {
  at: Place;
  shown: string;
}

/** Words of the document that have no place in the report yet. */
export interface UnplacedText {
  text: string;
  /** The part they stand in; null above the first heading and below the end. */
  part: PartId | null;
  at?: Place;
}

export interface Unplaced extends UnplacedText {
  /** Unique in its result. */
  id: string;
}

/** What the import of a document gives. */
export type ImportResult =
  | {
      ok: true;
      report: Report;
      findings: Finding[];
      /** Of every cell that was seen in the document, totals and cells that stayed blank included. */
      cells: ReadonlyMap<Address, Origin>;
      unplaced: readonly Unplaced[];
      /** The document as blocks, for display; the places of `cells` and `unplaced` are places in it. */
      source: Source;
      notices: readonly ReaderNotice[];
    }
  /** One Chinese clause: why this is no report. */
  | { ok: false; reason: string };
