import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Bench } from '../../build/bench';
import { projectFolder } from '../../build/project';
import { sampleReport } from '../../shared/report/sample';
import { writeReportFile } from '../../shared/report/file';
import { writeEmptyApp } from './empty-app';
import { measureStart, median, type Start } from './measure-start';

const TARGET = 1.25;
const PAIRS = 10;

/** A figure of the open table that takes the focus. */
const EDITABLE = '[role=grid] [role=textbox], [role=grid] input';

/** The floor: an Electron app that shows an empty page and nothing else. */
async function emptyApp(folder: string): Promise<Start> {
  await writeEmptyApp(folder);
  return { folder, args: [`--user-data-dir=${join(folder, 'profile')}`], selector: 'body' };
}

async function reportFile(args: readonly string[], folder: string): Promise<string> {
  if (args[0] !== undefined) return resolve(process.env['INIT_CWD'] ?? '.', args[0]);
  const file = join(folder, 'sample.nianbao');
  await writeFile(file, writeReportFile(sampleReport()));
  return file;
}

function summary(name: string, values: readonly number[]): string {
  const list = [...values].sort((a, b) => a - b).map((value) => Math.round(value));
  return `${name.padEnd(16)} median ${Math.round(median(values))} ms   (${list.join(' ')})`;
}

/**
 * From launch to an editable table with a report of the library, beside an empty Electron window, in turns in one run.
 * Argument: a `.nianbao` file instead of the sample.
 */
export const run = (async ({ runtime, args, env }) => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
  try {
    const file = await reportFile(args, folder);
    const ours: Start = { folder: projectFolder, args: [file], selector: EDITABLE };
    const empty = await emptyApp(join(folder, 'empty'));
    const appEnv = { ...env, NIANBAO_DATA_DIR: join(folder, '数据') };
    process.stdout.write(
      `From launch to an editable table, beside an empty window; ${PAIRS} pairs in turns\n`,
    );
    // One of each first: it takes the report into the library and the program into the disk cache.
    await measureStart(runtime.electronPath, empty, env);
    await measureStart(runtime.electronPath, ours, appEnv);
    const times = { empty: [] as number[], ours: [] as number[] };
    for (let pair = 0; pair < PAIRS; pair += 1) {
      times.empty.push(await measureStart(runtime.electronPath, empty, env));
      times.ours.push(await measureStart(runtime.electronPath, ours, appEnv));
    }
    const ratio = median(times.ours) / median(times.empty);
    process.stdout.write(
      `${summary('empty window', times.empty)}\n${summary('editable table', times.ours)}\n`,
    );
    const verdict = ratio <= TARGET ? 'met' : 'MISSED';
    process.stdout.write(`ratio ${ratio.toFixed(2)}   target <= ${TARGET}: ${verdict}\n`);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}) satisfies Bench;
