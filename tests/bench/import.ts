import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { z } from 'zod';
import type { Bench } from '../../build/bench';
import { projectFolder } from '../../build/project';
import { asNode } from '../../build/unit-tests';
import { runTool } from '../export/render/tools';
import { median } from './measure-start';

const TARGETS = { docxPerSecond: 20, docxToBareReader: 1.5 };
const programs = join(projectFolder, 'tests', 'bench', 'programs');

const times = z.record(z.string(), z.array(z.number()));

/**
 * Documents a second for each format, from bytes to a report, beside the bare readers: our own reader of Word documents
 * and mammoth, all in one run on this machine. A ten-page report each; what starts the process is left out.
 */
export const run = (async ({ runtime, env }) => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
  try {
    const outfile = join(folder, 'import.cjs');
    await build({
      entryPoints: [join(programs, 'import-documents.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['electron'],
      absWorkingDir: projectFolder,
      outfile,
      logLevel: 'error',
    });
    const out = await runTool(runtime.electronPath, [outfile], { ...env, ...asNode(runtime) });
    const measured = times.parse(JSON.parse(/^TIMES (.*)$/m.exec(out)?.[1] ?? 'null'));
    for (const [name, [first = Number.NaN, ...warm]] of Object.entries(measured)) {
      const typical = median(warm);
      process.stdout.write(
        `${name.padEnd(24)} first ${first.toFixed(0)} ms   warm median ${typical.toFixed(1)} ms   ${(1000 / typical).toFixed(0)}/s\n`,
      );
    }
    const warmOf = (name: string): number => median((measured[name] ?? []).slice(1));
    const perSecond = 1000 / warmOf('docx');
    verdict('DOCX a second', perSecond, perSecond >= TARGETS.docxPerSecond, `>= ${TARGETS.docxPerSecond}`);
    const ratio = warmOf('docx') / warmOf('docx, reader alone');
    verdict(
      'DOCX / reader alone',
      ratio,
      ratio <= TARGETS.docxToBareReader,
      `<= ${TARGETS.docxToBareReader}`,
    );
    const toMammoth = warmOf('docx') / warmOf('docx, mammoth');
    verdict(
      'DOCX / mammoth',
      toMammoth,
      toMammoth <= TARGETS.docxToBareReader,
      `<= ${TARGETS.docxToBareReader}`,
    );
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}) satisfies Bench;

function verdict(what: string, value: number, met: boolean, target: string): void {
  process.stdout.write(`  ${what}: ${value.toFixed(2)}   target ${target}: ${met ? 'met' : 'MISSED'}\n`);
}
