import type { Bench } from '../../build/bench';
import { runBundled } from './bundled-program';

/**
 * A library of 10,000 reports (another number as argument): the first list after an update, pages, units and searches,
 * each beside the plain SQL it rests on; the longest stretch in which no other call would be answered. Prints
 * milliseconds. The library is made anew each time, which takes a few minutes.
 */
export const run = ((context) =>
  runBundled('many-reports', [context.args[0] ?? '10000'], context)) satisfies Bench;
