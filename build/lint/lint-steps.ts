import { join } from 'node:path';
import { say } from '../progress';
import { projectFolder } from '../project';
import { runProgram } from '../run-program';
import { circlesIn, importsAcross, readImports, roomsIn } from './circles';

interface LintStep {
  name: string;
  /** Gives what it finds, as text for a person; empty when all is well. */
  run: () => Promise<string>;
}

async function tool(path: string, args: readonly string[]): Promise<string> {
  const program = join(projectFolder, 'node_modules', path);
  const { code, stdout, stderr } = await runProgram(process.execPath, [program, ...args], {
    cwd: projectFolder,
  });
  return code === 0 ? '' : `${stdout}${stderr}`.trim() || `${path} ended with ${code}`;
}

/** No circle of files, and none of rooms beside each other; imports of types count. */
async function circles(): Promise<string> {
  const imports = await readImports(projectFolder);
  const lines = circlesIn(imports).map((circle) => `Circle of files: ${circle.join(' → ')}`);
  for (const [folder, rooms] of roomsIn(imports)) {
    for (const circle of circlesIn(rooms)) {
      lines.push(`Circle of rooms in ${folder}: ${circle.join(' → ')}`);
      lines.push(...importsAcross(folder, circle, imports).map((each) => `  ${each}`));
    }
  }
  return lines.join('\n');
}

const cache = join('node_modules', '.cache', 'eslint');

const steps: readonly LintStep[] = [
  { name: 'circles', run: circles },
  // Exports, files and dependencies that nothing uses.
  {
    name: 'unused',
    run: () => tool('knip/bin/knip.js', ['--config', 'build/lint/knip.json', '--no-progress']),
  },
  { name: 'format', run: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']) },
  {
    name: 'rules',
    run: () =>
      tool('eslint/bin/eslint.js', [
        ...['--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', cache],
        '.',
      ]),
  },
];

/**
 * Runs all parts of lint at once, or those with these names, and prints what they find; gives whether all is well.
 * ESLint alone takes as long as the others together, so this is as fast as two at a time.
 */
export async function runLint(names: readonly string[] = []): Promise<boolean> {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    say(`Lint has no part "${unknown.join('", "')}": ${steps.map(({ name }) => name).join(', ')}.`);
    return false;
  }
  const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const results = await Promise.all(
    chosen.map(async ({ name, run }) => {
      const found = await run();
      if (found !== '') process.stdout.write(`${found}\n✘ lint: ${name}\n`);
      return found === '';
    }),
  );
  return results.every(Boolean);
}
