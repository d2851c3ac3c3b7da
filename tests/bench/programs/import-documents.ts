import { extractRawText } from 'mammoth';
import { outputBytes } from '../../../electron/export/write-outputs';
import { readForeign, type ReaderTools } from '../../../electron/import/readers/read-source';
import { readOutcome } from '../../../electron/import/worker/read-outcome';
import { reportDocument } from '../../../shared/document/report-document';
import { documentSettingsSchema } from '../../../shared/document/settings';
import { tenPageReport } from '../../export/golden-reports';

/** Times the import of the program's own outputs in Electron as Node. Prints the milliseconds of every run as JSON. */
const RUNS = 20;
const FORMATS = ['docx', 'xlsx', 'html', 'txt'] as const;
const tools: ReaderTools = { characterMaps: () => Promise.resolve(null) };

async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  const list: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const start = performance.now();
    await work();
    list.push(performance.now() - start);
  }
  return list;
}

async function whole(bytes: Uint8Array, name: string): Promise<void> {
  const outcome = await readOutcome(bytes, name, tools);
  if (!('report' in outcome)) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
}

async function main(): Promise<void> {
  const report = tenPageReport();
  const settings = documentSettingsSchema.parse({});
  const document = reportDocument(report, settings);
  const noPages = (): Promise<never> => Promise.reject(new Error('no pages here'));
  const deps = { pdf: noPages, now: () => new Date().toISOString() };
  const times: Record<string, number[]> = {};
  for (const format of FORMATS) {
    const bytes = await outputBytes(format, report, document, settings, deps);
    times[format] = await timesOf(() => whole(bytes, `报告.${format}`));
    if (format !== 'docx') continue;
    times['docx, reader alone'] = await timesOf(() => readForeign(bytes, '报告.docx', tools));
    times['docx, mammoth'] = await timesOf(() => extractRawText({ buffer: Buffer.from(bytes) }));
  }
  process.stdout.write(`\nTIMES ${JSON.stringify(times)}\n`);
}

void main();
