import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBundle } from './bundle/ensure-bundle';
import { runLint } from './lint/lint-steps';
import { say } from './progress';
import { projectFolder } from './project';
import { runInForeground } from './run-program';
import type { Runtime } from './runtime/ensure-runtime';
import { ensureTestTools } from './test-tools';
import { countPlaywright, countVitest, noCounts, type Counts } from './test-summary';
import { runUnitTests } from './unit-tests';

/** What a step of the test run came to. `ok: false` ends the run. */
export interface StepResult {
  ok: boolean;
  counts: Counts;
}

export interface Step {
  name: string;
  title: string;
  run(runtime: Runtime): Promise<StepResult>;
}

const fine: StepResult = { ok: true, counts: noCounts };
const broken: StepResult = { ok: false, counts: { ...noCounts, failed: 1 } };

async function typecheck(): Promise<StepResult> {
  const compiler = join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc');
  const code = await runInForeground(process.execPath, [compiler, '-b'], { cwd: projectFolder });
  return code === 0 ? fine : broken;
}

async function lint(): Promise<StepResult> {
  return (await runLint()) ? fine : broken;
}

/** Runs a test runner that writes its JSON report to a file given to it, and counts what is in there. */
async function counted(
  run: (report: string) => Promise<number>,
  count: (json: string) => Counts,
): Promise<StepResult> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-test-'));
  try {
    const report = join(folder, 'report.json');
    const code = await run(report);
    const json = await readFile(report, 'utf8').catch(() => null);
    const counts = json === null ? broken.counts : count(json);
    const ok = code === 0 && counts.failed === 0;
    return { ok, counts: ok || counts.failed > 0 ? counts : { ...counts, failed: 1 } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unit(runtime: Runtime): Promise<StepResult> {
  const tools = await ensureTestTools();
  const env = { ...tools, NIANBAO_TEST_RUN: '1' };
  return counted(
    (report) =>
      runUnitTests(runtime, ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env),
    countVitest,
  );
}

async function bundle(runtime: Runtime): Promise<StepResult> {
  await ensureBundle(runtime);
  return fine;
}

async function e2e(runtime: Runtime): Promise<StepResult> {
  const tools = await ensureTestTools();
  const playwright = join(projectFolder, 'node_modules', '@playwright', 'test', 'cli.js');
  return counted(
    (report) =>
      runInForeground(process.execPath, [playwright, 'test', '--reporter=list,json'], {
        cwd: projectFolder,
        env: {
          ...process.env,
          ...tools,
          NIANBAO_TEST_RUN: '1',
          NIANBAO_ELECTRON: runtime.electronPath,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        },
      }),
    countPlaywright,
  );
}

/** The order of a test run: what is quick to fail comes first. */
const steps: readonly Step[] = [
  { name: 'typecheck', title: 'Type check 类型检查', run: typecheck },
  { name: 'lint', title: 'Lint and format 代码规范', run: lint },
  { name: 'unit', title: 'Unit, storage and export tests 单元测试', run: unit },
  { name: 'build', title: 'Build 构建', run: bundle },
  { name: 'e2e', title: 'Tests in the real window 窗口测试', run: e2e },
];

/** The steps with these names, all when none is given. Tells names it does not know. */
export function chosenSteps(names: readonly string[]): readonly Step[] {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  for (const name of unknown) say(`There is no test step "${name}".`);
  if (unknown.length > 0) {
    say(`Steps: ${steps.map((step) => step.name).join(', ')}.`);
    return [];
  }
  // A window test without the program of now would test yesterday's.
  const wanted = names.includes('e2e') ? [...names, 'build'] : names;
  return names.length === 0 ? steps : steps.filter((step) => wanted.includes(step.name));
}
