import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/launch';
import { askFor } from '../helpers/page-call';
import { inMain } from '../helpers/in-main';
import { cellNamed, saveState, typeFigure } from '../helpers/type-figure';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';
const UNIT = { name: '洛龙区甲街道办事处', level: 'subdistrict', selfReference: '我街道' } as const;

async function showBackups(page: Page): Promise<void> {
  await page.getByRole('button', { name: '备份与恢复' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

test('a backup says what it holds; restoring asks, reports and leads back; single reports come out', async ({
  launch,
}) => {
  const page = await (await launch()).window();
  for (const year of [2022, 2023]) await askFor(page, 'report.create', { unit: UNIT, year, from: 'blank' });
  await page.reload();
  await page.getByRole('button', { name: '2022', exact: false }).first().click();
  await typeFigure(page, RECEIVED, '7');
  await expect(saveState(page)).toContainText('已保存');
  await askFor(page, 'backup.create', {});
  await typeFigure(page, RECEIVED, '8');
  await expect(saveState(page)).toContainText('已保存');
  await page.getByRole('button', { name: '历年报告' }).click();
  await askFor(page, 'report.create', { unit: UNIT, year: 2024, from: 'blank' });

  await showBackups(page);
  const row = page.getByRole('table', { name: '备份' }).getByRole('row').filter({ hasText: '手动备份' });
  await expect(row).toContainText('1 个单位 2 份报告，2022–2023 年');
  await row.getByRole('button', { name: '恢复…' }).click();
  await expect(page.getByText('1 份换成备份时的内容')).toBeVisible();
  await expect(page.getByText('1 份现在有、备份里没有')).toBeVisible();
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText('已恢复成')).toBeVisible();
  await page.getByRole('button', { name: '退回恢复之前' }).click();
  await expect(page.getByText('和恢复之前一样')).toBeVisible();
  await page.getByRole('button', { name: '完成' }).click();
  await expect(page.getByRole('table', { name: '历年报告' }).getByText('2024')).toBeVisible();

  await showBackups(page);
  await row.getByRole('button', { name: '取出报告…' }).click();
  await page.getByRole('checkbox', { name: '2022' }).check();
  await page.getByRole('button', { name: '取出 1 份' }).click();
  await expect(page.getByText('已换回 1 份')).toBeVisible();
  await page.getByRole('dialog').last().getByRole('button', { name: '关闭' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await page
    .getByRole('table', { name: '历年报告' })
    .getByRole('button', { name: '2022 年', exact: true })
    .click();
  await expect(cellNamed(page, RECEIVED)).toHaveValue('7');
});

test('a backup is made as the program closes, and copied to the second place', async ({
  launch,
  dataFolder,
  workFolder,
}) => {
  const stick = join(workFolder, 'U 盘');
  await mkdir(stick);
  const app = await launch();
  const page = await app.window();
  await askFor(page, 'report.createSample', {});
  await inMain(
    app.electronApp,
    ({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    },
    stick,
  );
  await page.reload();
  await showBackups(page);
  await page.getByRole('button', { name: '选择…' }).click();
  await expect(page.getByRole('region', { name: '备份的第二个位置' })).toContainText('U 盘');
  await askFor(page, 'report.create', { unit: UNIT, year: 2024, from: 'blank' });
  await app.close();
  const made = await readdir(join(dataFolder, 'backups'));
  expect(made.some((name) => name.includes('关闭程序时'))).toBe(true);
  const [folder = ''] = await readdir(stick);
  expect((await readdir(join(stick, folder))).some((name) => name.includes('关闭程序时'))).toBe(true);
});
