import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { outputBytes } from '../../../electron/export/write-outputs';
import { startReaderChild } from '../../../electron/import/worker/child-process';
import { documentReader } from '../../../electron/import/worker/document-reader';
import { importSessions } from '../../../electron/services/importing/sessions';
import { readingStops } from '../../../electron/services/importing/stops';
import { countOpenFindings } from '../../../electron/services/library';
import { summaryHandlers } from '../../../electron/services/summary';
import { dataFiles } from '../../../electron/storage/data-files';
import { openLibrary } from '../../../electron/storage/open-library';
import { SUMMARY_CALLS } from '../../../shared/contract/summary';
import { reportDocument } from '../../../shared/document/report-document';
import { documentSettingsSchema } from '../../../shared/document/settings';
import { sampleReport } from '../../../shared/report/sample';

/** Collects a folder of documents in four formats into an empty library, and measures it; see tests/bench/summary.ts. */
const [, , folder = '', number = '10000', readerFolder = ''] = process.argv;
const COUNT = Number(number);
const FORMATS = ['docx', 'xlsx', 'html', 'txt'] as const;
const YEAR = 2023;
/** A name that stands for each body's own; no other text holds it. */
const MARK = '某某号街道办事处';
const documents = join(folder, '各单位');

async function writeDocuments(): Promise<void> {
  const sample = sampleReport();
  const report = { ...sample, year: YEAR, unit: { ...sample.unit, name: MARK } };
  const settings = documentSettingsSchema.parse({});
  const deps = {
    pdf: () => Promise.reject(new Error('no pages here')),
    now: () => new Date().toISOString(),
  };
  const document = reportDocument(report, settings);
  const named = (text: string, name: string): string => text.replaceAll(MARK, name);
  const makers = await Promise.all(
    FORMATS.map(async (format) => {
      const bytes = await outputBytes(format, report, document, settings, deps);
      if (format === 'html' || format === 'txt')
        return (name: string) => strToU8(named(strFromU8(bytes), name));
      const parts = unzipSync(bytes);
      return (name: string) =>
        zipSync(
          Object.fromEntries(
            Object.entries(parts).map(([part, content]) => [
              part,
              part.endsWith('.xml') ? strToU8(named(strFromU8(content), name)) : content,
            ]),
          ),
          { level: 1 },
        );
    }),
  );
  await mkdir(documents, { recursive: true });
  for (let index = 0; index < COUNT; index += 1) {
    const which = index % FORMATS.length;
    const name = `第${index}号街道办事处`;
    const bytes = makers[which]?.(name) ?? new Uint8Array();
    await writeFile(join(documents, `${name}.${FORMATS[which] ?? ''}`), bytes);
  }
}

await writeDocuments();
const db = await openLibrary({ files: dataFiles(join(folder, 'data')), now: () => new Date() });
const nobody = (): never => {
  throw new Error('nobody is to be asked');
};
const log = { info: () => undefined, warn: () => undefined, error: () => '' };
const newId = (): string => crypto.randomUUID();
const reader = documentReader({
  start: () => startReaderChild(readerFolder),
  failed: (why) => console.log(why),
});
/** Megabytes of this process by how many documents are read. */
const memory: string[] = [];
const sessions = importSessions(newId);
const handlers = summaryHandlers({
  reports: { db: () => db, folder, now: () => new Date(), newId },
  list: { db: () => db, unsound: new Set(), log, count: countOpenFindings, version: '1' },
  asking: {
    dialogs: {
      openFile: nobody,
      openFiles: nobody,
      saveFile: nobody,
      chooseFolder: () => Promise.resolve(documents),
      ask: nobody,
    },
    folder: () => '',
    rememberFolder: () => undefined,
  },
  preferences: { folder: () => undefined, rememberFolder: () => undefined },
  sessions,
  reader,
  stops: readingStops(),
  startWorkbook: nobody,
  send: (_name, data) => {
    const { done } = data as { done: number }; // every event that is sent here is of progress
    if (done % (COUNT / 5) === 0) memory.push(`${done}: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  },
});

const { rows } = await measured('read', async () =>
  SUMMARY_CALLS['summary.collect'].output.parse(await handlers['summary.collect']({ from: 'folder' })),
);
const ids = rows.flatMap(({ importId, state }) => (importId !== null && state === 'new' ? [importId] : []));
console.log(`${ids.length} of ${COUNT} can be taken in`);
reader.close();
await measured('taken in', () => handlers['summary.takeIn']({ add: ids, replace: [] }));
const all = { year: YEAR, group: null, state: null, search: '' };
await measured('checked and listed', () => handlers['summary.overview'](all));
console.log('targets: read ≥ 20 a second, longest turn ≤ 50 ms, memory flat');

async function measured<T>(what: string, work: () => Promise<T> | T): Promise<T> {
  memory.length = 0;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const since = performance.now();
  const result = await work();
  const seconds = (performance.now() - since) / 1000;
  // The last turn is counted once the next has begun.
  await new Promise((next) => setTimeout(next, 20));
  delay.disable();
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${(COUNT / seconds).toFixed(1)} a second; turns: longest ${ms(delay.max)}, 99.9 % within ${ms(delay.percentile(99.9))}; memory ${memory.join(', ')}`,
  );
  return result;
}

function ms(nanoseconds: number): string {
  return `${(nanoseconds / 1e6).toFixed(1)} ms`;
}
