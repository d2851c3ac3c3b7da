import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/launch';
import { askFor } from '../helpers/page-call';
import { cellNamed, saveState, typeFigure } from '../helpers/type-figure';

const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';
const UNIT = { name: '洛龙区甲街道办事处', level: 'subdistrict', selfReference: '我街道' } as const;
const OTHER = { ...UNIT, name: '洛龙区乙街道办事处' };

const list = (page: Page) => page.getByRole('table', { name: '历年报告' });
const openYear = (page: Page, year: number) =>
  list(page)
    .getByRole('button', { name: `${year} 年`, exact: true })
    .click();
const toList = (page: Page) => page.getByRole('button', { name: '历年报告' }).first().click();

async function act(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `${title} 的操作` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** What a dialog of backups does with the backup of a reason. */
async function withBackup(page: Page, reason: string, button: string): Promise<void> {
  await page.getByRole('button', { name: '备份与恢复' }).click();
  const backup = page
    .getByRole('table', { name: '备份' })
    .getByRole('row')
    .filter({ hasText: reason })
    .first();
  await backup.getByRole('button', { name: button }).click();
}

async function takeOut(page: Page, title: string): Promise<void> {
  await withBackup(page, '手动备份', '取出报告…');
  await page.getByRole('checkbox', { name: title }).check();
  await page.getByRole('button', { name: '取出 1 份' }).click();
  await expect(page.getByText(/已(?:放|换)回 1 份/u)).toBeVisible();
  await page.getByRole('dialog').last().getByRole('button', { name: '关闭' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await expect(list(page)).toBeVisible();
}

test('a report deleted for good, merged by mistake or lost by a wrong restore comes back by the screen alone', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const page = await (await launch()).window();
  await askFor(page, 'report.create', { unit: UNIT, year: 2022, from: 'blank' });
  await askFor(page, 'report.create', { unit: OTHER, year: 2021, from: 'blank' });
  await askFor(page, 'report.create', { unit: UNIT, year: 2023, from: 'blank' });
  await page.reload();
  await openYear(page, 2023);
  await typeFigure(page, RECEIVED, '7');
  await expect(saveState(page)).toContainText('已保存');
  await toList(page);
  await page.getByRole('button', { name: '备份与恢复' }).click();
  await page.getByRole('button', { name: '立即备份' }).click();
  await expect(page.getByRole('table', { name: '备份' })).toContainText('手动备份');
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();

  await act(page, `${UNIT.name} 2023 年`, '删除');
  await page.getByRole('button', { name: /回收站/u }).click();
  await page.getByRole('button', { name: '彻底删除' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '彻底删除' }).click();
  await takeOut(page, `${UNIT.name} 2023 年`);
  await openYear(page, 2023);
  await expect(cellNamed(page, RECEIVED)).toHaveValue('7');
  await toList(page);

  await act(page, `${UNIT.name} 2023 年`, '单位更名、合并…');
  await page.getByRole('textbox', { name: '新名称' }).fill(OTHER.name);
  await page.getByRole('combobox', { name: '哪些年度的报告改用新名称' }).selectOption({ index: 1 });
  await page.getByRole('button', { name: '更名', exact: true }).click();
  await expect(page.getByRole('heading', { name: OTHER.name, exact: true })).toBeVisible();
  await takeOut(page, `${UNIT.name} 2023 年`);
  await openYear(page, 2023);
  await expect(cellNamed(page, RECEIVED)).toHaveValue('7');

  await typeFigure(page, RECEIVED, '9');
  await expect(saveState(page)).toContainText('已保存');
  await toList(page);
  await withBackup(page, '手动备份', '恢复…');
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByRole('button', { name: '完成' }).click();
  await expect(list(page)).toBeVisible();
  await withBackup(page, '恢复前', '恢复…');
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByRole('button', { name: '完成' }).click();
  await openYear(page, 2023);
  await expect(cellNamed(page, RECEIVED)).toHaveValue('9');
});
