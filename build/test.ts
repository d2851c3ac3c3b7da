import { ensureFonts } from './fonts/ensure-fonts';
import { describeFailure, runCommand, say } from './progress';
import { ensureRuntime } from './runtime/ensure-runtime';
import { ensureSystemLibraries } from './system-libraries';
import { chosenSteps, type Step, type StepResult } from './test-steps';
import { addCounts, closingLine, noCounts, type Counts } from './test-summary';
import type { Runtime } from './runtime/ensure-runtime';

async function runStep(step: Step, runtime: Runtime): Promise<StepResult> {
  const started = Date.now();
  say(`▶ ${step.title}`);
  const result = await step.run(runtime).catch((error: unknown): StepResult => {
    for (const line of describeFailure(error)) say(line);
    return { ok: false, counts: { ...noCounts, failed: 1 } };
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(result.ok ? `✔ ${step.title} (${seconds} s)` : `✘ ${step.title} FAILED 失败 (${seconds} s)`);
  return result;
}

async function setUp(): Promise<Runtime | null> {
  try {
    const runtime = await ensureRuntime();
    await ensureSystemLibraries(runtime.electronPath, { display: true });
    await ensureFonts();
    return runtime;
  } catch (error) {
    for (const line of describeFailure(error)) say(line);
    return null;
  }
}

async function runSteps(steps: readonly Step[], runtime: Runtime): Promise<Counts[]> {
  const counts: Counts[] = [];
  for (const step of steps) {
    const result = await runStep(step, runtime);
    counts.push(result.counts);
    if (!result.ok) {
      say(`Stopped at "${step.name}": see its output above. 在此步停止，原因见上。`);
      break;
    }
  }
  return counts;
}

// `npm test`, or single steps: `npm test -- unit`. Its last line is the sum of all.
await runCommand(async () => {
  const steps = chosenSteps(process.argv.slice(2));
  if (steps.length === 0) return 1;
  const runtime = await setUp();
  const counts = runtime ? await runSteps(steps, runtime) : [{ ...noCounts, failed: 1 }];
  const sum = addCounts(counts);
  process.stdout.write(`${closingLine(sum)}\n`);
  return sum.failed === 0 ? 0 : 1;
});
