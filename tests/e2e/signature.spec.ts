import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleReport } from '../../shared/report/sample';
import { expect, test } from '../helpers/launch';
import { saveTo } from '../helpers/native-dialogs';
import { reportFileIn } from '../helpers/report-file';

test('成文日期 is typed or chosen in the report itself, and printed from there', async ({
  launch,
  workFolder,
}) => {
  const { year, unit } = sampleReport();
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await page.getByRole('button', { name: '六、其他需要报告的事项' }).click();
  const form = page.getByRole('region', { name: '落款' });
  const date = form.getByLabel('成文日期');
  await expect(form.getByLabel('落款单位')).toHaveValue(unit.name);
  await expect(date).toHaveValue('');
  await expect(form.getByText(`应在 ${year + 1} 年 1 月 31 日前报送`)).toBeVisible();

  await date.fill(`${year}-1-20`);
  const finding = page.locator('[data-rule="SIGN-DATE"]');
  await expect(finding).toContainText(`成文日期是${year}年1月20日`);
  await date.fill(`${year + 1}/1/20`);
  await expect(finding).toHaveCount(0);
  await date.press('Tab');
  await expect(date).toHaveValue(`${year + 1}年1月20日`);

  await form.getByRole('button', { name: '选日期' }).click();
  await expect(page.getByRole('grid').locator(':focus')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(date).toHaveValue(`${year + 1}年1月21日`);
  await page.keyboard.press('Control+z');
  await expect(date).toHaveValue(`${year + 1}年1月20日`);
  await date.fill('明年春天');
  await date.press('Tab');
  await expect(form.getByText('不是日期')).toBeVisible();
  await expect(finding).toContainText('“明年春天”');
  await date.fill(
    `二〇${'〇一二三四五六七八九'.charAt(Math.floor((year + 1 - 2000) / 10))}${'〇一二三四五六七八九'.charAt((year + 1) % 10)}年一月二十二日`,
  );
  await date.press('Tab');
  await expect(date).toHaveValue(`${year + 1}年1月22日`);

  const target = join(workFolder, '年报.txt');
  await saveTo(app.electronApp, target);
  await page.getByRole('button', { name: /^导出/ }).click();
  await page.getByRole('menuitem', { name: '纯文本' }).click();
  await expect(page.getByText(/^已导出：/)).toBeVisible({ timeout: 30_000 });
  expect((await readFile(target, 'utf8')).trimEnd()).toMatch(
    new RegExp(`${unit.name}\\s+${year + 1}年1月22日$`, 'u'),
  );
});
