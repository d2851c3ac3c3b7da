import type { Locator } from '@playwright/test';
import { sampleReport } from '../../shared/report/sample';
import { reportFromPrevious } from '../../shared/taken/next-report';
import { expect, test } from '../helpers/launch';
import { reportFileIn } from '../helpers/report-file';
import { openText } from '../helpers/text-driver';

const OVERVIEW = '一、总体情况';

/** Last year's report in the library, and this year's from it open on part 一. */
async function nextYear(launch: Parameters<Parameters<typeof test>[2]>[0]['launch'], workFolder: string) {
  const sample = sampleReport();
  const own = { kind: 'paragraph' as const, text: '2023年修订审核办法，比2022年多办培训2次。' };
  const last = {
    ...sample,
    narrative: { ...sample.narrative, overview: [...sample.narrative.overview, own] },
  };
  const first = await launch({ reportFile: await reportFileIn(workFolder, last) });
  await (await first.window()).getByRole('button', { name: OVERVIEW }).waitFor();
  await first.close();
  const next = reportFromPrevious(last, last.unit, last.year + 1);
  const app = await launch({ reportFile: await reportFileIn(workFolder, next) });
  const page = await app.window();
  await page.getByRole('button', { name: OVERVIEW }).click();
  return { app, page, text: page.getByRole('textbox', { name: OVERVIEW }) };
}

const isFocused = (one: Locator) => one.evaluate((element) => element === document.activeElement);

test('text from last year’s is marked until it is ticked off by key or edited; years change in one reviewed step', async ({
  launch,
  workFolder,
}) => {
  const { page, text } = await nextYear(launch, workFolder);
  const unread = text.locator('.block-unread');
  const count = page.getByRole('navigation', { name: '报告内容' }).getByLabel('7 段沿用上年，未读');
  await expect(unread).toHaveCount(7);
  await expect(count).toBeVisible();
  await expect(page.locator('[data-rule^="NAR-"], [data-rule^="E-YEAR"], [data-rule^="H-"]')).toHaveCount(0);

  await text.locator('p').first().click();
  await page.keyboard.press('Control+Enter');
  await expect(unread).toHaveCount(6);
  // The caret went on to the next unread paragraph: typing there is reading it.
  await page.keyboard.type('改');
  await expect(unread).toHaveCount(5);
  await page.keyboard.press('Control+z');
  await expect(unread).toHaveCount(6);
  await page.keyboard.press('Control+z');
  await expect(unread).toHaveCount(7);

  await text.focus();
  const years = page.getByRole('button', { name: /^全部改年份（/ });
  for (let stops = 0; stops < 10 && !(await isFocused(years)); stops += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '全部改年份' });
  const places = dialog.getByRole('listitem');
  await expect(places.filter({ hasText: '修订审核办法' }).getByRole('checkbox').first()).not.toBeChecked();
  await expect(places.filter({ hasText: '认真执行' }).getByRole('checkbox')).toBeChecked();
  // The list is one stop: arrows go through it, the way on is two stops behind.
  await page.keyboard.press('Tab');
  await expect(places.first().getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('End');
  await expect(places.last().getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: /^改 \d+ 处$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(text.locator('p').first()).toHaveText(/^2024年，我街道认真执行/);
  await expect(text).toContainText('2023年修订审核办法');
  await expect(unread).toHaveCount(7);
  await page.keyboard.press('Control+z');
  await expect(text.locator('p').first()).toHaveText(/^2023年，我街道认真执行/);
});

test('last year’s text stands beside with the words that differ; what is unread is named before an export', async ({
  launch,
  workFolder,
}) => {
  const { page, text } = await nextYear(launch, workFolder);
  await page.getByRole('button', { name: '对照上年' }).click();
  const beside = page.getByRole('region', { name: '2023 年原文' });
  await expect(beside).toContainText('比2022年多办培训2次');
  await text.locator('p').last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('，效果良好。');
  await expect(text.locator('.word-differs', { hasText: '效果' })).toBeVisible();
  await page.getByRole('button', { name: /^导出/ }).click();
  await page.getByRole('menuitem', { name: '纯文本' }).click();
  await expect(page.getByRole('dialog')).toContainText(/还有 \d+ 段沿用上年的文字没有读过/);
});

test('aspects are put in in order, typed headings become headings, and numbers follow', async ({
  launch,
  workFolder,
}) => {
  const sample = sampleReport();
  const overview = [{ kind: 'paragraph' as const, text: '总述一句话。' }];
  const report = { ...sample, narrative: { ...sample.narrative, overview } };
  const app = await launch({ reportFile: await reportFileIn(workFolder, report) });
  const page = await app.window();
  await page.getByRole('button', { name: OVERVIEW }).click();
  const text = page.getByRole('textbox', { name: OVERVIEW });
  const headings = text.locator('h3');
  const outline = page.getByRole('navigation', { name: '本部分小标题' });

  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('（一）监督保障情况');
  await page.keyboard.press('Enter');
  await page.keyboard.type('开展培训2次。');
  await expect(headings).toHaveText(['（一）监督保障情况']);
  await outline.getByRole('button', { name: '平台建设' }).click();
  await page.keyboard.type('更新网站栏目。');
  await expect(headings).toHaveText(['（一）政府信息公开平台建设情况', '（二）监督保障情况']);
  await expect(text.locator('p')).toHaveText(['总述一句话。', '更新网站栏目。', '开展培训2次。']);
  await outline.getByRole('button', { name: '插入缺少的 3 节' }).click();
  await expect(headings).toHaveText([
    '（一）主动公开情况',
    '（二）依申请公开情况',
    '（三）政府信息管理情况',
    '（四）政府信息公开平台建设情况',
    '（五）监督保障情况',
  ]);
  await expect(page.locator('[data-rule="H-HEADING"]')).toHaveCount(3);

  // A heading taken out: those behind it move up.
  await headings.first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect(headings.first()).toHaveText('（一）依申请公开情况');
  await expect(headings).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(headings).toHaveCount(5);
});

test('find marks its hits and replaces in all text parts with the keyboard in the search field', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await page.getByRole('button', { name: OVERVIEW }).click();
  const text = page.getByRole('textbox', { name: OVERVIEW });
  const before = (await text.innerText()).split('我街道').length - 1;
  await page.keyboard.press('Control+f');
  const wanted = page.getByLabel('查找文字');
  await wanted.fill('我街道');
  await expect(text.locator('.text-hit')).toHaveCount(before);
  await page.getByLabel('替换为').fill('本街道');
  await page.getByRole('button', { name: '全部替换' }).click();
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^已替换 \d+ 处。$/);
  expect(await text.innerText()).not.toContain('我街道');
  await page.getByRole('button', { name: '六、其他需要报告的事项' }).click();
  await expect(page.getByRole('textbox', { name: '六、其他需要报告的事项' })).toContainText('本街道未收取');
  await page.getByRole('button', { name: OVERVIEW }).click();
  await page.keyboard.press('Control+z');
  await expect(text.locator('.text-hit')).toHaveCount(before);

  await wanted.fill('我街道');
  await wanted.press('Enter');
  await expect(wanted).toBeFocused();
  // The last hit of the part, from its top: scrolled to though the keyboard stays here.
  await wanted.fill('社会评议');
  await text.evaluate((each) => each.parentElement?.scrollTo(0, 0));
  await wanted.press('Enter');
  await expect(text.locator('.text-hit-current')).toBeInViewport({ ratio: 0.9 });
  await wanted.fill('我街道');
  await wanted.press('Enter');
  await expect(page.getByText(/^1 \/ \d+/)).toBeVisible();
  await wanted.press('Escape');
  await expect(page.locator('.text-hit')).toHaveCount(0);
});

test('a power cut while typing takes at most the last second', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await page.getByRole('button', { name: OVERVIEW }).click();
  const text = page.getByRole('textbox', { name: OVERVIEW });
  await text.click();
  await page.keyboard.press('Control+End');
  // Without a pause: each letter with the time it was typed.
  const typed: { letter: string; at: number }[] = [];
  for (let index = 0; index < 60; index += 1) {
    const letter = 'abcdefghij'.charAt(index % 10);
    await page.keyboard.press(letter);
    typed.push({ letter, at: Date.now() });
    await page.waitForTimeout(30);
  }
  const cut = Date.now();
  await app.kill();
  const again = await launch({});
  const reopened = await again.window();
  await reopened.getByRole('button', { name: OVERVIEW }).click();
  const kept = typed
    .filter(({ at }) => at < cut - 1000)
    .map(({ letter }) => letter)
    .join('');
  expect(kept.length).toBeGreaterThan(10);
  await expect(reopened.getByRole('textbox', { name: OVERVIEW })).toContainText(kept);
});

test('a step back or forth leaves the caret behind what changed and selects nothing', async ({
  launch,
  workFolder,
}) => {
  const sample = sampleReport();
  const other = ['第一段的字。', '第二段的字。'].map((text) => ({ kind: 'paragraph' as const, text }));
  const report = { ...sample, narrative: { ...sample.narrative, other } };
  const app = await launch({ reportFile: await reportFileIn(workFolder, report) });
  const page = await app.window();
  const text = await openText(page, 'other');

  await text.caret(1, 3);
  await page.keyboard.type('甲乙丙');
  await page.keyboard.press('Control+z');
  expect(await text.paragraphs()).toEqual(['第一段的字。', '第二段的字。']);
  expect(await text.selection()).toBe('');
  await page.keyboard.type('丁');
  expect(await text.paragraphs()).toEqual(['第一段的字。', '第二段丁的字。']);

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('第三段很长的字。');
  await expect(page.getByRole('status').filter({ hasText: /^已保存/ })).toBeVisible();
  while ((await text.paragraphs()).length > 2) await page.keyboard.press('Control+z');
  expect(await text.selection()).toBe('');
  await page.keyboard.press('Control+y');
  expect(await text.selection()).toBe('');
});
