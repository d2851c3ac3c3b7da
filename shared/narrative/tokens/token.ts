import type { TextNumber } from './figures';

/** A word, a mark, a figure or a run of unknown characters. Positions are in the compact text. */
export interface Token {
  /** Which tags it has, as a number (lexicon/classes). */
  class: number;
  start: number;
  end: number;
  /** Of a word that names a row, a column or an outcome. */
  value: string | undefined;
  figure: TextNumber | undefined;
}
