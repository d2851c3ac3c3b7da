import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from '../../build/bench';
import { bundleApart } from '../helpers/bundle-apart';
import { runBundled } from './bundled-program';

/**
 * A library of 10,000 reports (another number as argument): the first list after an update, pages, units and searches,
 * each beside the plain SQL it rests on; the longest stretch in which no other call would be answered, also while the
 * library is backed up, looked through and restored. Prints
 * milliseconds. The library is made anew each time, which takes a few minutes.
 */
export const run = (async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-apart-'));
  try {
    return await runBundled('many-reports', [context.args[0] ?? '10000', await bundleApart(folder)], context);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}) satisfies Bench;
