import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Bench } from '../../build/bench';
import { launcherSwitches } from '../../build/electron-app';
import { ensureFonts } from '../../build/fonts/ensure-fonts';
import { projectFolder } from '../../build/project';
import { reportDocument } from '../../shared/document/report-document';
import { convertToPdf } from '../export/render/libre-office';
import { readPages, readRawPages } from '../export/render/read-pdf';
import { hasRenderTools, runTool } from '../export/render/tools';
import { comparePages } from './pages/compare-pages';
import { comparedReports } from './pages/compared-reports';

/** How many differences of a report are shown. */
const SHOWN = 6;

/**
 * Whether the PDF and the Word document in LibreOffice stand on the same pages: reports with text of growing length and
 * of every kind, place by place and line by line. Arguments: numbers of single reports, `--keep FOLDER` to keep the files.
 */
export const run = (async ({ runtime, args, env }) => {
  if (!hasRenderTools()) {
    process.stdout.write('left out: LibreOffice or poppler is not installed\n');
    return 0;
  }
  const keep = args.includes('--keep') ? args[args.indexOf('--keep') + 1] : undefined;
  const numbers = args.filter((each) => /^\d+$/u.test(each)).map(Number);
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'nianbao-pages-')));
  try {
    await mkdir(folder, { recursive: true });
    await writeFiles(runtime.electronPath, folder, numbers, env);
    const reports = comparedReports(numbers);
    const documents = reports.map(({ name }) => join(folder, `${name}.docx`));
    const converted = await convertToPdf(documents, folder, await ensureFonts());
    const sums = { places: 0, samePlaces: 0, lines: 0, sameLines: 0, whole: 0 };
    for (const [index, { name, report, settings }] of reports.entries()) {
      const [first, second] = await Promise.all(
        [join(folder, `${name}.pdf`), converted[index] ?? ''].map(async (pdf) => ({
          texts: await readRawPages(pdf),
          pages: await readPages(pdf),
        })),
      );
      if (!first || !second) throw new Error(`${name}: a PDF is missing`);
      const { places, lines } = comparePages(reportDocument(report, settings), first, second);
      const apart = places.filter((place) => place.first !== place.second || place.first === 0);
      const moved = without(lines.first, lines.second);
      const instead = without(lines.second, lines.first);
      const extra = Math.max(0, lines.second.length - lines.first.length);
      const isWhole = apart.length === 0 && moved.length === 0 && extra === 0;
      sums.places += places.length;
      sums.samePlaces += places.length - apart.length;
      sums.lines += lines.first.length;
      sums.sameLines += lines.first.length - moved.length;
      sums.whole += isWhole ? 1 : 0;
      process.stdout.write(
        `${name.padEnd(8)} pages ${first.pages.length}/${second.pages.length}  places ${places.length - apart.length}/${places.length}  lines ${lines.first.length - moved.length}/${lines.first.length}${isWhole ? '' : '  DIFFERS'}\n`,
      );
      for (const place of apart.slice(0, SHOWN)) {
        process.stdout.write(`    ${place.first} / ${place.second}  ${place.text}\n`);
      }
      for (const line of moved.slice(0, SHOWN)) process.stdout.write(`    PDF  ${line}\n`);
      for (const line of instead.slice(0, SHOWN)) process.stdout.write(`    Word ${line}\n`);
    }
    verdict('places on another page', sums.places - sums.samePlaces, sums.places);
    verdict('lines that break elsewhere', sums.lines - sums.sameLines, sums.lines);
    verdict('reports not wholly the same', reports.length - sums.whole, reports.length);
    return 0;
  } finally {
    if (keep === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}) satisfies Bench;

async function writeFiles(
  electron: string,
  folder: string,
  numbers: readonly number[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const program = join(folder, 'program');
  await mkdir(program, { recursive: true });
  await build({
    entryPoints: [join(projectFolder, 'tests', 'bench', 'programs', 'page-outputs.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['electron'],
    absWorkingDir: projectFolder,
    outfile: join(program, 'main.cjs'),
    logLevel: 'error',
  });
  await writeFile(join(program, 'package.json'), JSON.stringify({ name: 'bench', main: 'main.cjs' }));
  await runTool(electron, [...launcherSwitches(), program, `--user-data-dir=${join(folder, 'profile')}`], {
    ...env,
    NIANBAO_BENCH_DIST: join(projectFolder, 'dist'),
    NIANBAO_BENCH_OUT: folder,
    NIANBAO_BENCH_ONLY: numbers.join(','),
  });
}

/** Those of some lines that are not among others. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}

function verdict(what: string, count: number, of: number): void {
  process.stdout.write(`  ${what}: ${count} of ${of}   target <= 0: ${count === 0 ? 'met' : 'MISSED'}\n`);
}
