import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { importSessions } from '../../electron/services/importing/sessions';
import { readingStops } from '../../electron/services/importing/stops';
import { countOpenFindings } from '../../electron/services/library';
import { summaryHandlers } from '../../electron/services/summary';
import type { Report } from '../../shared/report/model';
import { sampleReport } from '../../shared/report/sample';
import { bundleWorkbookProcess } from '../helpers/bundle-workbook';
import { inProcessReader } from '../helpers/in-process-reader';
import { silentLog } from '../helpers/silent-log';
import { startWorkbookChild } from '../helpers/workbook-child';
import { withFigures } from '../unit/rules/report-fixture';
import { NOON, testLibrary } from './test-library';

/** The name the summary of the tests goes by. */
export const NAME = '洛龙区人民政府';

/** The sample as another body's, with other figures. */
export function body(name: string, figures: Parameters<typeof withFigures>[1] = {}, year = 2023): Report {
  const report = withFigures({ ...sampleReport(), year }, figures);
  return { ...report, unit: { ...report.unit, name } };
}

/** The bundle of the process that writes a workbook, as long as a test runs. */
export async function workbookBundle(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-workbook-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return bundleWorkbookProcess(folder);
}

/**
 * The summary's calls over a library of the test's own, in which dialogs give `folder` and questions `answer`; `stop` and
 * `stop at 1` (of what is taken in) stop what runs. `meanwhile` happens while findings are counted; `workbook` is the
 * bundle of the process that writes one.
 */
export async function calls(answer = 'cancel', meanwhile: () => void = () => undefined, workbook = '') {
  const stops = readingStops();
  const sent: { name: string; data: unknown }[] = [];
  const db = await testLibrary();
  const folder = mkdtempSync(join(tmpdir(), 'nianbao 汇总-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let last = 0;
  const newId = (): string => `id${(last += 1)}`;
  const nobody = (): never => {
    throw new Error('not to be asked');
  };
  const count: typeof countOpenFindings = (report, previous) => {
    meanwhile();
    return countOpenFindings(report, previous);
  };
  const handlers = summaryHandlers({
    reports: { db: () => db, folder: 'data', now: () => NOON, newId },
    list: { db: () => db, unsound: new Set(), log: silentLog, count, version: '1' },
    asking: {
      dialogs: {
        openFile: nobody,
        openFiles: nobody,
        saveFile: ({ path }) => Promise.resolve(join(folder, path)),
        chooseFolder: () => Promise.resolve(folder),
        // The answers of a question are its own; the test knows which it is asked.
        ask: <Id extends string>() => Promise.resolve(answer as Id),
      },
      folder: () => '',
      rememberFolder: () => undefined,
    },
    preferences: { folder: () => undefined, rememberFolder: () => undefined },
    sessions: importSessions(newId),
    reader: inProcessReader,
    stops,
    startWorkbook: () => startWorkbookChild(workbook),
    send: (name, data) => {
      sent.push({ name, data });
      if (answer === 'stop' || (answer === 'stop at 1' && name === 'summary.taking')) stops.stopAll();
    },
  });
  const overview = async () =>
    handlers['summary.overview']({ year: 2023, group: null, state: null, search: '' });
  await handlers['summary.saveSettings']({ name: NAME, withErrors: true, due: '2024-01-31' });
  return { db, folder, handlers, overview, sent };
}
