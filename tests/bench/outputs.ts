import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { z } from 'zod';
import type { Bench } from '../../build/bench';
import { launcherSwitches } from '../../build/electron-app';
import { ensureFonts } from '../../build/fonts/ensure-fonts';
import { projectFolder } from '../../build/project';
import { reportDocument } from '../../shared/document/report-document';
import { placedCells } from '../../shared/document/table-grid';
import { tenPageReport } from '../export/golden-reports';
import { convertToPdf } from '../export/render/libre-office';
import { hasRenderTools, runTool } from '../export/render/tools';
import { median } from './measure-start';

const CONVERSIONS = 5;
const TARGETS = { docxWarmMs: 100, docxToPython: 1, pdfFirstMs: 1000, pdfToLibreOffice: 0.3 };
const programs = join(projectFolder, 'tests', 'bench', 'programs');

const ours = z.object({ docx: z.array(z.number()), pdf: z.array(z.number()) });
const python = z.object({ import: z.number(), runs: z.array(z.number()) });

/**
 * DOCX and PDF of a ten-page report, the first and further ones, beside python-docx and LibreOffice's conversion, all in
 * one run on this machine.
 */
export const run = (async ({ runtime, env }) => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
  try {
    const own = await measureOurs(runtime.electronPath, folder, env);
    print('DOCX, this program', own.docx);
    print('PDF, this program', own.pdf);
    const docxWarm = median(own.docx.slice(1));
    verdict('DOCX warm, ms', docxWarm, TARGETS.docxWarmMs);
    verdict('PDF first, ms', own.pdf[0] ?? Number.NaN, TARGETS.pdfFirstMs);

    const other = await measurePython(folder).catch(() => null);
    if (other) {
      print('DOCX, python-docx', other.runs);
      process.stdout.write(`  (and ${Math.round(other.import)} ms to import it)\n`);
      verdict('DOCX warm / python-docx', docxWarm / median(other.runs.slice(1)), TARGETS.docxToPython);
    } else process.stdout.write('python-docx left out: python3 with docx is not installed\n');

    if (hasRenderTools()) {
      const conversions = await measureLibreOffice(folder);
      print('PDF, LibreOffice from DOCX', conversions);
      const ratio = median(own.pdf.slice(1)) / median(conversions.slice(1));
      verdict('PDF warm / LibreOffice', ratio, TARGETS.pdfToLibreOffice);
    } else process.stdout.write('LibreOffice left out: it is not installed\n');
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}) satisfies Bench;

async function measureOurs(electron: string, folder: string, env: NodeJS.ProcessEnv) {
  const program = join(folder, 'program');
  await mkdir(program);
  await build({
    entryPoints: [join(programs, 'make-outputs.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['electron'],
    absWorkingDir: projectFolder,
    outfile: join(program, 'main.cjs'),
    logLevel: 'error',
  });
  await writeFile(join(program, 'package.json'), JSON.stringify({ name: 'bench', main: 'main.cjs' }));
  const args = [...launcherSwitches(), program, `--user-data-dir=${join(folder, 'profile')}`];
  const dist = join(projectFolder, 'dist');
  const out = await runTool(electron, args, { ...env, NIANBAO_BENCH_DIST: dist, NIANBAO_BENCH_OUT: folder });
  return ours.parse(JSON.parse(/^TIMES (.*)$/m.exec(out)?.[1] ?? 'null'));
}

async function measurePython(folder: string) {
  const blocks = reportDocument(tenPageReport()).blocks.map((block) => {
    if (block.kind !== 'table') return { kind: 'text', text: 'text' in block ? block.text : '' };
    const cells = placedCells(block.table).map(({ cell, row, column }) => ({ ...cell, row, column }));
    return { kind: 'table', table: { widths: block.table.widths, rows: block.table.rows, cells } };
  });
  const content = join(folder, 'content.json');
  await writeFile(content, JSON.stringify(blocks));
  const args = [join(programs, 'write_docx.py'), content, join(folder, 'python.docx')];
  // A python3 in front of the system's need not have the system's packages.
  const out = await runTool('python3', args).catch(() => runTool('/usr/bin/python3', args));
  return python.parse(JSON.parse(out));
}

async function measureLibreOffice(folder: string): Promise<number[]> {
  const fonts = await ensureFonts();
  const times: number[] = [];
  for (let conversion = 0; conversion <= CONVERSIONS; conversion += 1) {
    const start = performance.now();
    await convertToPdf([join(folder, 'ours.docx')], folder, fonts);
    times.push(performance.now() - start);
  }
  return times;
}

function print(name: string, [first = Number.NaN, ...warm]: readonly number[]): void {
  const sorted = [...warm].sort((a, b) => a - b);
  const p95 = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
  const [firstMs, medianMs, p95Ms] = [first, median(warm), p95].map(Math.round);
  process.stdout.write(
    `${name.padEnd(28)} first ${firstMs} ms   warm median ${medianMs} ms, p95 ${p95Ms} ms (${warm.length} runs)\n`,
  );
}

function verdict(what: string, value: number, target: number): void {
  const shown = value >= 10 ? value.toFixed(0) : value.toFixed(2);
  process.stdout.write(`  ${what}: ${shown}   target <= ${target}: ${value <= target ? 'met' : 'MISSED'}\n`);
}
