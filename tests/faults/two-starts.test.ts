import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, symlink, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launcherSwitches } from '../../build/electron-app';
import { projectFolder } from '../../build/project';
import { sampleReport } from '../../shared/report/sample';
import { expect, test } from '../helpers/launch';
import { askFor } from '../helpers/page-call';
import { reportFileIn } from '../helpers/report-file';

/** Starts the program once more in the same data folder and gives its exit code. */
async function startAgain(executable: string, dataFolder: string, file: string): Promise<number | null> {
  const child = spawn(executable, [...launcherSwitches(), projectFolder, file], {
    env: {
      ...process.env,
      NIANBAO_DATA_DIR: dataFolder,
      // With this in place of the database's binding, whoever comes as far as the library fails loudly.
      NIANBAO_SQLITE_BINDING: join(dataFolder, 'none.node'),
    },
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'exit')) as [number | null]; // what 'exit' hands over
  return code;
}

test('a second start ends at once and hands its file to the first', async ({
  launch,
  dataFolder,
  workFolder,
}) => {
  const first = await launch();
  const page = await first.window();
  await expect(page.getByRole('button').first()).toBeVisible();
  const file = await reportFileIn(workFolder);
  const executable = first.electronApp.process().spawnfile;

  expect(await startAgain(executable, dataFolder, file)).toBe(0);

  await expect(page.getByText(sampleReport().unit.name).first()).toBeVisible();
  const { reports } = await askFor(page, 'library.list', {});
  expect(reports).toHaveLength(1);
  expect(first.electronApp.windows()).toHaveLength(1);
  const log = await readFile(join(dataFolder, 'logs', 'main.log'), 'utf8').catch(() => '');
  expect(log).not.toContain('library');
});

test('a lock another computer left in the folder keeps nobody out', async ({ launch, dataFolder }) => {
  test.skip(process.platform !== 'linux', 'only Linux keeps the lock in a file');
  const browser = join(dataFolder, 'browser');
  await mkdir(browser, { recursive: true });
  await symlink('another-office-pc-4711', join(browser, 'SingletonLock'));
  const app = await launch();
  await expect((await app.window()).getByRole('button').first()).toBeVisible();
});
