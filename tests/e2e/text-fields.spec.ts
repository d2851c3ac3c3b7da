import type { CDPSession, ElectronApplication, Page } from '@playwright/test';
import { blockOfPieces, type Piece } from '../../shared/fields/pieces';
import type { Block, Report } from '../../shared/report/model';
import { sampleReport } from '../../shared/report/sample';
import { openGrid } from '../helpers/grid-driver';
import { expect, test } from '../helpers/launch';
import { reportFileIn } from '../helpers/report-file';
import { openText, type TextDriver } from '../helpers/text-driver';

const TOTAL = 'requests.received.total';
const CELL = 'requests.received.0';
const FIELD = { is: TOTAL, text: '1' };
const sentence = (...pieces: Piece[]): Block => blockOfPieces({ kind: 'paragraph', text: '' }, pieces);
const received = sentence('收到', FIELD, '件。');

/** The sample, part 六 saying these paragraphs. */
function reportSaying(...other: Block[]): Report {
  const report = sampleReport();
  return { ...report, narrative: { ...report.narrative, other } };
}

/** Empties the part and puts one paragraph in: the field comes over the clipboard, as a clerk would copy it. */
async function say(app: ElectronApplication, page: Page, text: TextDriver, html: string): Promise<void> {
  await paste(app, page, text, { html, text: html.replace(/<[^>]*>/gu, '') }, 'whole');
}

async function paste(
  app: ElectronApplication,
  page: Page,
  text: TextDriver,
  content: { html?: string; text: string },
  where: 'whole' | 'caret' = 'caret',
): Promise<void> {
  await app.evaluate(({ clipboard }, brought) => clipboard.write(brought), content);
  await text.box.focus();
  if (where === 'whole') await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
}

const chip = `<span data-field="${TOTAL}">1</span>`;

test('a field follows the table, goes back with it in one step, and is there after a power cut', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder, reportSaying(received)) });
  const page = await app.window();
  const grid = await openGrid(page, 'requests');
  await grid.click(CELL);
  await grid.keys("'12' Enter");
  const text = await openText(page, 'other');
  expect(await text.paragraphs()).toEqual(['收到12件。']);
  await page.keyboard.press('Control+Z');
  await expect(grid.grid).toBeVisible();
  expect(await grid.text(CELL)).toBe('1');
  await openText(page, 'other');
  expect(await text.fields()).toEqual([`${TOTAL}=1`]);
  await page.keyboard.press('Control+Y');
  await expect(page.getByRole('status').filter({ hasText: /^已保存/ })).toBeVisible();
  await app.kill();

  const second = await (await launch()).window();
  const again = await openText(second, 'other');
  expect(await again.fields()).toEqual([`${TOTAL}=12`]);
});

test('keys beside a field: one step, one piece, typing stays outside', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder, reportSaying(received)) });
  const page = await app.window();
  const text = await openText(page, 'other');

  await text.caret(0, 2);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('甲');
  expect(await text.paragraphs()).toEqual(['收到1甲件。']);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('乙');
  expect(await text.paragraphs()).toEqual(['收到乙1甲件。']);
  expect(await text.fields()).toEqual([`${TOTAL}=1`]);

  await text.caret(0, 4);
  await page.keyboard.press('Enter');
  expect(await text.paragraphs()).toEqual(['收到乙1', '甲件。']);
  await page.keyboard.press('Backspace');
  expect(await text.paragraphs()).toEqual(['收到乙1甲件。']);
  await page.keyboard.press('Backspace');
  expect(await text.paragraphs()).toEqual(['收到乙甲件。']);
  expect(await text.fields()).toEqual([]);
  await page.keyboard.type('丙');
  expect(await text.paragraphs()).toEqual(['收到乙丙甲件。']);
});

test('copied, a field is text outside and a field inside; what a page calls a field is not believed', async ({
  launch,
  workFolder,
}) => {
  const running = await launch({ reportFile: await reportFileIn(workFolder, reportSaying(received)) });
  const app = running.electronApp;
  const page = await running.window();
  const text = await openText(page, 'other');

  await text.caret(0, 0, 4);
  await page.keyboard.press('Control+C');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('收到1件');
  await text.caret(0, 5);
  await page.keyboard.press('Control+V');
  expect(await text.paragraphs()).toEqual(['收到1件。收到1件']);
  expect(await text.fields()).toEqual([`${TOTAL}=1`, `${TOTAL}=1`]);

  await text.caret(0, 0, 5);
  await page.keyboard.press('Control+X');
  expect(await text.fields()).toEqual([`${TOTAL}=1`]);
  await page.keyboard.press('Control+Z');
  expect(await text.fields()).toHaveLength(2);

  await say(
    app,
    page,
    text,
    `<p>甲<span data-field="${TOTAL}">999</span>乙<span data-field="no.such">8</span></p>`,
  );
  expect(await text.paragraphs()).toEqual(['甲1乙8']);
  expect(await text.fields()).toEqual([`${TOTAL}=1`]);
  await text.caret(0, 4);
  await paste(app, page, text, { text: '丙' });
  expect(await text.paragraphs()).toEqual(['甲1乙8丙']);
});

test('words with a field in them are dragged as a whole', async ({ launch, workFolder }) => {
  const report = reportSaying(received, sentence('末段'));
  const page = await (await launch({ reportFile: await reportFileIn(workFolder, report) })).window();
  const text = await openText(page, 'other');
  await text.caret(0, 0, 4);
  const from = await text.box.locator('[data-field]').boundingBox();
  const to = await text.box.locator('p').nth(1).boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x - 6, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 12, { steps: 4 });
  await page.mouse.move(to.x + to.width - 6, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => text.paragraphs()).toEqual(['。', '末段收到1件']);
  expect(await text.fields()).toEqual([`${TOTAL}=1`]);
});

/** One word by an input method: two letters shown, then what was chosen; or given up with Escape. */
async function write(ime: CDPSession, chosen: string | null): Promise<void> {
  for (const letters of ['t', 'ti', chosen === null ? '' : 'ti']) {
    await ime.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: letters.length,
      selectionEnd: letters.length,
    });
  }
  if (chosen !== null) await ime.send('Input.insertText', { text: chosen });
}

test('an input method beside a field writes outside of it', async ({ launch, workFolder }) => {
  test.setTimeout(120_000);
  const running = await launch({ reportFile: await reportFileIn(workFolder, reportSaying(received)) });
  const page = await running.window();
  const text = await openText(page, 'other');
  const ime = await text.ime();
  const cases = [
    ['在中间', `收到${chip}件。`, 2],
    ['在段首', `${chip}件。`, 0],
    ['在段末', `收到${chip}`, 2],
    ['单独', chip, 0],
  ] as const;
  for (const [where, html, before] of cases) {
    for (const [offset, side] of [
      [before, '前'],
      [before + 1, '后'],
    ] as const) {
      for (const chosen of ['替', '。', null]) {
        await say(running.electronApp, page, text, `<p>${html}</p>`);
        const plain = (await text.paragraphs())[0] ?? '';
        await text.caret(0, offset);
        await write(ime, chosen);
        const wanted = plain.slice(0, offset) + (chosen ?? '') + plain.slice(offset);
        expect(await text.paragraphs(), `${where}${side}${chosen ?? 'Esc'}`).toEqual([wanted]);
        expect(await text.fields()).toEqual([`${TOTAL}=1`]);
      }
    }
  }
});

test('an input method over words with a field replaces them; given up, one undo brings them back', async ({
  launch,
  workFolder,
}) => {
  test.setTimeout(120_000);
  const running = await launch({ reportFile: await reportFileIn(workFolder, reportSaying(received)) });
  const page = await running.window();
  const text = await openText(page, 'other');
  const ime = await text.ime();
  for (const [from, to, wanted] of [
    [0, 3, '替件。'],
    [2, 4, '收到替。'],
    [2, 3, '收到替件。'],
    [1, 4, '收替。'],
    [0, 5, '替'],
  ] as const) {
    await say(running.electronApp, page, text, `<p>收到${chip}件。</p>`);
    await text.caret(0, from, to);
    await write(ime, '替');
    expect(await text.paragraphs(), `${from}–${to}`).toEqual([wanted]);
  }
  await say(running.electronApp, page, text, `<p>收到${chip}件。</p><p>又${chip}</p>`);
  await page.keyboard.press('Control+A');
  await write(ime, '替');
  expect(await text.paragraphs()).toEqual(['替']);

  await say(running.electronApp, page, text, `<p>收到${chip}件。</p>`);
  await page.getByRole('heading', { name: /六、/ }).click();
  await text.caret(0, 2, 4);
  await write(ime, null);
  expect(await text.paragraphs()).toEqual(['收到。']);
  await page.getByRole('heading', { name: /六、/ }).click();
  await page.keyboard.press('Control+Z');
  expect(await text.paragraphs()).toEqual(['收到1件。']);
  expect(await text.fields()).toEqual([`${TOTAL}=1`]);
});

test('a number becomes a field from its menu and from the line above; a field becomes plain words', async ({
  launch,
  workFolder,
}) => {
  const block = sentence('2023年，我街道共收到政府信息公开申请1件。');
  const page = await (
    await launch({ reportFile: await reportFileIn(workFolder, reportSaying(block)) })
  ).window();
  const text = await openText(page, 'other');
  await text.caret(0, 20);
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('menuitem', { name: '一、本年新收政府信息公开申请数量 总计' }).click();
  expect(await text.fields()).toEqual([`${TOTAL}=1`]);

  await text.caret(0, 4);
  await page.getByRole('button', { name: /^“2023”就是“年度”/ }).click();
  expect(await text.fields()).toEqual(['year=2023', `${TOTAL}=1`]);
  expect(await text.paragraphs()).toEqual([block.text]);

  await text.box.locator(`[data-field="${TOTAL}"]`).click();
  await page.getByRole('menuitem', { name: '改成普通文字' }).click();
  expect(await text.fields()).toEqual(['year=2023']);
  expect(await text.paragraphs()).toEqual([block.text]);
  await page.keyboard.press('Control+Z');
  expect(await text.fields()).toEqual(['year=2023', `${TOTAL}=1`]);
});

test('a field is chosen from the list by the keyboard, and another put in its place', async ({
  launch,
  workFolder,
}) => {
  const page = await (
    await launch({ reportFile: await reportFileIn(workFolder, reportSaying(sentence('收到件。'))) })
  ).window();
  const text = await openText(page, 'other');
  await text.caret(0, 2);
  const search = page.getByRole('dialog', { name: '插入数据' }).getByRole('searchbox');
  await page.getByRole('button', { name: /^插入数据/ }).click();
  await expect(search).toBeFocused();
  await page.keyboard.type('新收 总计');
  await page.keyboard.press('Enter');
  await expect.poll(() => text.fields()).toEqual([`${TOTAL}=1`]);
  expect(await text.paragraphs()).toEqual(['收到1件。']);
  await page.keyboard.type('又');
  expect(await text.paragraphs()).toEqual(['收到1又件。']);

  await text.box.locator('[data-field]').click();
  await page.getByRole('menuitem', { name: '换成别的数据' }).click();
  await expect(search).toBeFocused();
  await page.keyboard.type('机关自称');
  await page.keyboard.press('Enter');
  await expect.poll(() => text.paragraphs()).toEqual(['收到我街道又件。']);
});

test('a wrong figure is offered the field that is right', async ({ launch, workFolder }) => {
  const block = sentence('2023年，我街道共收到政府信息公开申请7件。');
  const page = await (
    await launch({ reportFile: await reportFileIn(workFolder, reportSaying(block)) })
  ).window();
  const text = await openText(page, 'other');
  await page.getByRole('button', { name: '换成 1，以后随表变化' }).click();
  await expect.poll(() => text.fields()).toEqual([`${TOTAL}=1`]);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => text.paragraphs()).toEqual([block.text]);
});

test('an input method that pauses is not disturbed by its text being taken in', async ({
  launch,
  workFolder,
}) => {
  const running = await launch({ reportFile: await reportFileIn(workFolder, reportSaying(received)) });
  const page = await running.window();
  const grid = await openGrid(page, 'requests');
  await grid.click(CELL);
  await grid.keys("'5' Enter");
  const text = await openText(page, 'other');
  const ime = await text.ime();
  await text.caret(0, 3);
  await ime.send('Input.imeSetComposition', { text: 'jia', selectionStart: 3, selectionEnd: 3 });
  await page.waitForTimeout(700);
  await ime.send('Input.insertText', { text: '甲' });
  expect(await text.paragraphs()).toEqual(['收到5甲件。']);
  expect(await text.fields()).toEqual([`${TOTAL}=5`]);
});

test('one-click repairs on both sides of the caret leave it where it is, and give the keyboard back', async ({
  launch,
  workFolder,
}) => {
  const block = sentence('本年受理的申请,都按时答复;另有情况说明,已经公布。');
  const page = await (
    await launch({ reportFile: await reportFileIn(workFolder, reportSaying(block)) })
  ).window();
  const text = await openText(page, 'other');
  await text.caret(0, 10);
  const findings = page.getByRole('list', { name: '校核结果' });
  for (const words of ['请，', '复；', '明，']) {
    await findings.getByRole('button', { name: `改为 ${words}`, exact: true }).click();
    await expect.poll(async () => (await text.paragraphs())[0]).toContain(words);
    await expect(text.box).toBeFocused();
  }
  await page.keyboard.type('能');
  await expect
    .poll(() => text.paragraphs())
    .toEqual(['本年受理的申请，都按能时答复；另有情况说明，已经公布。']);
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => text.paragraphs()).toEqual(['本年受理的申请，都按时答复；另有情况说明,已经公布。']);
});
