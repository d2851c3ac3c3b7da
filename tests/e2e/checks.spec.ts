import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { applyPatches, cellPatch } from '../../shared/commands/patch';
import { writeReportFile } from '../../shared/report/file';
import { sampleReport } from '../../shared/report/sample';
import { expect, test } from '../helpers/launch';
import { openFrom, saveTo } from '../helpers/native-dialogs';
import { reportFileIn } from '../helpers/report-file';

const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';

const findingsOf = (page: Page) => page.getByRole('list', { name: '校核结果' }).getByRole('listitem');

async function type(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name }).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('a warning is found in the text, marked, reasoned, mended and taken back', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await expect(page.getByText('没有发现问题。')).toBeVisible();

  await type(page, RECEIVED, '5');
  const warning = findingsOf(page).filter({ hasText: /^警告/ }).filter({ hasText: '5' }).first();
  await expect(warning).toBeVisible();

  // F8 goes round: the error of the table first, then the words in the text.
  await page.keyboard.press('F8');
  await expect(findingsOf(page).first()).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('F8');
  await expect(page.getByRole('textbox', { name: '一、总体情况' })).toBeFocused();
  await expect(page.locator('.text-mark').first()).toBeVisible();

  await warning.getByRole('button', { name: '说明理由' }).click();
  await page.getByRole('textbox', { name: /理由/ }).fill('申请在下一年度补报。');
  await page.getByRole('button', { name: '保存理由' }).click();
  await expect(page.getByText('已说明：申请在下一年度补报。')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('已说明：')).toHaveCount(0);

  const fix = warning.getByRole('button', { name: /改为/ });
  await fix.click();
  await expect(page.getByRole('textbox', { name: '一、总体情况' })).toContainText('申请5件');
});

test('a reason is asked for again when the figure it was given for changes, and confirmed with one click', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await type(page, RECEIVED, '5');
  const warning = findingsOf(page).filter({ hasText: 'NAR-R1' });
  await warning.getByRole('button', { name: '说明理由' }).click();
  await page.getByRole('textbox', { name: '理由（会打印在校核单上）' }).fill('申请在下一年度补报。');
  await page.getByRole('button', { name: '保存理由' }).click();
  await expect(warning.getByText('已说明：申请在下一年度补报。')).toBeVisible();

  await type(page, RECEIVED, '6');
  await expect(warning.getByText('已改动，请重新确认（原理由：申请在下一年度补报。）')).toBeVisible();
  await expect(warning.getByText('已说明：')).toHaveCount(0);

  await warning.getByRole('button', { name: '重新确认' }).click();
  await expect(warning.getByText('已说明：申请在下一年度补报。')).toBeVisible();
});

test('last year beside this year: carried figures are compared and copied', async ({
  launch,
  workFolder,
}) => {
  const sample = sampleReport();
  const lastYear = applyPatches({ ...sample, year: sample.year - 1 }, [
    cellPatch(sample, 'requests.carriedForward.0', 2),
  ]);
  const file = join(workFolder, '上年.nianbao');
  await writeFile(file, writeReportFile(lastYear));
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await openFrom(app.electronApp, file);

  await page.getByRole('button', { name: '对照上年' }).click();
  // Why a file is asked for is said first, and can be declined.
  const dialog = page.getByRole('dialog', { name: /还没有 \d{4} 年的报告/ });
  await expect(dialog).toContainText('本年的数字不会改变');
  await dialog.getByRole('button', { name: '选择上年报告…' }).click();
  const carry = findingsOf(page).filter({ hasText: /^错误/ }).filter({ hasText: '上年结转' }).first();
  await expect(carry).toContainText('2');
  await carry.getByRole('button', { name: '改为 2' }).click();
  await expect(page.getByRole('textbox', { name: '二、上年结转政府信息公开申请数量 自然人' })).toHaveValue(
    '2',
  );
});

test('the check sheet is saved, and every rule explains itself', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await saveTo(app.electronApp, join(workFolder, '校核单.pdf'));
  await page.getByRole('button', { name: '保存校核单…' }).click();
  await expect(page.getByText('已导出：校核单.pdf')).toBeVisible({ timeout: 20_000 });

  await page.getByRole('button', { name: '规则说明' }).click();
  await expect(page.getByRole('dialog').getByText('T3-COL')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
