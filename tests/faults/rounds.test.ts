import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../helpers/launch';
import { askFor } from '../helpers/page-call';
import { chanceFrom } from './rounds/chance';
import { FAULTS } from './rounds/faults';
import { robotFor } from './rounds/robot';
import { runRound } from './rounds/run-round';
import { emptyTally, troubles } from './rounds/tally';

/** Rounds of the run that belongs to the tests: less than a minute. */
const SHORT = 6;

/** A short run meets the faults that come first in the list; `npm run faults -- --rounds N` goes on as long as wanted. */
const ROUNDS = Number(process.env['NIANBAO_FAULT_ROUNDS'] ?? SHORT);
const SEED = Number(process.env['NIANBAO_FAULT_SEED'] ?? 1);
const LONG = ROUNDS > SHORT;
const CHOSEN = FAULTS.filter(({ name }) => name.includes(process.env['NIANBAO_FAULT_ONLY'] ?? ''));

test('nothing acknowledged is lost in silence, whatever strikes', async ({
  launch,
  dataFolder,
  workFolder,
}) => {
  test.setTimeout(60_000 + ROUNDS * 45_000);
  const start = async () => {
    const app = await launch();
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
  const context = { launch: start, dataFolder, chance, foreign, robot, tally, say };
  for (let round = 0; round < ROUNDS; round += 1) {
    const fault = round < CHOSEN.length ? CHOSEN[round] : chance.pick(CHOSEN);
    if (fault) app = await runRound(context, fault, app);
  }
  await app.kill();
  say(JSON.stringify(tally));
  expect(tally.rounds).toBe(ROUNDS);
  expect(tally.edits).toBeGreaterThan(ROUNDS * 5);
  expect(troubles(tally)).toEqual({ lost: 0, silent: 0, lostLater: 0, falseAlarms: 0, dead: 0 });
});
