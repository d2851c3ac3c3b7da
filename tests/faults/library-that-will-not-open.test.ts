import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { describeError, type ContractError } from '../../shared/contract/errors';
import { sampleReport } from '../../shared/report/sample';
import { expect, test, type LaunchOptions, type RunningApp } from '../helpers/launch';
import { askFor } from '../helpers/page-call';
import { reportFileIn } from '../helpers/report-file';
import { onSmallDisk } from '../helpers/small-disk';
import { cellNamed, saveState, typeFigure } from '../helpers/type-figure';
import { CURRENT_VERSION } from '../../electron/storage/migrate';

const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';

type Launch = (options?: LaunchOptions) => Promise<RunningApp>;

/** A library with the sample in it and one backup, as a program that was closed properly leaves it. */
async function usedLibrary(launch: Launch): Promise<void> {
  const app = await launch();
  const page = await app.window();
  await askFor(page, 'report.createSample', {});
  await askFor(page, 'backup.create', {});
  await app.close();
}

async function expectTold(page: Page, error: ContractError): Promise<void> {
  const { what, why } = describeError(error);
  await expect(page.getByText(what)).toBeVisible();
  await expect(page.getByText(why)).toBeVisible();
}

test('a damaged library is told, kept as it is, and a backup brings the reports back', async ({
  launch,
  dataFolder,
}) => {
  await usedLibrary(launch);
  const library = join(dataFolder, 'library.db');
  const spoilt = Buffer.from('坏了'.repeat(5000));
  await writeFile(library, spoilt);

  const app = await launch();
  const page = await app.window();
  await expectTold(page, {
    code: 'library-damaged',
    params: { reason: '文件内容已损坏，或者不是报告库', folder: dataFolder },
  });
  expect((await readFile(library)).equals(spoilt)).toBe(true);
  await page.getByRole('button', { name: '恢复…' }).first().click();
  // What comes back is said first, and where the damaged file is afterwards.
  await expect(page.getByRole('dialog')).toContainText('1 份找回');
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('原来的文件保留在');
  await page.getByRole('button', { name: '完成' }).click();

  await expect(page.getByText(sampleReport().unit.name).first()).toBeVisible();
  const [kept = ''] = await readdir(join(dataFolder, 'kept'));
  expect((await readFile(join(dataFolder, 'kept', kept, 'library.db'))).equals(spoilt)).toBe(true);
});

test('a library that is gone is not taken for a first start while there are backups', async ({
  launch,
  dataFolder,
}) => {
  await usedLibrary(launch);
  await rm(join(dataFolder, 'library.db'));
  const page = await (await launch()).window();
  await expect(page.getByText('找不到报告库。')).toBeVisible();
  await expect(
    page.getByText(/^上次：1 份报告，第 \d+ 次修改，最后修改在 [^]+文件夹“.+”中现在没有报告库/u),
  ).toBeVisible();

  await page.getByRole('button', { name: '另建一个新的报告库（原来的保留）' }).click();
  await expect(page.getByText(/已完成。原来的文件保留在“.+”。/u)).toBeVisible();
  await page.getByRole('button', { name: '继续' }).click();
  await expect(page.getByText('欢迎使用')).toBeVisible();
});

test('a library whose write-ahead file was lost says what is missing, and goes on as it is', async ({
  launch,
  dataFolder,
}) => {
  await usedLibrary(launch);
  const app = await launch();
  const page = await app.window();
  await expect(page.getByText(sampleReport().unit.name).first()).toBeVisible();
  await askFor(page, 'report.create', {
    unit: { name: '甲镇人民政府', level: 'township', selfReference: '我镇' },
    year: 2025,
    from: 'blank',
  });
  await app.kill();
  await rm(join(dataFolder, 'library.db-wal'));

  const again = await launch();
  const window = await again.window();
  await expect(window.getByText('报告库比上次使用时旧，有修改没有找到。')).toBeVisible();
  await expect(window.getByText(/上次：2 份报告[^]+现在：1 份报告/u)).toBeVisible();
  await window.getByRole('button', { name: '按现在的内容继续' }).click();
  await window.getByRole('button', { name: '继续', exact: true }).click();
  await expect(window.getByText(sampleReport().unit.name).first()).toBeVisible();
});

test('a library that is moved away while it is open is told by the next change, and nothing is lost', async ({
  launch,
  dataFolder,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await expect(saveState(page)).toContainText('已保存');
  const library = join(dataFolder, 'library.db');
  await rename(library, `${library}.away`);
  await typeFigure(page, RECEIVED, '4096');
  await expect(saveState(page)).toContainText('未保存');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('报告库的文件不在原来的位置了');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // The change that waits is tried again by itself.
  await rename(`${library}.away`, library);
  await expect(saveState(page)).toContainText('已保存');
  await app.kill();
  await expect(cellNamed(await (await launch()).window(), RECEIVED)).toHaveValue('4096');
});

test('a library of a newer program is refused and not touched', async ({ launch, dataFolder }) => {
  await usedLibrary(launch);
  const library = join(dataFolder, 'library.db');
  const bytes = await readFile(library);
  // user_version, by SQLite's file format: four bytes at offset 60.
  bytes.writeUInt32BE(9990, 60);
  await writeFile(library, bytes);

  const app = await launch();
  const page = await app.window();
  await expectTold(page, { code: 'library-newer', params: { known: CURRENT_VERSION, found: 9990 } });
  await app.close();
  expect((await readFile(library)).equals(bytes)).toBe(true);
});

test('a file in the place of the data folder is told in a window', async ({ launch, workFolder }) => {
  const blocked = join(workFolder, '被占用的数据文件夹');
  await mkdir(blocked);
  const app = await launch({ dataFolder: blocked, env: { NIANBAO_DATA_DIR: join(blocked, '文件') } });
  await app.close();
  await rm(join(blocked, '文件'), { recursive: true });
  await writeFile(join(blocked, '文件'), 'x');
  const again = await launch({ dataFolder: blocked, env: { NIANBAO_DATA_DIR: join(blocked, '文件') } });
  await expectTold(await again.window(), {
    code: 'library-unavailable',
    params: { reason: '文件夹不存在、不能打开或者没有权限', folder: join(blocked, '文件') },
  });
});

test('a read-only data folder is told in a window, and can be tried again', async ({
  launch,
  workFolder,
}) => {
  const disk = await onSmallDisk(join(workFolder, '只读盘'), '32m');
  test.skip(disk === null, 'a disk of its own can only be mounted as root on Linux');
  if (!disk) return;
  try {
    const dataFolder = join(disk.folder, '数据');
    const first = await launch({ dataFolder });
    await askFor(await first.window(), 'report.createSample', {});
    await first.close();
    disk.protect();

    const app = await launch({ dataFolder });
    const page = await app.window();
    await expectTold(page, {
      code: 'library-unavailable',
      params: { reason: '报告库所在的文件夹是只读的，或者没有写入权限', folder: dataFolder },
    });
    disk.allow();
    await page.getByRole('button', { name: '重试' }).click();
    await expect(page.getByText(sampleReport().unit.name).first()).toBeVisible();
    await app.close();
  } finally {
    await disk.remove();
  }
});

test('broken settings count as none', async ({ launch, dataFolder }) => {
  await usedLibrary(launch);
  await writeFile(join(dataFolder, 'start.json'), '\0\0\0');
  const page = await (await launch()).window();
  await expect(page.getByText(sampleReport().unit.name).first()).toBeVisible();
});
