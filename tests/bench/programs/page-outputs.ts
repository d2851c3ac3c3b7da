import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, session } from 'electron';
import { outputBytes } from '../../../electron/export/write-outputs';
import { registerAppScheme, serveAppScheme } from '../../../electron/platform/app-scheme';
import { PRINT_PAGE } from '../../../electron/platform/page-address';
import { createPageWindow } from '../../../electron/platform/page-window';
import { reportDocument } from '../../../shared/document/report-document';
import { comparedReports } from '../pages/compared-reports';

/**
 * Writes PDF and Word document of the reports whose pages are compared: NIANBAO_BENCH_DIST is `dist/`, NIANBAO_BENCH_OUT
 * a folder for the files, NIANBAO_BENCH_ONLY the numbers of some reports.
 */
const {
  NIANBAO_BENCH_DIST: dist = '',
  NIANBAO_BENCH_OUT: out = '',
  NIANBAO_BENCH_ONLY: only = '',
} = process.env;
const numbers = only.split(',').filter(Boolean).map(Number);

registerAppScheme();
void app.whenReady().then(async () => {
  serveAppScheme(session.defaultSession, dist);
  const deps = { pdf: createPageWindow(PRINT_PAGE).pdf, now: () => '2026-01-15T08:00:00.000Z' };
  for (const { name, report, settings } of comparedReports(numbers)) {
    for (const format of ['docx', 'pdf'] as const) {
      const bytes = await outputBytes(format, report, reportDocument(report, settings), settings, deps);
      await writeFile(join(out, `${name}.${format}`), bytes);
    }
  }
  app.exit(0);
});
