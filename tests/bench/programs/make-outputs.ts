import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, session } from 'electron';
import { registerAppScheme, serveAppScheme } from '../../../electron/platform/app-scheme';
import { PRINT_PAGE } from '../../../electron/platform/page-address';
import { createPageWindow } from '../../../electron/platform/page-window';
import { outputBytes } from '../../../electron/export/write-outputs';
import { reportDocument } from '../../../shared/document/report-document';
import { documentSettingsSchema } from '../../../shared/document/settings';
import { tenPageReport } from '../../export/golden-reports';

/**
 * Times the program's own writers in a real Electron: NIANBAO_BENCH_DIST is `dist/`, NIANBAO_BENCH_OUT a folder for the
 * files. Prints the milliseconds of every run as JSON.
 */
const RUNS = 20;
const { NIANBAO_BENCH_DIST: dist = '', NIANBAO_BENCH_OUT: out = '' } = process.env;

registerAppScheme();
void app.whenReady().then(async () => {
  serveAppScheme(session.defaultSession, dist);
  const pages = createPageWindow(PRINT_PAGE);
  const report = tenPageReport();
  const settings = documentSettingsSchema.parse({});
  const deps = { pdf: pages.pdf, now: () => new Date().toISOString() };
  const times: Record<string, number[]> = {};
  for (const format of ['docx', 'pdf'] as const) {
    const list: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const start = performance.now();
      const document = reportDocument(report, settings);
      const bytes = await outputBytes(format, report, document, settings, deps);
      list.push(performance.now() - start);
      if (run === 0) await writeFile(join(out, `ours.${format}`), bytes);
    }
    times[format] = list;
  }
  process.stdout.write(`\nTIMES ${JSON.stringify(times)}\n`);
  app.exit(0);
});
