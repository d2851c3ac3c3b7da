import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleReport } from '../../shared/report/sample';
import { expect, test } from '../helpers/launch';
import { askFor } from '../helpers/page-call';
import { FLIPS, KINDS, putBack, type Scene } from './spoilt/kinds';
import { everythingIn, lookAtSpoilt } from './spoilt/look';

/** Every so manieth case belongs to the tests; `npm run faults -- --spoilt` tries them all. */
const EACH = Number(process.env['NIANBAO_SPOILT_EACH'] ?? 12);
const FIRST = Number(process.env['NIANBAO_SPOILT_FIRST'] ?? 0);
const CASES = [...KINDS, ...FLIPS].filter((_kind, index) => index % EACH === FIRST % EACH);
const LONG = EACH < 12;

const YEARS = [2021, 2022, 2023, 2024];
const UNIT = { name: '洛龙区甲街道办事处', level: 'subdistrict', selfReference: '我街道' } as const;

/** A database of SQLite's that another program made. */
async function databaseOfChromium(folder: string): Promise<string> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await readFile(file)).subarray(0, 13).toString() === 'SQLite format') return file;
  }
  throw new Error('Chromium keeps no database here');
}

test('files that are damaged, exchanged, foreign or half missing are told at the start, or do no harm', async ({
  launch,
  workFolder,
}) => {
  test.setTimeout(180_000 + CASES.length * 60_000);
  const folder = join(workFolder, '数据');
  const at = (name: string): string => join(workFolder, '样本', name);
  const start = async () => {
    const app = await launch({ dataFolder: folder });
    app.console.allow(/./u);
    return app;
  };
  await mkdir(at(''), { recursive: true });
  await mkdir(at('别的程序'));

  const foreign = await launch({ dataFolder: at('别的库') });
  foreign.console.allow(/./u);
  await askFor(await foreign.window(), 'report.createSample', {});
  await foreign.kill();

  // The library in the making: older, closed, and killed with changes in the write-ahead file.
  const first = await start();
  const page = await first.window();
  await askFor(page, 'report.createSample', {});
  for (const year of YEARS) await askFor(page, 'report.create', { unit: UNIT, year, from: 'blank' });
  await askFor(page, 'backup.create', {});
  await first.close();
  await putBack(folder, at('旧的'));
  const second = await start();
  const again = await second.window();
  await again.getByRole('button').first().waitFor();
  const { id } = await askFor(again, 'report.create', { unit: UNIT, year: 2025, from: 'blank' });
  await askFor(again, 'version.keep', { id, name: '初稿' });
  const truth = { closed: await everythingIn(again), killed: '' };
  await second.close();
  await putBack(folder, at('closed'));
  const third = await start();
  const last = await third.window();
  await last.getByRole('button').first().waitFor();
  const sample = sampleReport();
  const unit = { ...sample.unit, name: '洛龙区乙街道办事处' };
  await askFor(last, 'report.create', { unit, year: 2025, from: 'blank' });
  truth.killed = await everythingIn(last);
  await third.kill();
  await putBack(folder, at('killed'));
  await putBack(join(workFolder, '配置'), at('配置'));
  await copyFile(await databaseOfChromium(join(folder, 'browser')), join(at('别的程序'), 'others.db'));

  const tally: Record<string, number> = {};
  const bad: string[] = [];
  for (const { name, left, spoil } of CASES) {
    await putBack(at(left), folder);
    await putBack(at('配置'), join(workFolder, '配置'));
    const scene: Scene = { folder, foreign: at('别的库'), older: at('旧的'), ofOthers: at('别的程序') };
    await spoil(scene);
    const app = await start();
    const { verdict, told } = await lookAtSpoilt(app, truth[left]);
    await app.kill();
    tally[verdict] = (tally[verdict] ?? 0) + 1;
    if (LONG) process.stdout.write(`${name}: ${verdict} ${told}\n`);
    if (verdict === 'silent' || verdict === 'dead') bad.push(`${name}: ${verdict} ${told}`);
  }
  if (LONG) process.stdout.write(`${JSON.stringify(tally)}\n`);
  expect(bad).toEqual([]);
});
