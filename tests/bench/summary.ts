import { join } from 'node:path';
import type { Bench } from '../../build/bench';
import { projectFolder } from '../../build/project';
import { runBundled } from './bundled-program';

/**
 * The summary of 10,000 bodies (another number as argument): its list, its sums beside the same sums as one plain SQL
 * query, the bodies behind a cell, the workbook; the longest stretch in which no other call would be answered. Prints
 * milliseconds. With `collect` first: as many documents in four formats read from a folder, taken in and checked.
 */
export const run = (async (context) => {
  const [what, ...others] = context.args;
  const dist = join(projectFolder, 'dist');
  if (what !== 'collect') return runBundled('county-sums', [what ?? '10000', dist], context);
  return runBundled('county-collect', [others[0] ?? '10000', dist], context);
}) satisfies Bench;
