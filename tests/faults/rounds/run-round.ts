import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { OpenReport } from '../../../shared/contract/reports';
import type { Report } from '../../../shared/report/model';
import { sampleReport } from '../../../shared/report/sample';
import type { RunningApp } from '../../helpers/launch';
import { ask, askFor } from '../../helpers/page-call';
import type { SmallDisk } from '../../helpers/small-disk';
import { exportOnce, workByHand } from './by-hand';
import type { Chance } from './chance';
import type { Fault } from './faults';
import type { Robot } from './robot';
import type { Tally } from './tally';

interface RoundContext {
  launch: () => Promise<RunningApp>;
  dataFolder: string;
  /** Where nothing strikes. */
  outside: string;
  chance: Chance;
  foreign: string;
  disk: SmallDisk | null;
  robot: Robot;
  tally: Tally;
  say: (line: string) => void;
}

/** An edit this long before the end is in `library.db` itself: folded in within a second, and some for a slow machine. */
const SETTLED_MS = 2500;

/**
 * One round: the running program is edited, struck by a fault, ended, damaged, started again and looked at. Gives the
 * program that runs then.
 */
export async function runRound(context: RoundContext, fault: Fault, app: RunningApp): Promise<RunningApp> {
  const { dataFolder, chance, robot, tally, say } = context;
  const library = join(dataFolder, 'library.db');
  const kept = join(context.outside, 'older.db');
  const scene = { ...context, app, older: existsSync(kept) ? kept : null };
  const page = await app.window();
  if (tally.rounds % 4 === 0) await askFor(page, 'backup.create', {});
  if (tally.rounds % 3 === 0) await workByHand(page, app, robot, chance);
  if (tally.rounds % 5 === 0)
    await exportOnce(page, app, robot, join(context.outside, `导出 ${tally.rounds}.txt`));

  let stop = false;
  const editing = robot.edit(page, () => stop);
  await wait(200 + chance.below(1500));
  await fault.strike?.(scene);
  await wait(fault.strike ? 300 + chance.below(700) : 0);
  const ended = performance.now();
  await app.kill();
  stop = true;
  await editing;
  await fault.damage?.(scene);

  const again = await context.launch();
  tally.rounds += 1;
  tally.edits = robot.edits();
  const look = fault.tried ? await tryAgain(again, fault.tried, scene) : await lookAt(again, robot);
  const before = JSON.stringify(tally);
  judge(tally, fault, look, robot);
  if (look.page) await bringBack({ robot, tally, fault, ended, page: look.page, told: look.told });
  if (JSON.stringify(tally) !== before)
    say(`${fault.name}: ${look.told ?? 'nothing said'}, ${JSON.stringify(tally)}`);
  // A later round puts this state back: alone, as a copy made by hand is.
  if (fault.harm === 'none') await copyFile(library, kept);
  return again;
}

interface Look {
  /** Null where no window comes up that can be worked with. */
  page: Page | null;
  /** What the program says is wrong, by its code; null where it says nothing. */
  told: string | null;
  report: Report | null;
}

/** What a clerk meets: what is said at the start, and the report. */
async function lookAt(app: RunningApp, robot: Robot): Promise<Look> {
  try {
    const page = await app.window();
    await page.getByRole('button').first().waitFor({ timeout: 20_000 });
    return { page, ...(await stateOf(page, robot)) };
  } catch {
    return { page: null, told: null, report: null };
  }
}

/** What a clerk meets who is told why nothing opens, does what it takes, and presses 重试. Untold counts as silent. */
async function tryAgain(
  app: RunningApp,
  { told, after }: NonNullable<Fault['tried']>,
  scene: RoundContext & { app: RunningApp; older: string | null },
): Promise<Look> {
  const first = await lookAt(app, scene.robot);
  await after(scene);
  if (!first.page) return first;
  if (first.told !== told) scene.tally.silent += 1;
  await first.page.getByRole('button', { name: '重试' }).click();
  await first.page.getByText(sampleReport().unit.name).first().waitFor({ timeout: 20_000 });
  return lookAt(app, scene.robot);
}

async function stateOf(page: Page, robot: Robot): Promise<Pick<Look, 'told' | 'report'>> {
  const { failure } = await askFor(page, 'app.start', {});
  if (failure) return { told: failure.code, report: null };
  const answer = await ask(page, 'report.open', { id: robot.id });
  if (!answer.ok) return { told: answer.error.code, report: null };
  return { told: null, report: (answer.data as OpenReport).report }; // what report.open gives
}

/** What says that something is wrong with what is stored; anything else would be a loss without a word. */
const TELLING = /^(?:library-(?!in-use|elsewhere)|report-unreadable)/u;

function judge(tally: Tally, { harm, putsBack }: Fault, { page, told, report }: Look, robot: Robot): void {
  const missing = report ? robot.missingIn(report).length : 0;
  if (!page) tally.dead += 1;
  else if (told !== null && !TELLING.test(told)) tally.silent += 1;
  else if (harm === 'none' && told !== null) tally.falseAlarms += 1;
  else if (told !== null) tally.told += 1;
  else if (harm === 'none') tally.lost += missing;
  else if (missing > 0 && putsBack !== true) tally.silent += 1;
}

interface WayBack {
  robot: Robot;
  tally: Tally;
  fault: Fault;
  /** When the program was ended. */
  ended: number;
  page: Page;
  told: string | null;
}

/** Goes on as a clerk would: with what is there, with what the program can put in its place, or with a backup. */
async function bringBack({ robot, tally, fault, ended, page, told }: WayBack): Promise<void> {
  if (told === 'report-unreadable') await ask(page, 'salvage.takeBack', { id: robot.id });
  else if (told === 'library-behind' || told === 'library-side-foreign')
    await ask(page, 'recovery.accept', {});
  let { report } = await stateOf(page, robot);
  if (!report) {
    const { backups } = await askFor(page, 'backup.list', {});
    for (const { name } of backups) {
      if ((await ask(page, 'recovery.restore', { name })).ok) ({ report } = await stateOf(page, robot));
      if (report) break;
    }
  }
  if (!report) {
    tally.dead += 1;
    return;
  }
  const missing = robot.missingIn(report);
  const early = missing.filter(({ at }) => at < ended - SETTLED_MS);
  if (fault.harm === 'tail' || fault.comesBack === true) tally.lostLater += early.length;
  robot.takeAsIs(report);
  // The page shows what there is now.
  await page.reload();
  await page.getByRole('button').first().waitFor({ timeout: 20_000 });
}
