import { join } from 'node:path';
import { say } from '../progress';
import { projectFolder } from '../project';
import { runInForeground } from '../run-program';
import { circlesIn, importsAcross, readImports, roomsIn } from './circles';

interface LintStep {
  name: string;
  /** Prints what it finds on stdout; gives whether all is well. */
  run(): Promise<boolean>;
}

async function tool(path: string, args: readonly string[]): Promise<boolean> {
  const program = join(projectFolder, 'node_modules', path);
  return (await runInForeground(process.execPath, [program, ...args], { cwd: projectFolder })) === 0;
}

/** No circle of files, and none of rooms beside each other; imports of types count. */
async function circles(): Promise<boolean> {
  const imports = await readImports(projectFolder);
  const lines = circlesIn(imports).map((circle) => `Circle of files: ${circle.join(' → ')}`);
  for (const [folder, rooms] of roomsIn(imports)) {
    for (const circle of circlesIn(rooms)) {
      lines.push(`Circle of rooms in ${folder}: ${circle.join(' → ')}`);
      lines.push(...importsAcross(folder, circle, imports).map((each) => `  ${each}`));
    }
  }
  for (const line of lines) process.stdout.write(`${line}\n`);
  return lines.length === 0;
}

const caches = join('node_modules', '.cache');

/** What is quick comes first. */
const steps: readonly LintStep[] = [
  { name: 'circles', run: circles },
  {
    // Exports, files and dependencies that nothing uses.
    name: 'unused',
    run: () => tool('knip/bin/knip.js', ['--config', 'build/lint/knip.json', '--no-progress']),
  },
  {
    name: 'format',
    run: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  },
  {
    name: 'rules',
    run: () =>
      tool('eslint/bin/eslint.js', [
        ...['--max-warnings', '0', '--cache', '--cache-strategy', 'content'],
        ...['--cache-location', join(caches, 'eslint'), '.'],
      ]),
  },
];

/** Runs all parts of lint, or those with these names; gives whether all is well. All are run, whatever one finds. */
export async function runLint(names: readonly string[] = []): Promise<boolean> {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    say(`Lint has no part "${unknown.join('", "')}": ${steps.map(({ name }) => name).join(', ')}.`);
    return false;
  }
  let well = true;
  for (const step of steps) {
    if (names.length > 0 && !names.includes(step.name)) continue;
    if (await step.run()) continue;
    say(`✘ lint: ${step.name}`);
    well = false;
  }
  return well;
}
