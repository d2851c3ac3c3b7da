import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { ensureDisplay } from '../../build/display';
import { launcherSwitches } from '../../build/electron-app';
import { projectFolder } from '../../build/project';
import { ensureRuntime } from '../../build/runtime/ensure-runtime';
import { guardConsole, type ConsoleGuard } from './console-guard';

export { expect } from '@playwright/test';

/** How to start the program. */
export interface LaunchOptions {
  /** A report file, as a double click on it would give. */
  reportFile?: string;
  /** Further arguments after the app folder. */
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Another data folder than the test's own; two starts of one test share theirs. */
  dataFolder?: string;
}

/** The running program. */
export interface RunningApp {
  electronApp: ElectronApplication;
  /** Its main window, once the page is there. */
  window(): Promise<Page>;
  console: ConsoleGuard;
  /** Ends it as a clerk does, and waits until it is gone. */
  close(): Promise<void>;
  /** Ends it as a power cut does (kill -9), and waits until it is gone. */
  kill(): Promise<void>;
}

interface Fixtures {
  /** A folder of this test alone, removed afterwards. Its name has Chinese characters and a space. */
  workFolder: string;
  /** Where the program keeps everything in this test. */
  dataFolder: string;
  launch: (options?: LaunchOptions) => Promise<RunningApp>;
}

async function electronExecutable(): Promise<string> {
  return process.env['NIANBAO_ELECTRON'] ?? (await ensureRuntime()).electronPath;
}

function environment(
  dataFolder: string,
  workFolder: string,
  extra: LaunchOptions['env'],
): Record<string, string> {
  const all: NodeJS.ProcessEnv = {
    ...process.env,
    LANG: 'zh_CN.UTF-8',
    NIANBAO_DATA_DIR: dataFolder,
    // What Electron itself writes stays in the test's folder too.
    XDG_CONFIG_HOME: join(workFolder, '配置'),
    ...extra,
  };
  const without = new Set(['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']);
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value === undefined || without.has(name) ? [] : [[name, value]],
    ),
  );
}

async function startApp(
  options: LaunchOptions,
  folders: { data: string; work: string },
): Promise<RunningApp> {
  const dataFolder = options.dataFolder ?? folders.data;
  await mkdir(dataFolder, { recursive: true });
  const file = options.reportFile === undefined ? [] : [options.reportFile];
  const electronApp = await _electron.launch({
    executablePath: await electronExecutable(),
    args: [...launcherSwitches(), projectFolder, ...(options.args ?? []), ...file],
    env: environment(dataFolder, folders.work, options.env),
    cwd: folders.work,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const console = guardConsole(electronApp);
  const child = electronApp.process();
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    electronApp,
    console,
    window: () => electronApp.firstWindow(),
    close: async () => {
      if (!hasEnded()) await electronApp.close();
    },
    kill: async () => {
      if (hasEnded()) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Playwright's test with the real program: `launch()` starts it, the end of the test ends it and asks its console. */
export const test = base.extend<Fixtures, { ownScreen: void }>({
  ownScreen: [
    async ({}, use) => {
      const display = await ensureDisplay();
      Object.assign(process.env, display.env);
      await use();
      display.close();
    },
    { scope: 'worker', auto: true },
  ],

  workFolder: async ({}, use) => {
    const outer = await mkdtemp(join(tmpdir(), 'nianbao-e2e-'));
    const folder = join(outer, '年报 测试');
    await mkdir(folder);
    await use(folder);
    await rm(outer, { recursive: true, force: true, maxRetries: 5 });
  },

  dataFolder: async ({ workFolder }, use) => {
    await use(join(workFolder, '政府信息公开 数据'));
  },

  launch: async ({ workFolder, dataFolder }, use, testInfo) => {
    const running: RunningApp[] = [];
    const traced = testInfo.retry > 0;
    await use(async (options = {}) => {
      const app = await startApp(options, { data: dataFolder, work: workFolder });
      running.push(app);
      if (traced) await app.electronApp.context().tracing.start({ screenshots: true, snapshots: true });
      return app;
    });
    const complaints: string[] = [];
    for (const [index, app] of running.entries()) {
      if (traced && app.electronApp.windows().length > 0) {
        const path = testInfo.outputPath(`trace-${index + 1}.zip`);
        await app.electronApp.context().tracing.stop({ path });
      }
      await app.close();
      complaints.push(...app.console.complaints());
    }
    if (complaints.length > 0) throw new Error(`The program complained:\n${complaints.join('\n')}`);
  },
});
