import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Bench, BenchContext } from '../../build/bench';
import { launcherSwitches } from '../../build/electron-app';
import { projectFolder } from '../../build/project';
import { answerQuestions, openFrom } from '../helpers/native-dialogs';
import { askFor } from '../helpers/page-call';
import { reportFileIn } from '../helpers/report-file';
import { writeEmptyApp } from './empty-app';
import { definedOnly } from './grid/open-harness';
import { median } from './measure-start';
import { memoryOf, type Memory } from './process-memory';

const ROUNDS = 3;
/** A window is at rest after this long, in milliseconds; after work it is given the time of the target. */
const SETTLE = 6000;
const REST = 60_000;
const EDITS = 2000;
const EXPORTS = 200;
const TARGETS = { open: 1.3, preview: 1.6, afterRest: 10e6 };

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

async function start(
  { runtime, env }: BenchContext,
  app: string,
  args: readonly string[],
  folder: string,
): Promise<{ app: ElectronApplication; page: Page; measure: () => Promise<Memory> }> {
  const electronApp = await _electron.launch({
    executablePath: runtime.electronPath,
    args: [...launcherSwitches(), app, ...args],
    env: { ...definedOnly(env), NIANBAO_DATA_DIR: join(folder, '数据') },
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await electronApp.firstWindow();
  const pid = electronApp.process().pid ?? 0;
  return { app: electronApp, page, measure: () => memoryOf(pid) };
}

type Point = 'empty' | 'open' | 'preview';

/** One empty window and one with a report, without and with its preview, in one and the same minute. */
async function measureOnce(context: BenchContext, folder: string): Promise<Record<Point, Memory>> {
  const empty = await start(
    context,
    join(folder, 'empty'),
    [`--user-data-dir=${join(folder, 'profile')}`],
    folder,
  );
  await pause(SETTLE);
  const atEmpty = await empty.measure();
  await empty.app.close();

  const ours = await start(context, projectFolder, [await reportFileIn(folder)], folder);
  await ours.page.getByRole('grid').first().waitFor();
  await pause(SETTLE);
  const atOpen = await ours.measure();
  await ours.page.getByRole('button', { name: '预览' }).click();
  await ours.page.locator('.preview-pages [data-address]').first().waitFor();
  await pause(SETTLE);
  const atPreview = await ours.measure();
  await ours.app.close();
  return { empty: atEmpty, open: atOpen, preview: atPreview };
}

async function edit(page: Page): Promise<void> {
  const cell = page.getByRole('textbox', { name: '一、本年新收政府信息公开申请数量 自然人' });
  await cell.click();
  for (let done = 0; done < EDITS; done += 1) {
    await page.keyboard.press(String(1 + (done % 9)));
    await page.keyboard.press('Enter');
    // From the last row of a column back to the first.
    if (done % 20 === 19) await cell.click();
  }
}

async function exportOften(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await openFrom(app, folder);
  await answerQuestions(app, '替换');
  const { reports } = await askFor(page, 'library.list', {});
  const id = reports[0]?.id ?? '';
  for (let done = 0; done < EXPORTS; done += 1)
    await askFor(page, 'export.files', { id, formats: ['docx', 'pdf'] });
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

function compare(what: string, ours: readonly Memory[], empty: readonly Memory[], target: number): void {
  const of = (list: readonly Memory[], field: keyof Memory): number =>
    median(list.map((each) => each[field]));
  const ratio = of(ours, 'own') / of(empty, 'own');
  const besides = `PSS ${megabytes(of(ours, 'pss'))} (${(of(ours, 'pss') / of(empty, 'pss')).toFixed(2)} x)`;
  process.stdout.write(
    `${what.padEnd(22)} ${megabytes(of(ours, 'own'))}   empty window ${megabytes(of(empty, 'own'))}   ${besides}   ratio ${ratio.toFixed(2)}   target <= ${target}: ${ratio <= target ? 'met' : 'MISSED'}\n`,
  );
}

/** After long work and a minute of rest: what has stayed. */
async function measureGrowth(context: BenchContext, folder: string): Promise<void> {
  const ours = await start(context, projectFolder, [await reportFileIn(folder)], folder);
  await ours.page.getByRole('grid').first().waitFor();
  await pause(SETTLE);
  const before = (await ours.measure()).own;
  await edit(ours.page);
  const atWork = (await ours.measure()).own;
  await exportOften(ours.app, ours.page, folder);
  await pause(REST);
  const grown = (await ours.measure()).own - before;
  await ours.app.close();
  process.stdout.write(
    `after ${EDITS} edits (then ${megabytes(atWork)}), ${EXPORTS} exports and ${REST / 1000} s of rest: open ${megabytes(before)} + ${megabytes(grown)}   target <= ${megabytes(TARGETS.afterRest)} more: ${grown <= TARGETS.afterRest ? 'met' : 'MISSED'}\n`,
  );
}

/**
 * Memory of the program and all its processes beside an empty Electron window: with the sample report open, with its
 * preview, and after long work. Counted are pages of their own and shared memory, which other programs on the machine
 * don't change; beside them the proportional share, which they do. Argument `short` leaves the long work out.
 */
export const run = (async (context) => {
  if (process.platform !== 'linux') {
    process.stdout.write('Memory is measured by what Linux tells of processes: nothing to measure here.\n');
    return 0;
  }
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
  try {
    await writeEmptyApp(join(folder, 'empty'));
    const rounds: Record<Point, Memory>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureOnce(context, folder));
    const at = (point: Point): Memory[] => rounds.map((each) => each[point]);
    compare('report open', at('open'), at('empty'), TARGETS.open);
    compare('with its preview', at('preview'), at('empty'), TARGETS.preview);
    if (!context.args.includes('short')) await measureGrowth(context, folder);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}) satisfies Bench;
