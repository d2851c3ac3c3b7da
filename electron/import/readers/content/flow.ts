import type { Grid, Place } from '../../../../shared/import/source/source';
import type { XmlElement } from '../xml/xml-tree';
import type { Piece } from './raised-marks';

/** A paragraph of a word processor's document, as it is accepted and seen. */
export interface FlowParagraph {
  /** Its automatic number. */
  label: string;
  pieces: readonly Piece[];
  /** The level of a heading, from 1. */
  level: number | undefined;
  /** Text boxes that hang on it. */
  boxes: readonly XmlElement[];
}

export interface FlowVisitor {
  paragraph: (paragraph: FlowParagraph) => void;
  table: (table: XmlElement) => void;
  /** Where notices of the next paragraph belong. */
  at: () => Place;
}

export interface ReadTable {
  /** Undefined where no cell is left of the table. */
  grid: Grid | undefined;
  /** Text boxes that hang on its cells. */
  boxes: XmlElement[];
}

/** What a format brings for paragraphs and tables that stand in one order, inside each other too. */
export interface Flow {
  visit: (container: XmlElement, visitor: FlowVisitor) => void;
  /** Reads a table that will be block number `block`. */
  readTable: (table: XmlElement, block: number) => ReadTable;
  /** The cells of a table that only lays out the page; else undefined. */
  layoutCells: (table: XmlElement) => XmlElement[] | undefined;
}
