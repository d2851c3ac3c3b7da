import type { CDPSession } from '@playwright/test';
import { openGrid } from '../helpers/grid-driver';
import { expect, test } from '../helpers/launch';
import { reportFileIn } from '../helpers/report-file';

const CELL = 'requests.received.0';
const BELOW = 'requests.carriedOver.0';

/** What an input method shows before anything is chosen. */
async function compose(ime: CDPSession, text: string): Promise<void> {
  await ime.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

/** A key as it arrives while an input method is at work: 229, whatever was pressed. */
async function keyInComposition(ime: CDPSession, code: string): Promise<void> {
  const key = { key: 'Process', code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await ime.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

test('a composition begins in the selected cell with its first letter and replaces the figure', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const driver = await openGrid(await app.window(), 'requests');
  const ime = await driver.ime();
  await driver.start({ [CELL]: '12' });

  await driver.click(CELL);
  await keyInComposition(ime, 'KeyW');
  await compose(ime, 'w');
  await compose(ime, 'wu');
  expect(await driver.text(CELL)).toBe('wu');
  await ime.send('Input.insertText', { text: '无' });
  expect(await driver.text(CELL)).toBe('无');
  expect(await driver.active()).toBe(CELL);
  await driver.keys('Enter');
  expect(await driver.text(CELL)).toBe('无');
  expect(await driver.text('requests.received.total')).toBe('0');
  expect(await driver.active()).toBe(BELOW);
});

test('what an input method sends while a total is active is typed nowhere', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const driver = await openGrid(await app.window(), 'requests');
  const ime = await driver.ime();
  await driver.start({ [CELL]: '12' });
  await driver.click('requests.received.5');
  await driver.keys('ArrowRight');
  expect(await driver.active()).toBe('requests.received.total');
  await compose(ime, 'wu');
  await ime.send('Input.insertText', { text: '5' });
  await driver.keys('ArrowDown');
  expect(await driver.text('requests.received.total')).toBe('12');
  expect(await driver.text('requests.received.5')).toBe('');
});

test('keys of a composition are left to the input method', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const driver = await openGrid(await app.window(), 'requests');
  const ime = await driver.ime();
  await driver.start({ [CELL]: '12' });

  await driver.click(CELL);
  await compose(ime, 'shier');
  for (const code of ['Enter', 'Tab', 'ArrowDown', 'Escape', 'Space', 'Digit1', 'Backspace', 'F2']) {
    await keyInComposition(ime, code);
    expect(await driver.active(), code).toBe(CELL);
    expect(await driver.text(CELL), code).toBe('shier');
  }
  await ime.send('Input.insertText', { text: '12' });
  expect(await driver.text(CELL)).toBe('12');
  await driver.keys('Escape');
  expect(await driver.text(CELL)).toBe('12');
});

test('digits typed with an input method on arrive once', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const driver = await openGrid(await app.window(), 'requests');
  const ime = await driver.ime();
  await driver.start({});

  await driver.click(CELL);
  for (const digit of '203') {
    await keyInComposition(ime, `Digit${digit}`);
    await ime.send('Input.insertText', { text: digit });
  }
  expect(await driver.text(CELL)).toBe('203');
  expect(await driver.text('requests.received.total')).toBe('203');
  await driver.keys('ArrowDown');
  for (const digit of '４５') {
    await keyInComposition(ime, 'Digit4');
    await compose(ime, digit);
    await ime.send('Input.insertText', { text: digit });
  }
  await driver.keys('Enter');
  expect(await driver.text(BELOW)).toBe('45');
});

test('the input method goes on working when the selection moves, and by every way of moving', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  const ime = await driver.ime();
  await driver.start({});

  await driver.click(CELL);
  for (const move of [
    'ArrowDown',
    'ArrowRight',
    'Tab',
    'Enter',
    'Control+Home',
    'Shift+ArrowDown',
    'Escape',
  ]) {
    await driver.keys(move);
    const focused = await page.evaluate(() => document.activeElement?.tagName);
    expect(focused, move).toBe('INPUT');
    const here = await driver.active();
    await compose(ime, 'yi');
    expect(await driver.text(here), move).toBe('yi');
    await ime.send('Input.insertText', { text: '1' });
    await driver.keys('Escape');
  }
});

test('a composition is not lost when the focus goes elsewhere', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  const ime = await driver.ime();
  await driver.start({});

  await driver.click(CELL);
  await compose(ime, '15');
  await driver.click('requests.partial.3');
  expect(await driver.active()).toBe('requests.partial.3');
  expect(await driver.text(CELL)).toBe('15');
  expect(await driver.text('requests.received.total')).toBe('15');

  await driver.keys("'7'");
  await page.getByRole('button', { name: '撤销' }).focus();
  expect(await driver.text('requests.partial.3')).toBe('7');
  await expect(page.getByRole('status')).toContainText(/^已保存/);

  // Another window is in front for a while: the browser tells the field so, and it stays the active one.
  await driver.click(CELL);
  await driver.keys("'4'");
  await driver
    .cell(CELL)
    .evaluate((field) => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  await driver
    .cell(CELL)
    .evaluate((field) => field.dispatchEvent(new FocusEvent('focusin', { bubbles: true })));
  await driver.keys("'2' Enter");
  expect(await driver.text(CELL)).toBe('42');
});
