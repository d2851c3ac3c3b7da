import { notePatch, applyPatches } from '../../shared/commands/patch';
import { blankReport } from '../../shared/report/blank';
import { sampleReport } from '../../shared/report/sample';
import { fillClipboard, openGrid } from '../helpers/grid-driver';
import { inMain } from '../helpers/in-main';
import { expect, test } from '../helpers/launch';
import { reportFileIn } from '../helpers/report-file';
import { chooseEntry } from '../helpers/window-menu';

const BLANK = blankReport({ name: '青石镇人民政府', level: 'township', selfReference: '我镇' }, 2024);
const RECEIVED = '一、本年新收政府信息公开申请数量';
const CARRIED_OVER = '二、上年结转政府信息公开申请数量';
const CARRIED_FORWARD = '四、结转下年度继续办理';

test('a kept text of two lines is seen as such, and stays one until it is edited', async ({
  launch,
  workFolder,
}) => {
  const report = sampleReport();
  const kept = applyPatches(report, [
    { target: 'cell', address: 'requests.received.0', before: 12, after: null },
    notePatch(report, 'requests.received.0', '1\n2'),
  ]);
  const app = await launch({ reportFile: await reportFileIn(workFolder, kept) });
  const driver = await openGrid(await app.window(), 'requests');
  await driver.click('requests.received.0');
  expect(await driver.text('requests.received.0')).toBe('1↵2');
  for (const keys of ['F2 Enter', 'F2 ArrowLeft Tab', "'5' Escape", "'5' Control+z Escape"]) {
    await driver.click('requests.received.0');
    await driver.keys(keys);
    expect([keys, await driver.text('requests.received.0')]).toEqual([keys, '1↵2']);
  }
  await driver.click('requests.received.0');
  await driver.keys('Control+c');
  await driver.click('requests.granted.0');
  await driver.keys('Control+v');
  await expect.poll(() => driver.text('requests.granted.0')).toBe('1↵2');
});

test('what was cut is emptied when it is pasted in another table, and stays when it is pasted in a text', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const requests = await openGrid(page, 'requests');
  await requests.start({ 'requests.received.0': '37' });
  await requests.click('requests.received.0');
  await requests.keys('Control+x');
  const review = await openGrid(page, 'review');
  await review.click('review.reconsideration.upheld');
  await review.keys('Control+v');
  await expect.poll(() => review.text('review.reconsideration.upheld')).toBe('37');
  await openGrid(page, 'requests');
  expect(await requests.text('requests.received.0')).toBe('');
  await requests.keys('Control+z');
  await expect.poll(() => review.text('review.reconsideration.upheld')).not.toBe('37');

  await openGrid(page, 'requests');
  await requests.click('requests.received.0');
  expect(await requests.text('requests.received.0')).toBe('37');
  await requests.keys('Control+x');
  await page.getByRole('navigation').getByRole('button', { name: '一、总体情况' }).click();
  await page.keyboard.press('Control+v');
  await expect(page.getByText('剪切的 1 个单元格没有清空')).toBeVisible();
});

test('the wheel pastes nothing', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.start({ 'requests.received.0': '12', 'requests.received.1': '3' });
  await app.electronApp.evaluate(({ clipboard }) => {
    if (process.platform === 'linux') clipboard.writeText('99', 'selection');
  });
  await driver.click('requests.received.0');
  await driver.click('requests.received.1', { shift: true });
  await driver.cell('requests.received.1').click({ button: 'middle' });
  await driver.cell('requests.granted.0').click({ button: 'middle' });
  await driver.keys("'7' Enter");
  expect(await driver.text('requests.received.0')).toBe('7');
  expect(await driver.text('requests.received.1')).toBe('3');
});

test('a copied row goes where its label says, or where the clerk says', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.start({});
  await fillClipboard(app.electronApp, { text: `${RECEIVED}\t\t\t1\t2\t3\t4\t5\t6\t21\r\n` });
  await driver.click('requests.received.0');
  await driver.keys('Control+v');
  await expect(page.getByText(`填在“${RECEIVED}”`)).toBeVisible();
  expect(await driver.text('requests.received.total')).toBe('21');

  await fillClipboard(app.electronApp, { text: `${CARRIED_FORWARD}\t\t\t1\t0\t0\t0\t0\t2\t3\r\n` });
  await driver.click('requests.carriedOver.1');
  await driver.keys('Control+v');
  const dialog = page.getByRole('dialog', { name: '填到哪一行？' });
  await expect(dialog.getByRole('button', { name: `填到“${CARRIED_OVER}”` })).toBeFocused();
  await driver.keys('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(() => driver.text('requests.carriedOver.5')).toBe('2');
  expect(await driver.text('requests.carriedForward.5')).toBe('');
  expect(await driver.active()).toMatch(/^requests\.carriedOver/);

  await driver.keys('Control+z Control+v');
  await dialog.getByRole('button', { name: `填到“${CARRIED_FORWARD}”` }).click();
  await expect.poll(() => driver.text('requests.carriedForward.5')).toBe('2');
});

test('whole rows and columns follow the mouse over the labels, both ways', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  const middle = async (words: string) => {
    const box = await driver.grid.getByText(words, { exact: true }).boundingBox();
    if (!box) throw new Error(words);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  await driver.click('requests.received.0');
  await page.mouse.move(...(await middle(RECEIVED)));
  await page.mouse.down();
  await page.mouse.move(...(await middle('（一）予以公开')), { steps: 6 });
  expect(await driver.selected()).toHaveLength(3 * 7);
  await page.mouse.move(...(await middle(CARRIED_OVER)), { steps: 6 });
  await page.mouse.up();
  expect(await driver.selected()).toHaveLength(2 * 7);
  expect(await driver.active()).toBe('requests.received.0');

  const shift = { modifiers: ['Shift' as const] };
  await driver.grid.getByText('（一）予以公开', { exact: true }).click(shift);
  expect(await driver.selected()).toHaveLength(3 * 7);
  await driver.grid.getByText(CARRIED_OVER, { exact: true }).click(shift);
  expect(await driver.selected()).toHaveLength(2 * 7);

  await page.mouse.move(...(await middle('商业企业')));
  await page.mouse.down();
  await page.mouse.move(...(await middle('社会公益组织')), { steps: 6 });
  await page.mouse.up();
  expect(await driver.selected()).toHaveLength(3 * 25);
});

test('全选 of the menu is Ctrl+A: the table, the text of a cell that is edited', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const driver = await openGrid(await app.window(), 'requests');
  await driver.start({ 'requests.received.0': '34' });
  await driver.click('requests.granted.1');
  await chooseEntry(app.electronApp, '全选');
  await expect.poll(async () => (await driver.selected()).length).toBe(175);
  expect(await driver.active()).toBe('requests.granted.1');

  await driver.click('requests.received.0');
  await driver.keys('F2');
  await chooseEntry(app.electronApp, '全选');
  await driver.keys("'5' Enter");
  expect(await driver.text('requests.received.0')).toBe('5');
});

/** Three sizes of the window; the last two with the findings folded away. */
for (const [width, height] of [
  [1920, 1000],
  [1280, 680],
  [1024, 700],
] as const) {
  test(`at ${width} × ${height} a table is seen whole, in the middle, and no hint lies over a row`, async ({
    launch,
    workFolder,
  }) => {
    const app = await launch({ reportFile: await reportFileIn(workFolder) });
    const page = await app.window();
    await inMain(
      app.electronApp,
      ({ BrowserWindow }, size: readonly [number, number]) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
      [width, height] as const,
    );
    const driver = await openGrid(page, 'requests');
    await expect
      .poll(() => page.locator('.paper').evaluate((paper) => paper.scrollWidth - paper.clientWidth))
      .toBe(0);
    const [left, right] = await page.evaluate(() => {
      const [table, paper] = [document.querySelector('table.grid'), document.querySelector('.paper')];
      if (!table || !paper) return [0, Infinity];
      const [inner, outer] = [table.getBoundingClientRect(), paper.getBoundingClientRect()];
      return [inner.left - outer.left, outer.left + paper.clientWidth - inner.right];
    });
    expect(Math.abs(left - right)).toBeLessThan(4);

    await driver.click('requests.partial.2');
    await driver.keys("'12件' Control+Enter");
    const hint = page.locator('.grid-hint');
    await expect(hint).toContainText('12件');
    const cells = await driver.grid.boundingBox();
    const sheet = await hint.boundingBox();
    if (!cells || !sheet) throw new Error('the table or its hint is not seen');
    expect(sheet.x >= cells.x + cells.width || sheet.x + sheet.width <= cells.x).toBe(true);
    expect(sheet.x).toBeGreaterThanOrEqual(0);
    expect(sheet.x + sheet.width).toBeLessThanOrEqual(width);

    // Away from the cell it is gone; under the mouse it comes back.
    await driver.keys('ArrowDown ArrowDown');
    await expect(hint).toBeHidden();
    await driver.cell('requests.received.1').hover();
    await driver.cell('requests.partial.2').hover();
    await expect(hint).toBeVisible();
    await expect(hint).toContainText('12件');
    await driver.cell('requests.received.0').hover();
    await expect(hint).toBeHidden();

    // What it lies over is free as soon as the mouse goes there.
    await driver.click('requests.partial.2');
    await expect(hint).toBeVisible();
    const shown = await hint.boundingBox();
    await page.mouse.move((shown?.x ?? 0) + 20, (shown?.y ?? 0) + 10);
    await expect(hint).toBeHidden();
    await expect(driver.cell('requests.partial.2')).toHaveAccessibleDescription(/12件/);
  });
}

test('the whole table is selected without scrolling away', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  const scrolled = () => page.locator('.paper').evaluate((paper) => paper.scrollTop);
  await driver.click('requests.received.0');
  for (const select of [
    () => driver.keys('Control+a'),
    () => driver.grid.getByText('自然人', { exact: true }).click(),
  ]) {
    await page.locator('.paper').evaluate((paper) => paper.scrollTo(0, 0));
    await select();
    await page.waitForTimeout(200);
    expect(await scrolled()).toBe(0);
  }
});

test('each table comes back to its cell; find, a fix and a menu give the keyboard back', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.click('requests.granted.3');
  const review = await openGrid(page, 'review');
  await review.click('review.reconsideration.corrected');
  await page.keyboard.press('Control+Shift+Tab');
  await driver.grid.waitFor();
  await expect.poll(() => driver.active()).toBe('requests.granted.3');

  await page.keyboard.press('Control+f');
  await page.getByRole('search').getByRole('textbox').first().fill('属于国家秘密');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => driver.active()).toBe('requests.denied.stateSecret.0');

  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => driver.active()).toBe('requests.denied.stateSecret.0');
});

test('a new report greets with what is not filled in, the keyboard in the first cell, and fills noughts', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder, BLANK) });
  const page = await app.window();
  const panel = page.getByRole('complementary', { name: '校核' });
  await expect(panel.getByText('还没有填写')).toBeVisible();
  await expect(panel.getByRole('button', { name: '错误 0' })).toBeVisible();
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
  const driver = await openGrid(page, 'requests');
  expect(await driver.active()).toBe('requests.received.0');
  await driver.keys("'5' Enter");
  await expect(panel.getByRole('button', { name: '错误 0' })).toBeHidden();

  await page.getByRole('button', { name: '空格填 0（143 格）' }).click();
  await expect.poll(() => driver.text('requests.carriedForward.5')).toBe('0');
  expect(await driver.text('requests.received.0')).toBe('5');
  expect(await driver.active()).toBe('requests.carriedOver.0');
  await driver.keys('Control+z');
  await expect.poll(() => driver.text('requests.carriedForward.5')).toBe('');

  await driver.click('requests.granted.0');
  await driver.keys('Shift+ArrowDown Shift+F10');
  await page.getByRole('menuitem', { name: '所选空格填 0' }).click();
  await expect.poll(() => driver.text('requests.partial.0')).toBe('0');
  expect(await driver.text('requests.granted.1')).toBe('');
});

test('Ctrl and the wheel zoom; buttons lead from finding to finding', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.cell('requests.received.0').hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(page.getByRole('button', { name: '110%' })).toBeVisible();
  await page.keyboard.press('Control+0');

  await driver.start({ 'requests.received.0': '12' });
  const panel = page.getByRole('complementary', { name: '校核' });
  const current = panel.locator('[aria-current=true]');
  await panel.getByRole('button', { name: '下一处' }).click();
  const first = await current.innerText();
  await panel.getByRole('button', { name: '下一处' }).click();
  await expect(current).not.toHaveText(first);
  await panel.getByRole('button', { name: '上一处' }).click();
  await expect.poll(() => current.innerText()).toBe(first);
});
