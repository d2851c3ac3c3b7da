import { join } from 'node:path';
import { ensureBundle } from './bundle/ensure-bundle';
import { needsChromium } from './cli-needs';
import { ensureDisplay } from './display';
import { forwardRun, runApp } from './electron-app';
import { runCommand } from './progress';
import { projectFolder } from './project';
import { ensureRuntime } from './runtime/ensure-runtime';
import { ensureSystemLibraries } from './system-libraries';
import { asNode } from './unit-tests';

/** npm runs scripts in the project folder; file names are meant from where the person typed the command. */
function typedIn(): string {
  const throughNpm = process.env['npm_lifecycle_event'] === 'nianbao';
  return (throughNpm && process.env['INIT_CWD']) || process.cwd();
}

// `npm run -s nianbao -- …`: the command line. Only what draws a page (PDF) starts Chromium and needs a display.
await runCommand(async () => {
  const args = process.argv.slice(2);
  const cwd = typedIn();
  const runtime = await ensureRuntime();
  const window = needsChromium(args);
  await ensureSystemLibraries(runtime.electronPath, { display: window });
  await ensureBundle(runtime, { window });
  if (!window) {
    const cli = join(projectFolder, 'dist', 'cli.cjs');
    return forwardRun(runtime.electronPath, [cli, ...args], { cwd, env: asNode(runtime) });
  }
  const display = await ensureDisplay();
  const code = await runApp(runtime, args, { cwd, env: display.env });
  display.close();
  return code;
});
