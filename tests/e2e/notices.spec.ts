import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError } from '../../shared/contract/errors';
import { expect, test } from '../helpers/launch';
import { openFrom } from '../helpers/native-dialogs';
import { reportFileIn } from '../helpers/report-file';
import { cellNamed, saveState } from '../helpers/type-figure';

const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';

test('a backup that fails is told in a bar while somebody types, and tried again from there', async ({
  launch,
  dataFolder,
  workFolder,
}) => {
  // A file in the place of the folder keeps every backup from being made.
  const backups = join(dataFolder, 'backups');
  await mkdir(dataFolder, { recursive: true });
  await writeFile(backups, 'no folder');
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const cell = cellNamed(page, RECEIVED);
  await cell.focus();
  await page.keyboard.type('40');
  const bar = page
    .getByRole('alert')
    .filter({ hasText: describeError({ code: 'backup-failed', params: {} }).what });
  await expect(bar).toBeVisible({ timeout: 20_000 });
  await page.keyboard.type('96');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(cell).toHaveValue('4096');
  await expect(saveState(page)).toContainText('已保存');

  await bar.getByRole('button', { name: '再试' }).click();
  await expect(bar.getByRole('button', { name: '再试' })).toBeEnabled();
  await expect(bar).toBeVisible();

  await rm(backups);
  await bar.getByRole('button', { name: '再试' }).click();
  await expect(bar).toHaveCount(0);
  expect(await readdir(backups)).toContainEqual(expect.stringMatching(/\.db$/u));
});

test('a bar stays in sight, and can be closed, while an import lies over the screen', async ({
  launch,
  dataFolder,
  workFolder,
}) => {
  await mkdir(dataFolder, { recursive: true });
  await writeFile(join(dataFolder, 'backups'), 'no folder');
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const bar = page
    .getByRole('alert')
    .filter({ hasText: describeError({ code: 'backup-failed', params: {} }).what });
  await expect(bar).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: '历年报告' }).click();
  await openFrom(app.electronApp, await reportFileIn(workFolder));
  await page.getByRole('button', { name: /导入已有文档/ }).click();
  const screen = page.getByRole('region', { name: '导入' });
  await expect(screen).toBeVisible();
  const [below, above] = [await screen.boundingBox(), await bar.boundingBox()];
  expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
  // A click reaches what lies on top.
  await bar.getByRole('button', { name: '关闭' }).click();
  await expect(bar).toHaveCount(0);
  expect((await screen.boundingBox())?.y).toBe(0);
});
