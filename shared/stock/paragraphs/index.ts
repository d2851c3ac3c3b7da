import { ACTIVE } from './active';
import { MANAGEMENT } from './management';
import { OPENING } from './opening';
import { OTHER } from './other';
import { PLATFORM } from './platform';
import { PREAMBLE } from './preamble';
import { PROBLEMS } from './problems';
import { REQUESTS } from './requests';
import { SUPERVISION } from './supervision';
import type { StockParagraph } from '../paragraph';

/** Every stock paragraph, in the order of the report. */
export const STOCK_PARAGRAPHS: readonly StockParagraph[] = [
  ...PREAMBLE,
  ...OPENING,
  ...ACTIVE,
  ...REQUESTS,
  ...MANAGEMENT,
  ...PLATFORM,
  ...SUPERVISION,
  ...PROBLEMS,
  ...OTHER,
];
