import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blankReport } from '../../shared/report/blank';
import type { Report } from '../../shared/report/model';
import { reportWith, UNITS } from '../helpers/report-with';
import { inMain } from '../helpers/in-main';
import { expect, test } from '../helpers/launch';
import { openFrom, saveTo } from '../helpers/native-dialogs';
import { reportFileIn } from '../helpers/report-file';

const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';
const GRANTED = '（一）予以公开 自然人';

const town = (): Report => reportWith({}, { unit: UNITS[0], rest: 0 });
const text = (page: Page, part = '一、总体情况') => page.getByRole('textbox', { name: part });
const part = (page: Page, name: string) => page.getByRole('button', { name }).first();
const drawer = (page: Page) => page.getByRole('complementary', { name: '套话库' });

async function openPart(page: Page, name: string): Promise<void> {
  await part(page, name).click();
  await expect(text(page, name)).toBeVisible();
}

async function typeFigure(page: Page, name: string, figure: string): Promise<void> {
  await page.getByRole('textbox', { name }).click();
  await page.keyboard.type(figure);
  await page.keyboard.press('Enter');
}

/** Makes the first draft with these questions answered. */
async function draft(page: Page, answers: readonly string[] = []): Promise<void> {
  await page.getByRole('button', { name: '生成初稿', exact: true }).click();
  for (const answer of answers) await page.getByRole('button', { name: answer, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '生成初稿' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a first draft fills all text parts in one step, follows the tables, and one undo takes it back', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder, town()) });
  const page = await app.window();
  await openPart(page, '一、总体情况');
  await draft(page, ['信息发布落实了三审三校：是', '全年没有因政府信息公开被追究责任：是']);
  await expect(text(page)).toContainText('（五）监督保障情况');
  await expect(text(page)).toContainText('三审三校');
  await expect(text(page)).toContainText(/未收到|没有收到/u);
  await expect(page.getByRole('list', { name: '校核结果' }).getByText('NAR-')).toHaveCount(0);

  // Figures typed later: the sentence becomes the other one.
  await part(page, '三、收到和处理').click();
  await typeFigure(page, RECEIVED, '3');
  await typeFigure(page, GRANTED, '3');
  await openPart(page, '一、总体情况');
  await expect(text(page)).toContainText(/申请3件/u);
  await expect(text(page)).not.toContainText(/未收到|没有收到/u);
  await expect(text(page).locator('[data-field="requests.received.total"]').first()).toHaveText('3');

  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
  await openPart(page, '一、总体情况');
  await expect(text(page)).toContainText(/未收到|没有收到/u);
  await page.keyboard.press('Control+z');
  await openPart(page, '六、其他需要报告的事项');
  await expect(text(page, '六、其他需要报告的事项')).toHaveText('');
  await openPart(page, '一、总体情况');
  await expect(text(page)).toHaveText('');
});

test('Tab goes from blank to blank, typing fills one, Delete takes one out with its sentence', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder, town()) });
  const page = await app.window();
  await openPart(page, '一、总体情况');
  await draft(page);
  const open = page.getByRole('list', { name: '校核结果' }).getByText(/还有 \d+ 处待填写/u);
  await expect(open.first()).toBeVisible();
  const blanks = text(page).locator('.text-blank');
  const count = await blanks.count();
  expect(count).toBeGreaterThan(2);

  await text(page).click({ position: { x: 40, y: 20 } });
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Tab');
  await page.keyboard.type('286');
  await expect(text(page)).toContainText('286条');
  await expect(blanks).toHaveCount(count - 1);
  await page.keyboard.press('Tab');
  const sentence = await text(page).evaluate(() => window.getSelection()?.toString());
  expect(sentence).toMatch(/^〔填写：.*〕$/u);
  await page.keyboard.press('Delete');
  await expect(blanks).toHaveCount(count - 2);
  await expect(text(page)).not.toContainText(sentence ?? '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');

  // Before an export the blanks that are left are named.
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog')).toContainText(/待填写/u);
  await page.getByRole('dialog').getByRole('button', { name: '返回处理' }).click();
});

test('the drawer shows paragraphs with this report’s figures and puts one in at the caret', async ({
  launch,
  workFolder,
}) => {
  const report = reportWith(
    { 'requests.received.0': 4, 'requests.granted.0': 4 },
    { unit: UNITS[0], rest: 0 },
  );
  report.narrative.overview = [
    { kind: 'heading', text: '（二）依申请公开情况' },
    { kind: 'paragraph', text: '甲句。乙句。' },
  ];
  const app = await launch({ reportFile: await reportFileIn(workFolder, report) });
  const page = await app.window();
  await openPart(page, '一、总体情况');
  await text(page).getByText('甲句。').click();
  await page.keyboard.press('Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: '套话库' }).click();
  await drawer(page).getByRole('searchbox').fill('收到 办结');
  const first = drawer(page).getByRole('listitem').filter({ hasText: '申请4件' }).first();
  await first.getByRole('button', { name: '插入' }).click();
  await expect(text(page).locator('p').first()).toHaveText(/^甲句。.*申请4件.*乙句。$/u);
  await expect(text(page)).toBeFocused();

  await part(page, '三、收到和处理').click();
  await expect(drawer(page)).toContainText('请先打开其中一个部分');
  await typeFigure(page, RECEIVED, '0');
  await typeFigure(page, GRANTED, '0');
  await openPart(page, '一、总体情况');
  await expect(text(page).locator('p').first()).toHaveText(/^甲句。.*(?:未收到|没有收到).*乙句。$/u);
});

test('own paragraphs are kept from a selection, changed, ordered and exchanged as a file', async ({
  launch,
  workFolder,
}) => {
  const report = blankReport(UNITS[0], 2025);
  report.narrative.overview = [
    { kind: 'paragraph', text: '第一段自己的话。' },
    { kind: 'paragraph', text: '第二段自己的话。' },
  ];
  const app = await launch({ reportFile: await reportFileIn(workFolder, report) });
  const page = await app.window();
  await openPart(page, '一、总体情况');
  await page.getByRole('button', { name: '套话库' }).click();
  await drawer(page).getByRole('button', { name: '我的' }).click();
  await text(page).click();
  await page.keyboard.press('Control+a');
  await drawer(page).getByRole('button', { name: '存入选中的文字' }).click();
  const items = drawer(page).getByRole('list', { name: '我的' }).getByRole('listitem');
  await expect(items).toHaveCount(2);
  await items.first().getByRole('button', { name: '下移' }).click();
  await expect(items.first()).toContainText('第二段');

  await items.first().getByRole('button', { name: '修改' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('改过的一段。');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(items.first()).toContainText('改过的一段。');

  const file = join(workFolder, '套话.json');
  await saveTo(app.electronApp, file);
  await drawer(page).getByRole('button', { name: '导出…' }).click();
  await expect(page.getByText('已导出到“套话.json”。')).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('改过的一段。');

  await items.first().getByRole('button', { name: '删除' }).click();
  await expect(items).toHaveCount(1);
  await drawer(page).getByRole('button', { name: '撤销删除' }).click();
  await expect(items).toHaveCount(2);
  await items.first().getByRole('button', { name: '删除' }).click();
  await openFrom(app.electronApp, file);
  await drawer(page).getByRole('button', { name: '导入…' }).click();
  await expect(page.getByText('已导入 1 段套话。')).toBeVisible();
  await expect(items).toHaveCount(2);
});

test('what the first draft asks is three stops of the Tab key with arrows inside, and in a low window one thing scrolls', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder, town()) });
  const page = await app.window();
  await inMain(
    app.electronApp,
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]);
    },
    [1280, 640] as const,
  );
  await openPart(page, '一、总体情况');
  await page.getByRole('button', { name: '生成初稿', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '生成初稿' });
  const go = dialog.getByRole('button', { name: '生成初稿' });
  await expect(go).toBeInViewport();
  const scrollers = await page.locator('.modal, .modal *').evaluateAll((all) =>
    all
      .filter((each) => each.scrollHeight > each.clientHeight + 1)
      .filter((each) => getComputedStyle(each).overflowY === 'auto')
      .map((each) => each.getAttribute('class')),
  );
  expect(scrollers).toEqual(['modal-body']);

  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('textbox', { name: '政府信息在哪个网站公开' })).toBeFocused();
  // In a field the side arrows are the caret's; down and up go from row to row.
  await page.keyboard.type('镇网站');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const group = dialog.getByRole('button', { name: '成立了政务公开工作领导小组：是' });
  await expect(group).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const reviewed = dialog.getByRole('button', { name: '信息发布落实了三审三校：是' });
  await expect(reviewed).toBeFocused();
  await page.keyboard.press('Space');
  await expect(reviewed).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('checkbox').last()).toBeChecked();
  await expect(dialog.getByRole('checkbox').last()).toBeInViewport();
  // Back to where it was left.
  await page.keyboard.press('Shift+Tab');
  await expect(reviewed).toBeFocused();
  for (const stop of [dialog.getByRole('checkbox').last(), dialog.getByRole('button', { name: '取消' })]) {
    await page.keyboard.press('Tab');
    await expect(stop).toBeFocused();
  }
});
