import type { Locator, Page } from '@playwright/test';
import { expect, test, type LaunchOptions, type RunningApp } from '../helpers/launch';
import { reportFileIn } from '../helpers/report-file';

/** How far below the upper edge of the desk something on the pages stands, in pixels. */
async function belowEdge(preview: Locator, selector: string): Promise<number> {
  const desk = await preview.getByRole('document').boundingBox();
  const found = await preview.locator(`.preview-pages ${selector}`).first().boundingBox();
  return (found?.y ?? -1e6) - (desk?.y ?? 0);
}

/** The sample report with its preview beside it. */
async function openPreview(
  launch: (options: LaunchOptions) => Promise<RunningApp>,
  workFolder: string,
): Promise<{ page: Page; preview: Locator }> {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await page.getByRole('button', { name: '预览' }).click();
  return { page, preview: page.getByRole('region', { name: '预览' }) };
}

const REVIEW = 'h2[data-part="review"]';

test('what stands at the upper edge stays there when the pages get larger or smaller', async ({
  launch,
  workFolder,
}) => {
  const { page, preview } = await openPreview(launch, workFolder);
  await preview.locator(REVIEW).waitFor();
  await page.getByRole('navigation', { name: '报告内容' }).getByText(/^四、/).click();
  const atEdge = async () => Math.abs((await belowEdge(preview, REVIEW)) - 12);
  await expect.poll(atEdge).toBeLessThan(3);

  const width = async () => (await preview.locator('.preview-pages > *').first().boundingBox())?.width ?? 0;
  const narrow = await width();
  await preview.getByRole('button', { name: '占满窗口' }).click();
  await expect.poll(width).toBeGreaterThan(narrow * 1.5);
  expect(await atEdge()).toBeLessThan(20);
  for (let step = 0; step < 3; step += 1) await preview.getByRole('button', { name: '缩小' }).click();
  await expect.poll(width).toBeLessThan(narrow * 1.8);
  expect(await atEdge()).toBeLessThan(20);

  // No page as wide as its desk is cut by a scroll bar below it.
  await preview.getByRole('button', { name: '页宽' }).click();
  const desk = preview.getByRole('document');
  await expect
    .poll(() => desk.evaluate((element) => element.scrollWidth - element.clientWidth))
    .toBeLessThanOrEqual(0);

  // A whole page is seen whole.
  await preview.getByRole('button', { name: '整页' }).click();
  const box = await desk.boundingBox();
  await expect
    .poll(async () => {
      const boxes = await Promise.all(
        (await preview.locator('.preview-pages > *').all()).map((each) => each.boundingBox()),
      );
      return boxes.some(
        (each) => each && box && each.y >= box.y && each.y + each.height <= box.y + box.height + 1,
      );
    })
    .toBe(true);
});

test('the settings stand beside the pages, a change is seen at once and kept; Esc goes back step by step', async ({
  launch,
  workFolder,
}) => {
  const { page, preview } = await openPreview(launch, workFolder);
  await preview.locator(REVIEW).waitFor();
  await preview.getByRole('button', { name: '版式', exact: true }).click();
  const pane = preview.getByRole('complementary', { name: '版式设置' });
  await expect(pane.getByRole('combobox').first()).toBeFocused();
  await expect(preview.locator('.preview-pages > .paper-page--landscape')).toHaveCount(0);
  await pane.getByLabel('第四部分表格横排').check();
  await expect(preview.locator('.preview-pages > .paper-page--landscape')).toHaveCount(1);
  // Fitted, the sheet across is as wide as the upright ones, which stay as large as they were.
  const widths = () =>
    preview
      .locator('.preview-pages > *')
      .evaluateAll((sheets) => sheets.map((sheet) => sheet.getBoundingClientRect().width));
  await expect
    .poll(async () => Math.max(...(await widths())) - Math.min(...(await widths())))
    .toBeLessThan(1);

  await page.keyboard.press('Escape');
  await expect(pane).toHaveCount(0);
  await expect(preview).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview).toHaveCount(0);
  await expect(page.getByRole('grid').locator(':focus')).toHaveCount(1);

  await page.getByRole('button', { name: /^导出/ }).click();
  await page.getByRole('menuitem', { name: '版式设置…' }).click();
  await expect(pane.getByLabel('第四部分表格横排')).toBeChecked();
});

test('the poster is seen before it is made, follows an edit and leads back to the cell', async ({
  launch,
  workFolder,
}) => {
  const { page, preview } = await openPreview(launch, workFolder);
  const cell = page.getByRole('textbox', { name: '一、本年新收政府信息公开申请数量 自然人' });
  await preview.getByRole('button', { name: '海报', exact: true }).click();
  const printed = preview.locator('.poster [data-address="requests.received.0"]');
  await expect(printed).toHaveText('1');
  await cell.click();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(printed).toHaveText('7');
  await printed.click();
  await expect(cell).toBeFocused();

  await preview.getByRole('button', { name: '版式', exact: true }).click();
  await expect(
    preview.getByRole('complementary', { name: '公示栏海报' }).getByRole('button', { name: '打印（A3）' }),
  ).toBeVisible();
  await preview.getByRole('button', { name: '海报', exact: true }).click();
  await expect(preview.locator('.preview-pages > .paper-page').first()).toBeVisible();
});
