import { join } from 'node:path';
import { projectFolder } from './project';
import { runProgram } from './run-program';

/** Each environment has its own compiler settings: what a room can't use there does not exist for it. */
export const typecheckProjects = ['shared', 'electron', 'renderer', '.'];

const AT_ONCE = 2;

/**
 * Runs the TypeScript compiler over all environments, two at a time; gives the output of those with errors
 * (empty when all is well).
 */
export async function typecheckAll(): Promise<string[]> {
  const compiler = join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc');
  const waiting = [...typecheckProjects];
  const troubles: string[] = [];
  async function work(): Promise<void> {
    for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
      const name = project === '.' ? 'root' : project;
      const info = join('node_modules', '.cache', 'tsc', `${name}.tsbuildinfo`);
      const args = [compiler, '-p', project, '--incremental', '--tsBuildInfoFile', info, '--pretty', 'false'];
      const { code, stdout, stderr } = await runProgram(process.execPath, args, { cwd: projectFolder });
      if (code !== 0) troubles.push(`${stdout}${stderr}`.trim());
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return troubles;
}
