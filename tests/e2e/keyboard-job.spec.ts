import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeDocx } from '../../electron/export/docx/write-docx';
import { applyPatches, cellPatch } from '../../shared/commands/patch';
import { plainText } from '../../shared/document/plain-text';
import { reportDocument } from '../../shared/document/report-document';
import { DEFAULT_DOCUMENT_SETTINGS } from '../../shared/document/settings';
import { partById } from '../../shared/form/parts';
import type { PartId } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { sampleReport } from '../../shared/report/sample';
import { expect, test } from '../helpers/launch';
import { openFrom, saveTo } from '../helpers/native-dialogs';
import { reportFileIn } from '../helpers/report-file';
import { chooseCommand } from '../helpers/window-menu';
import { tablesOfWord } from '../helpers/word-tables';

/** Last year's report: two requests go on into the new year, and part five was left out. */
function lastYear(): Report {
  const sample = sampleReport();
  const figures: readonly (readonly [string, number])[] = [
    ['requests.received.0', 3],
    ['requests.carriedForward.0', 2],
    ['active.normativeDocuments.inForce', 14],
  ];
  const changed = applyPatches(
    sample,
    figures.map(([address, figure]) => cellPatch(sample, address, figure)),
  );
  return {
    ...changed,
    narrative: {
      ...changed.narrative,
      overview: changed.narrative.overview.map((block) => ({
        ...block,
        text: block.text
          .replace('申请1件', '申请3件')
          .replace('，无结转下年度继续办理的申请', '，结转下年度继续办理2件'),
      })),
      problems: [],
    },
    signature: { name: sample.unit.name, date: '2024-01-19' },
  };
}

const findings = (page: Page) => page.getByRole('list', { name: '校核结果' }).getByRole('listitem');
const errors = (page: Page) => findings(page).filter({ hasText: /^错误/ });
const mark = (page: Page, id: PartId) =>
  page.getByRole('navigation', { name: '报告内容' }).getByRole('button', { name: partById(id).heading });

test('from last year’s Word file to this year’s filed one without touching the mouse', async ({
  launch,
  workFolder,
}) => {
  test.setTimeout(180_000);
  const last = lastYear();
  const year = last.year + 1;
  const file = join(workFolder, '去年的年报（最终）(2).docx');
  await writeFile(
    file,
    await writeDocx(reportDocument(last), DEFAULT_DOCUMENT_SETTINGS, '2024-01-19T08:00:00.000Z'),
  );
  const app = await launch();
  const page = await app.window();
  const { keyboard } = page;
  const focused = page.locator(':focus');
  const type = async (...figures: string[]) => {
    for (const figure of figures) {
      await keyboard.type(figure);
      await keyboard.press('Tab');
    }
  };

  // The list comes up with the keyboard on last year's file; the import with it on the way on.
  await openFrom(app.electronApp, file);
  await expect(focused).toContainText('从去年的文件新建');
  await keyboard.press('Enter');
  const accept = page.getByRole('button', { name: `新建 ${year} 年报告` });
  await expect(accept).toBeFocused();
  // Figures are looked at on both sides: F6 changes the side, arrows move, the other side follows.
  await keyboard.press('F8');
  await expect(page.getByText('没有要看的地方了。')).toBeVisible();
  await page.getByRole('cell', { name: '二、上年结转政府信息公开申请数量 自然人' }).focus();
  await expect(page.locator('td.source-current')).toHaveText('0');
  await keyboard.press('ArrowUp');
  await expect(page.locator('td.source-current')).toHaveText('3');
  await keyboard.press('F6');
  await expect(page.locator('td.source-current')).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(page.locator('.result-current')).toHaveAttribute('data-address', 'requests.received.1');
  await keyboard.press('F6');
  await expect(page.locator('.result-current')).toBeFocused();
  await accept.focus();
  await keyboard.press('Enter');

  // The new report: carried over, nothing red yet, ready to be typed in.
  await expect(page.getByText(`${year} 年政府信息公开工作年度报告`)).toBeVisible();
  const received = page.getByRole('textbox', { name: '一、本年新收政府信息公开申请数量 自然人' });
  await expect(received).toBeFocused();
  const carried = page.getByRole('textbox', { name: '二、上年结转政府信息公开申请数量 自然人' });
  await expect(carried).toHaveValue('2');
  await expect(errors(page)).toHaveCount(0);
  await expect(page.getByText('还没有填写')).toBeVisible();

  // Table three: what there is, then 空格填 0 from the menu; the column adds up.
  await keyboard.type('6');
  await keyboard.press('Enter');
  await chooseCommand(app.electronApp, 'edit.zeros');
  await keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('aria-label', '（一）予以公开 自然人');
  await keyboard.type('8');
  await keyboard.press('Enter');
  await expect(errors(page)).toHaveCount(0);
  await keyboard.press('Control+Shift+Tab');
  await expect(focused).toHaveAttribute('aria-label', '规章 本年制发件数');
  await chooseCommand(app.electronApp, 'edit.zeros');
  await keyboard.press('ArrowDown');
  await type('2', '0', '16');
  await keyboard.press('Control+Tab');
  await keyboard.press('Control+Tab');
  await expect(focused).toHaveAttribute('aria-label', '行政复议 结果维持');
  await chooseCommand(app.electronApp, 'edit.zeros');

  // The part left out last year comes from the first draft; the others are last year's, unread.
  await chooseCommand(app.electronApp, 'text.draft');
  await expect(page.getByRole('dialog', { name: '生成初稿' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: partById('problems').heading })).toBeFocused();

  // All that was taken over is read and ticked off: the key leads from part to part.
  for (let paragraphs = 0; paragraphs < 40; paragraphs += 1) {
    if (await page.getByText('沿用上年的段落都读过了。').isVisible()) break;
    await keyboard.press('Control+Enter');
  }
  await expect(page.getByText('沿用上年的段落都读过了。')).toBeVisible();
  await expect(page.locator('.block-unread')).toHaveCount(0);

  // Each finding: F8 to its words, which typing replaces; or F6 to what can be done about it, and Enter.
  const current = page.locator('.finding[aria-current]');
  await expect(findings(page).filter({ hasText: '文中' }).first()).toBeVisible();
  for (let steps = 0; steps < 8 && (await findings(page).count()) > 0; steps += 1) {
    const before = await findings(page).count();
    await keyboard.press('F8');
    await expect(current).toHaveCount(1);
    const words = await current.innerText();
    if (words.includes('无上年结转')) await keyboard.insertText('上年结转2件');
    else if (words.includes('待填写')) {
      await keyboard.insertText('政策解读偏少');
      await keyboard.press('Tab');
      await keyboard.insertText('每项政策都配解读');
    } else {
      await keyboard.press('F6');
      await expect(focused).toHaveText(/^文中改为/);
      await keyboard.press('Enter');
    }
    await expect.poll(() => findings(page).count()).toBeLessThan(before);
  }
  await expect(findings(page)).toHaveCount(0);
  for (const id of ['preamble', 'overview', 'active', 'requests', 'review', 'other'] as const)
    await expect(mark(page, id)).toContainText('✓');

  // The date stands where the report ends: after the text of the last part.
  while (!(await page.getByRole('textbox', { name: partById('other').heading }).isVisible()))
    await keyboard.press('Control+Tab');
  await keyboard.press('Control+Tab');
  await expect(page.getByText('已经是最后一部分。')).toBeVisible();

  // Without a date the files are written, and what is missing is said with the way there.
  const folder = join(workFolder, '导出');
  await mkdir(folder);
  await openFrom(app.electronApp, folder);
  await saveTo(app.electronApp, join(folder, '未填日期.docx'));
  await chooseCommand(app.electronApp, 'export.docx');
  const exported = page.getByRole('group', { name: '导出的文件' });
  await expect(exported).toContainText('没有成文日期', { timeout: 30_000 });
  await page.getByRole('textbox', { name: partById('other').heading }).focus();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: '成文日期' })).toBeFocused();
  await keyboard.type(`${year + 1}-1-20`);
  await keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: '成文日期' })).toHaveValue(`${year + 1}年1月20日`);
  await expect(exported).not.toContainText('没有成文日期');

  await chooseCommand(app.electronApp, 'export.wordAndPdf');
  await expect(exported).toContainText('2 个文件已写入', { timeout: 30_000 });
  const stem = join(folder, `${last.unit.name}${year}年政府信息公开工作年度报告`);
  const [, requests] = await tablesOfWord(await readFile(`${stem}.docx`));
  const cells = requests?.flatMap((row) => row.map(({ text }) => text)) ?? [];
  expect(cells).toContain('8');
  expect((await readFile(`${stem}.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');

  await chooseCommand(app.electronApp, 'state.filed');
  await expect(page.getByRole('button', { name: '已报送，封存' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByText('这份报告已报送，内容只读。')).toBeVisible();
});

test('what was not recognised is put in its place by key and by dragging, and the keyboard is not lost', async ({
  launch,
  workFolder,
}) => {
  const app = await launch();
  const page = await app.window();
  const { keyboard } = page;
  const focused = page.locator(':focus');
  const review = partById('review').heading;
  const file = join(workFolder, '年报.txt');
  const text = plainText(reportDocument(sampleReport()));
  await writeFile(file, text.replace(`\n${review}`, `\n注：本表含派出机构数据。\n\n${review}`));
  await openFrom(app.electronApp, file);
  await page.getByRole('button', { name: /导入已有文档/ }).click();
  const note = page.getByRole('region', { name: '未能识别 1 处' }).getByRole('listitem');
  const result = page.getByRole('region', { name: '读入的结果' });
  await expect(note).toContainText('注：本表含派出机构数据。');
  // It stands in the list, in full, and nowhere else.
  await expect(result).not.toContainText('派出机构');

  await keyboard.press('F8');
  await expect(note).toBeFocused();
  await expect(page.locator('.source-current')).toContainText('派出机构');
  await keyboard.press('F6');
  await expect(page.locator('.source-current')).toBeFocused();
  await keyboard.press('F8');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(focused).toHaveText('放到表下的注');
  await keyboard.press('Enter');
  await expect(note).toBeFocused();
  await expect(result.getByRole('region', { name: partById('requests').heading })).toContainText('派出机构');
  await keyboard.press('Tab');
  await expect(focused).toHaveText('撤回');
  await keyboard.press('Enter');
  await expect(note).toBeFocused();
  await expect(result).not.toContainText('派出机构');

  const other = result.getByRole('region', { name: partById('other').heading });
  const dragged = await page.evaluateHandle(() => new DataTransfer());
  await note.dispatchEvent('dragstart', { dataTransfer: dragged });
  await other.dispatchEvent('dragover', { dataTransfer: dragged });
  await other.dispatchEvent('drop', { dataTransfer: dragged });
  await note.dispatchEvent('dragend', { dataTransfer: dragged });
  await expect(other).toContainText('注：本表含派出机构数据。');
  await page.getByRole('button', { name: /^导入为/ }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await keyboard.press('Control+Tab');
  await keyboard.press('Control+Tab');
  await keyboard.press('Control+Tab');
  await expect(page.getByRole('textbox', { name: partById('other').heading })).toContainText('派出机构');
});

test('a later year of a unit is one step from its page, with last year’s text', async ({
  launch,
  workFolder,
}) => {
  const last = lastYear();
  const app = await launch({ reportFile: await reportFileIn(workFolder, last) });
  const page = await app.window();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('button', { name: '历年报告' }).click();
  await expect(page.getByRole('heading', { name: last.unit.name })).toBeVisible();
  await expect(page.locator(':focus')).toContainText(`${last.year} 年`);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toContainText(/^新建 \d{4} 年报告.*文字框架/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).not.toContainText(`${last.year} 年`);
  await expect(mark(page, 'overview')).toContainText('6');
});
