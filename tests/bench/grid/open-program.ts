import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import type { BenchContext } from '../../../build/bench';
import { launcherSwitches } from '../../../build/electron-app';
import { projectFolder } from '../../../build/project';
import type { Report } from '../../../shared/report/model';
import { reportFileIn } from '../../helpers/report-file';
import { definedOnly } from './open-harness';

/** Opens a report in the program itself: with its screens, its store and its library on the disk. */
export async function openProgram(
  { runtime, env }: BenchContext,
  report?: Report,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-program-'));
  const app = await _electron.launch({
    executablePath: runtime.electronPath,
    args: [...launcherSwitches(), projectFolder, await reportFileIn(folder, report)],
    env: { ...definedOnly(env), NIANBAO_DATA_DIR: join(folder, '数据') },
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await app.firstWindow();
  await page.getByRole('grid').waitFor();
  return {
    page,
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
