import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sampleReport } from '../../shared/report/sample';
import { applyPatches, cellPatch } from '../../shared/commands/patch';
import { expect, test } from '../helpers/launch';
import { openFrom } from '../helpers/native-dialogs';
import { reportFileIn } from '../helpers/report-file';
import { cellNamed, saveState, typeFigure } from '../helpers/type-figure';

const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';
const sample = sampleReport();

const toList = (page: Page) => page.getByRole('button', { name: '历年报告' }).first().click();
const openIt = (page: Page) =>
  page
    .getByRole('table', { name: '历年报告' })
    .getByRole('button', { name: `${sample.year} 年`, exact: true })
    .click();

test('overwritten by an import, or wiped before a restart: the figures come back by the screen alone', async ({
  launch,
  workFolder,
}) => {
  test.setTimeout(180_000);
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await typeFigure(page, RECEIVED, '4096');
  await expect(saveState(page)).toContainText('已保存');
  await toList(page);

  const imported = applyPatches(sample, [cellPatch(sample, 'requests.received.0', 77)]);
  await openFrom(app.electronApp, await reportFileIn(workFolder, imported));
  await page.getByRole('button', { name: /导入已有文档/ }).click();
  const screen = page.getByRole('region', { name: '导入' });
  await screen.getByRole('radio', { name: '替换（可撤销）' }).check();
  await screen.getByRole('button', { name: /^替换/ }).click();
  await expect(cellNamed(page, RECEIVED)).toHaveValue('77');
  await page
    .getByRole('navigation', { name: '报告内容' })
    .getByRole('button', { name: '版本', exact: true })
    .click();
  await page
    .getByRole('list', { name: '版本' })
    .getByRole('button', { name: /导入之前/u })
    .first()
    .click();
  await page.getByRole('button', { name: '全部恢复为这一稿' }).click();
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(cellNamed(page, RECEIVED)).toHaveValue('4096');

  // Wiped, and the program closed by hand at once: undo is still there.
  await cellNamed(page, RECEIVED).focus();
  await page.keyboard.press('Delete');
  await expect(cellNamed(page, RECEIVED)).toHaveValue('');
  await expect(saveState(page)).toContainText('已保存');
  await toList(page);
  await app.close();
  const again = await launch();
  const window = await again.window();
  await openIt(window);
  await expect(cellNamed(window, RECEIVED)).toHaveValue('');
  await window.getByRole('button', { name: '撤销' }).click();
  await expect(cellNamed(window, RECEIVED)).toHaveValue('4096');
  await expect(saveState(window)).toContainText('已保存');
  await toList(window);
});

test('library and side files lost, or the folder renamed: the start says so and leads back', async ({
  launch,
  workFolder,
}) => {
  test.setTimeout(180_000);
  const dataFolder = join(workFolder, '数据');
  const first = await launch({ dataFolder, reportFile: await reportFileIn(workFolder) });
  const page = await first.window();
  await typeFigure(page, RECEIVED, '4096');
  await expect(saveState(page)).toContainText('已保存');
  await toList(page);
  await first.close();

  // Both lost: the newest backup stands first and holds everything.
  for (const ending of ['', '-wal', '-shm'])
    await rm(join(dataFolder, `library.db${ending}`), { force: true });
  const second = await launch({ dataFolder });
  const lost = await second.window();
  await expect(lost.getByText('找不到报告库。')).toBeVisible();
  await lost.getByRole('button', { name: '重试' }).click();
  await expect(lost.getByRole('status')).toContainText('情况没有变化');
  await lost.getByRole('button', { name: '恢复…' }).first().click();
  await expect(lost.getByRole('dialog')).toContainText('不能备份');
  await lost.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await lost.getByRole('button', { name: '完成' }).click();
  await openIt(lost);
  await expect(cellNamed(lost, RECEIVED)).toHaveValue('4096');
  await toList(lost);
  await second.close();

  // Renamed: chosen where it is now, or renamed back and tried again.
  const elsewhere = `${dataFolder} 旧`;
  await rename(dataFolder, elsewhere);
  const third = await launch({ dataFolder });
  const renamed = await third.window();
  await expect(renamed.getByText('找不到报告库。')).toBeVisible();
  await openFrom(third.electronApp, join(elsewhere, 'library.db'));
  await renamed.getByRole('button', { name: '选择报告库现在的位置…' }).click();
  await openIt(renamed);
  await expect(cellNamed(renamed, RECEIVED)).toHaveValue('4096');
  await toList(renamed);
});
