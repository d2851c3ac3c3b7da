import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OUTPUT_FORMATS } from '../../shared/document/formats';
import { sampleReport } from '../../shared/report/sample';
import { reportTitle } from '../../shared/report/title';
import { expect, test } from '../helpers/launch';
import { openFrom, saveTo } from '../helpers/native-dialogs';
import { reportFileIn } from '../helpers/report-file';

test('every format in one go, and the poster', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const folder = join(workFolder, '导出');
  await mkdir(folder);
  await openFrom(app.electronApp, folder);
  await page.getByRole('button', { name: /^导出/ }).click();
  await page.getByRole('menuitem', { name: '全部格式' }).click();
  await expect(page.getByText(/^已导出：/)).toBeVisible({ timeout: 30_000 });
  const title = reportTitle(sampleReport());
  expect((await readdir(folder)).sort()).toEqual(OUTPUT_FORMATS.map((format) => `${title}.${format}`).sort());

  await saveTo(app.electronApp, join(folder, '海报.pdf'));
  await page.getByRole('button', { name: /^导出/ }).click();
  await page.getByRole('menuitem', { name: '公示栏海报（A3）', exact: true }).click();
  await expect(page.getByText('已导出：海报.pdf')).toBeVisible({ timeout: 30_000 });
  expect((await readFile(join(folder, '海报.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the preview follows an edit and leads back to the cell; the layout is kept', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await page.getByRole('button', { name: '预览' }).click();
  const preview = page.getByRole('region', { name: '预览' });
  const printed = preview.locator('.preview-pages [data-address="requests.received.0"]');
  await expect(printed).toHaveText('1');
  await page.getByRole('textbox', { name: '一、本年新收政府信息公开申请数量 自然人' }).click();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(printed).toHaveText('7');
  await preview.locator('.preview-pages [data-address="active.penalties"]').click();
  await expect(page.getByRole('textbox', { name: '行政处罚 本年处理决定数量' })).toBeFocused();

  await page.getByRole('button', { name: /^导出/ }).click();
  await page.getByRole('menuitem', { name: '版式设置…' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('combobox', { name: '落款（单位和日期）' }).selectOption('unitAndDate');
  const signature = preview.locator('.preview-pages').getByText(sampleReport().unit.name, { exact: true });
  await expect(signature.last()).toBeVisible();
});
