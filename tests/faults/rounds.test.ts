import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../helpers/launch';
import { onExfatDisk } from '../helpers/exfat-disk';
import { askFor } from '../helpers/page-call';
import { onSmallDisk } from '../helpers/small-disk';
import { chanceFrom } from './rounds/chance';
import { faultsOn } from './rounds/faults';
import { robotFor } from './rounds/robot';
import { runRound } from './rounds/run-round';
import { emptyTally, troubles } from './rounds/tally';

/** Rounds of the run that belongs to the tests: less than a minute. */
const SHORT = 6;

/** A short run meets the faults that come first in the list; `npm run faults -- --rounds N` goes on as long as wanted. */
const ROUNDS = Number(process.env['NIANBAO_FAULT_ROUNDS'] ?? SHORT);
const SEED = Number(process.env['NIANBAO_FAULT_SEED'] ?? 1);
const LONG = ROUNDS > SHORT;
const ONLY = process.env['NIANBAO_FAULT_ONLY'] ?? '';
/** What the data folder is on: an ordinary disk, or one made for the run, `small` or `exfat`. */
const PLACE = process.env['NIANBAO_FAULT_PLACE'] ?? '';

test('nothing acknowledged is lost in silence, whatever strikes', async ({ launch, workFolder }) => {
  test.setTimeout(60_000 + ROUNDS * 45_000);
  const disks = join(workFolder, '盘');
  const small = PLACE === 'small' ? await onSmallDisk(disks, '96m') : null;
  const exfat = PLACE === 'exfat' ? await onExfatDisk(disks) : null;
  test.skip(PLACE !== '' && !small && !exfat, 'a disk of its own can only be mounted as root on Linux');
  const dataFolder = join((small ?? exfat)?.folder ?? workFolder, '数据');
  const start = async () => {
    const app = await launch({ dataFolder });
    app.console.allow(/./u);
    return app;
  };
  const say = (line: string): void => {
    if (LONG) process.stdout.write(`${line}\n`);
  };
  const foreign = join(workFolder, '别的.db');
  const otherFolder = join(workFolder, '别的数据');
  const other = await launch({ dataFolder: otherFolder });
  await askFor(await other.window(), 'report.createSample', {});
  await other.kill();
  for (const ending of ['', '-wal', '-shm'])
    await copyFile(join(otherFolder, `library.db${ending}`), `${foreign}${ending}`);
  await copyFile(join(otherFolder, 'library.record'), `${foreign}-record`);

  let app = await start();
  const { id } = await askFor(await app.window(), 'report.createSample', {});
  await (await app.window()).reload();
  const chance = chanceFrom(SEED);
  const robot = robotFor(id, chance);
  const tally = emptyTally();
  const chosen = faultsOn(small, ONLY);
  const context = {
    launch: start,
    dataFolder,
    outside: workFolder,
    chance,
    foreign,
    disk: small,
    robot,
    tally,
    say,
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const fault = round < chosen.length ? chosen[round] : chance.pick(chosen);
    if (fault) app = await runRound(context, fault, app);
  }
  await app.kill();
  await (small ?? exfat)?.remove();
  say(JSON.stringify(tally));
  expect(tally.rounds).toBe(ROUNDS);
  expect(tally.edits).toBeGreaterThan(ROUNDS * 5);
  expect(troubles(tally)).toEqual({ lost: 0, silent: 0, lostLater: 0, falseAlarms: 0, dead: 0 });
});
