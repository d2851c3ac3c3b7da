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

/** In turns, so that a busy moment of the machine, and what the runtime learns by and by, is the same for all. */
async function timesOf(works: Readonly<Record<string, () => Promise<unknown>>>) {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      await work();
      times[name]?.push(performance.now() - start);
    }
  }
  return times;
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
  const works: Record<string, () => Promise<unknown>> = {};
  for (const format of FORMATS) {
    const bytes = await outputBytes(format, report, document, settings, deps);
    works[format] = () => whole(bytes, `报告.${format}`);
    if (format !== 'docx') continue;
    works['docx, reader alone'] = () => readForeign(bytes, '报告.docx', tools);
    works['docx, mammoth'] = () => extractRawText({ buffer: Buffer.from(bytes) });
  }
  const times = await timesOf(works);
  process.stdout.write(`\nTIMES ${JSON.stringify(times)}\n`);
}

void main();
