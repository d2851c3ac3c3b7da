import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { WORKBOOK_BUNDLE } from '../../../electron/export/xlsx/apart/messages';
import { NONE } from '../../../electron/services/library';
import { readCounty } from '../../../electron/services/summary/county';
import { saveWorkbook } from '../../../electron/services/summary/save-workbook';
import { changeSummarySettings } from '../../../electron/services/summary/settings';
import { contributions, sumsOfReports } from '../../../electron/services/summary/sums';
import { dataFiles } from '../../../electron/storage/data-files';
import { figureTable } from '../../../electron/storage/figure-tables';
import { openLibrary } from '../../../electron/storage/open-library';
import { insertReport } from '../../../electron/storage/report-rows';
import { cellsOf } from '../../../shared/form/form';
import { sampleReport } from '../../../shared/report/sample';
import { withFigure } from '../../../shared/report/values';
import { startWorkbookChild } from '../../helpers/workbook-child';

/** Makes a library of many bodies and measures the summary over them; see tests/bench/summary.ts. */
const [, , folder = '', number = '10000', dist = ''] = process.argv;
const COUNT = Number(number);
const ROUNDS = 21;
const YEAR = 2023;
const now = (): Date => new Date();

const db = await openLibrary({ files: dataFiles(join(folder, 'data')), now });
const sample = sampleReport();
const at = now().toISOString();
const figures = [...cellsOf('2021').values()].filter((cell) => cell.kind === 'figure');
db.transaction(() => {
  for (let index = 0; index < COUNT; index += 1) {
    const unit = { ...sample.unit, name: `第${index}号街道办事处` };
    for (const year of [YEAR - 1, YEAR]) {
      const fees = withFigure({ ...sample, unit, year }, 'active.fees', `${index % 7}.${index % 9}`);
      const report = withFigure(fees, 'active.licences', index % 100);
      insertReport(db, { id: `${year} ${index}`, report, state: 'draft', origin: null, at });
    }
  }
})();

// What the rules find was counted when the reports came in; here it is not what is measured.
const counts = NONE;
const settings = { name: '', withErrors: true, due: null, roster: [], leftOut: [], chosen: [], seen: [] };
const county = () =>
  readCounty(
    { db: () => db, counts: () => Promise.resolve(counts), progress: () => undefined },
    settings,
    YEAR,
  );
const ids = Array.from({ length: COUNT }, (_id, index) => `${YEAR} ${index}`);
const columns = figures.map(({ address, figure }) =>
  figure === 'money'
    ? `sum(CAST("${address}" AS REAL)), count("${address}")`
    : `sum("${address}"), count("${address}")`,
);
// Of the same bodies, chosen the same way.
const plain = db.prepare(
  `SELECT ${columns.join(', ')} FROM json_each(?) JOIN ${figureTable('2021')} ON report = value`,
);
const bodies = await county();
changeSummarySettings(db, { name: '某某省人民政府' });
const bundle = join(dist, WORKBOOK_BUNDLE);
const reports = { db: () => db, folder, now, newId: () => crypto.randomUUID() };
const nobody = (): never => {
  throw new Error('nobody is to be asked');
};
const asking = {
  dialogs: {
    openFile: nobody,
    openFiles: nobody,
    saveFile: () => Promise.resolve(join(folder, '汇总.xlsx')),
    chooseFolder: nobody,
    ask: nobody,
  },
  folder: () => folder,
  rememberFolder: () => undefined,
};

const measured = {
  'list of all bodies': await median(county, 5),
  'every sum as one plain query': await median(() => plain.get(JSON.stringify(ids))),
  'every sum and total': await median(() => sumsOfReports(db, '2021', ids)),
  'bodies behind a cell': await median(() => contributions(db, bodies, 'active.licences')),
  'bodies behind the largest total': await median(() =>
    contributions(db, bodies, 'requests.handledTotal.total'),
  ),
  workbook: await median(
    () => saveWorkbook({ reports, asking, startWorkbook: () => startWorkbookChild(bundle) }, bodies),
    1,
  ),
};
console.log(
  `${COUNT} bodies, two years; memory in the end ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
);
for (const [what, { time, longest }] of Object.entries(measured)) {
  console.log(`${what}: ${time.toFixed(1)} ms, longest turn ${longest.toFixed(1)} ms`);
}
const ratio = measured['every sum and total'].time / measured['every sum as one plain query'].time;
console.log(`sums beside the plain query: ${ratio.toFixed(2)} (target ≤ 1.5)`);
console.log('targets: sums ≤ 1000 ms, bodies behind a cell ≤ 100 ms, longest turn ≤ 50 ms');

/** The middle of some rounds, and the longest stretch in which nothing else had its turn. */
async function median(work: () => unknown, rounds = ROUNDS): Promise<{ time: number; longest: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const times: number[] = [];
  delay.enable();
  for (let round = 0; round < rounds; round += 1) {
    const since = performance.now();
    await work();
    times.push(performance.now() - since);
    await new Promise((next) => setImmediate(next));
  }
  delay.disable();
  times.sort((a, b) => a - b);
  return { time: times[Math.floor(rounds / 2)] ?? 0, longest: delay.max / 1e6 };
}
