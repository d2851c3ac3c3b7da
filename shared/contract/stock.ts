import * as z from 'zod';
import { ownParagraphSchema } from '../stock/own';
import { nothing, type Calls } from './call';

const own = z.object({ paragraphs: z.array(ownParagraphSchema) });

/** The clerk's own paragraphs, in their order. */
export const STOCK_CALLS = {
  'stock.own': { input: nothing, output: own },
  'stock.keepOwn': { input: own, output: nothing },
  /** Writes them to a file the clerk chooses; `name` is null where that was cancelled. */
  'stock.exportOwn': { input: nothing, output: z.object({ name: z.string().nullable() }) },
  /** Takes those of a file the clerk chooses; `added` is null where that was cancelled. Throws `not-paragraphs`. */
  'stock.importOwn': { input: nothing, output: own.extend({ added: z.int().nullable() }) },
} as const satisfies Calls;
