import type { Tag } from './tags';

/** A word of the lexicon. */
export interface Word {
  word: string;
  tags: readonly Tag[];
  /** Of a row, column or outcome of the form: which one. */
  value?: string;
}
