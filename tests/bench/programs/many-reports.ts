import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { libraryHandlers } from '../../../electron/services/library-page';
import type { ReportsContext } from '../../../electron/services/reports';
import { countOpenFindings } from '../../../electron/services/library';
import { backUpIfChanged } from '../../../electron/services/backup-schedule';
import { backUp } from '../../../electron/services/backups';
import { openSession } from '../../../electron/services/library-session';
import { compareBackup, takeOut } from '../../../electron/services/take-out';
import { lookThrough } from '../../../electron/services/verify-at-leisure';
import { apartBy } from '../../../electron/storage/apart/apart';
import { dataFiles } from '../../../electron/storage/data-files';
import { closeDatabase } from '../../../electron/storage/database';
import { openLibrary } from '../../../electron/storage/open-library';
import { insertReport } from '../../../electron/storage/report-rows';
import { indexSome } from '../../../electron/storage/search';
import { takingTurns } from '../../../electron/storage/taking-turns';
import { sampleReport } from '../../../shared/report/sample';
import { startApartChild } from '../../helpers/apart-child';

/** Makes a library of many reports and measures the calls of the list in it; see tests/bench/library.ts. */
const [, , folder = '', number = '10000', apartBundle = ''] = process.argv;
const COUNT = Number(number);
const ROUNDS = 200;
const now = (): Date => new Date();
const silent = { info: () => undefined, warn: () => undefined, error: () => '' };

const open = () => openLibrary({ files: dataFiles(join(folder, 'data')), now });
let db = await open();
const sample = sampleReport();
const at = now().toISOString();
db.transaction(() => {
  for (let index = 0; index < COUNT; index += 1) {
    const unit = { ...sample.unit, name: `第${Math.floor(index / 5)}号街道办事处` };
    const report = { ...sample, unit, year: 2021 + (index % 5) };
    insertReport(db, { id: `r${index}`, report, state: 'draft', origin: null, at });
  }
})();
// An update ends with the program being started anew.
closeDatabase(db);
db = await open();

const reports: ReportsContext = { db: () => db, folder, now, newId: () => crypto.randomUUID() };
const calls = libraryHandlers(
  {
    db: () => db,
    log: silent,
    version: '1',
    unsound: new Set(),
    count: countOpenFindings,
    now,
    send: () => undefined,
  },
  reports,
);
const page = { search: '', unit: null, order: 'year', descending: true, from: 0, count: 200 } as const;

// First list after an update: nothing is counted. The page answers, and the counting goes on beside it.
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const started = performance.now();
await calls['library.page'](page);
const first = performance.now() - started;
await new Promise((resolve) => setTimeout(resolve, 5000));
delay.disable();
console.log(`${COUNT} reports`);
console.log(
  `first page after an update: ${first.toFixed(1)} ms; longest turn while 200 are counted: ${(delay.max / 1e6).toFixed(1)} ms (target ≤ 50)`,
);

const indexing = performance.now();
let longest = 0;
for (let going = true; going;) {
  const turn = performance.now();
  going = indexSome(db, 1);
  longest = Math.max(longest, performance.now() - turn);
}
console.log(
  `texts made searchable: ${((performance.now() - indexing) / 1000).toFixed(1)} s, longest turn ${longest.toFixed(1)} ms`,
);

await measure(
  'page of 200',
  () => calls['library.page'](page),
  'SELECT id FROM report_list WHERE deleted_at IS NULL ORDER BY year DESC, unit_name, id LIMIT 200',
);
await measure(
  'last page',
  () => calls['library.page']({ ...page, from: COUNT - 200 }),
  `SELECT id FROM report_list WHERE deleted_at IS NULL ORDER BY year DESC, unit_name, id LIMIT 200 OFFSET ${COUNT - 200}`,
);
await measure(
  'sorted by last change',
  () => calls['library.page']({ ...page, order: 'updated' }),
  'SELECT id FROM report_list WHERE deleted_at IS NULL ORDER BY updated_at DESC, id LIMIT 200',
);
await measure(
  'sorted by figures',
  () => calls['library.page']({ ...page, order: 'received' }),
  'SELECT id FROM report_list WHERE deleted_at IS NULL ORDER BY received DESC, year DESC, id LIMIT 200',
);
await measure(
  'units',
  () => calls['library.units']({}),
  'SELECT unit_name, count(*) FROM report_list WHERE deleted_at IS NULL GROUP BY unit_name',
);
for (const search of [
  '街道',
  '第77号',
  '77号 2023',
  '监督',
  '监督保障',
  '我街道按照主动公开基本目录',
  '没有这样的词',
])
  await measure(
    `search ${search}`,
    () => calls['library.page']({ ...page, search }),
    `SELECT id FROM reports WHERE instr(doc, '${search}') LIMIT 200`,
  );

closeDatabase(db);

const session = openSession({
  files: dataFiles(join(folder, 'data')),
  now,
  log: silent,
  known: null,
  apart: apartBy(() => startApartChild(apartBundle)),
});
await session.opened;
const inSession = { session, reports: { ...reports, db: session.db } };
let backup = '';
await turnsOf('backed up', async () => {
  backup = (await backUp(session, 'manual', now())).name;
});
await turnsOf('found to need no backup', () => backUpIfChanged(session, 'start', now(), silent));
await turnsOf('looked through', async () => {
  const turn = takingTurns();
  for await (const _ of lookThrough({ session, log: silent, unsound: new Set() }).steps) await turn();
});
await turnsOf('compared with a backup', () => compareBackup(inSession, backup));
await turnsOf('one report taken out of a backup', () => takeOut(inSession, backup, ['r1']));
await turnsOf('restored from a backup', () => session.restore(backup));
session.close();

/** How long some work takes, and the longest stretch in it in which nothing else would be answered. */
async function turnsOf(name: string, work: () => Promise<unknown>): Promise<void> {
  const turns = monitorEventLoopDelay({ resolution: 1 });
  turns.enable();
  const begun = performance.now();
  await work();
  const took = performance.now() - begun;
  // The last turn is counted once the next has begun.
  await new Promise((resolve) => setTimeout(resolve, 20));
  turns.disable();
  console.log(
    `${name}: ${(took / 1000).toFixed(1)} s, longest turn ${(turns.max / 1e6).toFixed(1)} ms (target ≤ 50)`,
  );
}

/** p50 and p95 of a call, beside those of the plain statement. */
async function measure(name: string, call: () => unknown, sql: string): Promise<void> {
  const statement = db.prepare(sql);
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let begun = performance.now();
    await call();
    ours.push(performance.now() - begun);
    if (round % 20 > 0) continue;
    begun = performance.now();
    statement.all();
    plain.push(performance.now() - begun);
  }
  const at95 = (times: number[], share: number): string =>
    (times.sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  console.log(
    `${name}: p50 ${at95(ours, 0.5)}, p95 ${at95(ours, 0.95)} ms (target p95 ≤ 50); plain SQL p50 ${at95(plain, 0.5)} ms`,
  );
}
