import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/launch';
import { reportFileIn } from '../helpers/report-file';
import { cellNamed, saveState, typeFigure } from '../helpers/type-figure';

const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';
const COMPANIES = '一、本年新收政府信息公开申请数量 商业企业';
const TOTAL = '一、本年新收政府信息公开申请数量 总计';
const DRAFT = '没有录完';

const total = (page: Page) => page.getByRole('gridcell', { name: TOTAL, exact: true });

test('a figure that is half typed is there again after a kill, marked, and counts once it is left', async ({
  launch,
  workFolder,
}) => {
  const reportFile = await reportFileIn(workFolder);
  const first = await launch({ reportFile });
  const page = await first.window();
  await typeFigure(page, COMPANIES, '7');
  await cellNamed(page, RECEIVED).fill('0');
  await page.keyboard.press('Enter');
  const before = await total(page).textContent();
  await cellNamed(page, RECEIVED).focus();
  await page.keyboard.type('4096');
  await expect(saveState(page)).toContainText('正在保存');
  await expect(saveState(page)).toContainText('已保存', { timeout: 2000 });
  await first.kill();

  const second = await launch();
  const again = await second.window();
  const cell = cellNamed(again, RECEIVED);
  await expect(cell).toHaveValue('4096');
  await expect(again.locator('.status-announcement')).toContainText(DRAFT);
  await expect(again.locator('.grid-hint')).toContainText(DRAFT);
  await expect(total(again)).toHaveText(before ?? '');
  // Looking at another cell takes nothing in.
  await cellNamed(again, COMPANIES).click();
  await expect(total(again)).toHaveText(before ?? '');
  await second.kill();

  // Nothing was done in the second start, so the third does not open the report by itself.
  const third = await launch({ reportFile });
  const later = await third.window();
  await expect(cellNamed(later, RECEIVED)).toHaveValue('4096');
  await cellNamed(later, RECEIVED).focus();
  await later.keyboard.press('Enter');
  await expect(total(later)).toHaveText(String(Number(before) + 4096));
  await expect(saveState(later)).toContainText('已保存');
  await third.kill();

  const last = await (await launch()).window();
  await expect(cellNamed(last, RECEIVED)).toHaveValue('4096');
  await expect(total(last)).toHaveText(String(Number(before) + 4096));
  await expect(last.locator('.status-announcement')).not.toContainText(DRAFT);
});

test('a half-typed figure that is given up with Esc does not come back', async ({ launch, workFolder }) => {
  const first = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await first.window();
  await typeFigure(page, RECEIVED, '5');
  await cellNamed(page, RECEIVED).focus();
  await page.keyboard.type('77');
  await expect(saveState(page)).toContainText('正在保存');
  await expect(saveState(page)).toContainText('已保存', { timeout: 2000 });
  await first.kill();

  const second = await launch();
  const again = await second.window();
  await expect(cellNamed(again, RECEIVED)).toHaveValue('77');
  await again.keyboard.press('Escape');
  await expect(cellNamed(again, RECEIVED)).toHaveValue('5');
  await expect(saveState(again)).toContainText('已保存');
  await second.kill();

  const last = await (await launch()).window();
  await expect(cellNamed(last, RECEIVED)).toHaveValue('5');
});
