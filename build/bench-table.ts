import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { arch, cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { say } from './progress';
import { projectFolder } from './project';
import { electronVersion } from './runtime/pins';

/** A line of a bench that compares something with its target. */
interface BenchLine {
  bench: string;
  what: string;
  verdict: string;
}

/** How every bench ends such a line. */
const VERDICT = /^(?<what>.*?)\s+(?<target>target .*): (?<verdict>met|MISSED)$/u;

/** The lines with a verdict in what a bench has printed. */
export function benchLines(bench: string, output: string): BenchLine[] {
  return output.split('\n').flatMap((line) => {
    const { what, target, verdict } = VERDICT.exec(line.trim())?.groups ?? {};
    if (what === undefined || target === undefined || verdict === undefined) return [];
    return [{ bench, what: `${what.replaceAll(/\s+/gu, ' ')} (${target})`, verdict }];
  });
}

/** What a figure means nothing without: the machine, and how busy it was. */
function machine(): string[] {
  const [first] = cpus();
  return [
    `${cpus().length} x ${first?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 1e9).toFixed(0)} GB`,
    `${process.platform} ${release()} ${arch()}, Electron ${electronVersion}`,
    `load at the end ${loadavg()
      .map((each) => each.toFixed(1))
      .join(' ')} (each figure is measured beside its like, so a busy machine changes ratios little)`,
  ];
}

/** Runs one bench as a command of its own, showing what it prints; gives that and its exit code. */
function runOne(name: string): Promise<{ output: string; code: number }> {
  return new Promise((done, fail) => {
    const script = join(projectFolder, 'build', 'bench.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, name], {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', fail);
    child.on('close', (code) => done({ output, code: code ?? 1 }));
  });
}

/**
 * Runs all benches one after the other and writes one table of their verdicts, with the facts of the machine, to
 * `out/bench/<day>.md`. Gives the exit code: 1 where a bench could not be run.
 */
export async function runAllBenches(names: readonly string[]): Promise<number> {
  const lines: BenchLine[] = [];
  const failed: string[] = [];
  for (const name of names) {
    process.stdout.write(`\n== ${name}\n`);
    const { output, code } = await runOne(name);
    lines.push(...benchLines(name, output));
    if (code !== 0) failed.push(name);
  }
  const day = new Date().toISOString().slice(0, 10);
  const table = [
    `# Bench of ${day}`,
    '',
    ...machine().map((fact) => `- ${fact}`),
    ...failed.map((name) => `- could not be run: ${name}`),
    '',
    '| bench | measured | verdict |',
    '| --- | --- | --- |',
    ...lines.map(({ bench, what, verdict }) => `| ${bench} | ${what} | ${verdict} |`),
    '',
  ].join('\n');
  const folder = join(projectFolder, 'out', 'bench');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${day}.md`);
  await writeFile(file, table);
  process.stdout.write(`\n${table}`);
  say(`Written to ${file}`);
  return failed.length === 0 ? 0 : 1;
}
