import type { Bench } from '../../build/bench';
import { runBundled } from './bundled-program';

/**
 * The summary of 10,000 bodies (another number as argument): its list, its sums beside the same sums as one plain SQL
 * query, the bodies behind a cell, the comparison; the longest stretch in which no other call would be answered. Prints
 * milliseconds.
 */
export const run = ((context) =>
  runBundled('county-sums', [context.args[0] ?? '10000'], context)) satisfies Bench;
