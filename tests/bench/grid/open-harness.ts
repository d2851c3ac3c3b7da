import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { build } from 'esbuild';
import type { BenchContext } from '../../../build/bench';
import { launcherSwitches } from '../../../build/electron-app';
import { projectFolder } from '../../../build/project';

const MAIN = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { backgroundThrottling: false } });
  void window.loadFile('index.html');
});
`;
const PAGE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="stylesheet" href="harness.css">' +
  '<style>#root { overflow: auto; padding: 14px; }</style><body><div id="root" data-scroller></div><script src="harness.js"></script></body></html>';

/** The page of the bench in a window of the Electron that ships, and what ends it. */
export interface OpenHarness {
  page: Page;
  close: () => Promise<void>;
}

/** Bundles the harness as the program is bundled and opens it. */
export async function openHarness({ runtime, env }: BenchContext): Promise<OpenHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-grid-'));
  await build({
    absWorkingDir: projectFolder,
    entryPoints: ['tests/bench/grid/harness.tsx'],
    outfile: join(folder, 'harness.js'),
    bundle: true,
    minify: true,
    jsx: 'automatic',
    target: 'chrome130',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'bench-grid', main: 'main.cjs' }));
  await writeFile(join(folder, 'main.cjs'), MAIN);
  const app = await _electron.launch({
    executablePath: runtime.electronPath,
    args: [...launcherSwitches(), folder, `--user-data-dir=${join(folder, 'profile')}`],
    env: definedOnly(env),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'harness' in window);
  return {
    page,
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** An environment as Playwright takes it, without the switch that turns Electron into Node. */
export function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value] as const],
    ),
  );
}
