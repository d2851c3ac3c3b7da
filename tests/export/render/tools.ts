import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether the programs that show documents as an office would are here; the test run says aloud where they are not. */
export function hasRenderTools(): boolean {
  if (process.env['NIANBAO_NO_RENDER_LAYER'] === '1') return false;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return ['soffice', 'pdftotext', 'pdfinfo', 'pdffonts'].every((program) =>
    folders.some((folder) => existsSync(join(folder, program))),
  );
}

/** What stands in the name of a left-out test, so that its report says why. */
export const LEFT_OUT = hasRenderTools() ? '' : ' (left out: LibreOffice or poppler is not installed)';

/** Runs a program and gives its stdout; throws with its stderr where it fails. */
export function runTool(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString());
      else reject(new Error(`${program} ended with ${code}: ${Buffer.concat(err).toString()}`));
    });
  });
}
