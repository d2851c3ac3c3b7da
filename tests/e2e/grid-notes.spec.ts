import { readFileSync } from 'node:fs';
import { expect, test } from '../helpers/launch';
import { openGrid } from '../helpers/grid-driver';
import { reportFileIn } from '../helpers/report-file';

const CELL = 'requests.received.0';

test('a note is put on a cell, printed below the table or not, changed and removed', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');

  await driver.click(CELL);
  await driver.keys('Shift+F2');
  const dialog = page.getByRole('dialog', { name: '批注' });
  await dialog.getByRole('textbox', { name: '内容' }).fill('含上年补登 1 件');
  await dialog.getByRole('checkbox', { name: /打印在表下/ }).check();
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog).toBeHidden();
  expect(await driver.active()).toBe(CELL);
  await expect(driver.cell(CELL)).toHaveAccessibleDescription('批注：含上年补登 1 件');
  await driver.keys('ArrowDown');
  await expect(driver.grid.locator(`td[data-address="${CELL}"][data-note]`)).toBeVisible();

  await driver.click(CELL);
  await driver.keys('Shift+F2');
  await expect(dialog.getByRole('checkbox', { name: /打印在表下/ })).toBeChecked();
  await dialog.getByRole('textbox', { name: '内容' }).fill('');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(driver.grid.locator('td[data-note]')).toHaveCount(0);
  await driver.keys('Control+z');
  await expect(driver.grid.locator('td[data-note]')).toHaveCount(1);
});

test('a cell that is wrong says so, by a mark and in words, until it is right', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.click(CELL);
  await driver.keys("'12件' Control+Enter");
  await expect(driver.cell(CELL)).toHaveAttribute('aria-invalid', 'true');
  await expect(driver.cell(CELL)).toHaveAccessibleDescription(/12件/);
  await expect(page.locator('.grid-hint')).toContainText('12件');
  await driver.keys("'1' Control+Enter");
  await expect(driver.cell(CELL)).not.toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.grid-hint')).toBeHidden();
});

test('the dialog says what a cell counts, and of a total which figures it adds', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  const dialog = page.getByRole('dialog', { name: '说明这一格' });

  await driver.cell('requests.partial.0').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '说明这一格' }).click();
  await expect(dialog).toContainText('一件申请只计入这一行');
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(dialog).toBeHidden();

  await driver.cell('requests.received.total').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '说明这一格' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(6);
  await dialog.getByRole('button', { name: '一、本年新收政府信息公开申请数量 自然人' }).click();
  await expect.poll(driver.active).toBe(CELL);

  await driver.click('requests.received.total');
  await driver.keys('F2');
  await expect(page.getByText('一、本年新收政府信息公开申请数量 总计 1 ＝ 1')).toBeVisible();
  await driver.keys('ArrowLeft');
  expect(await driver.active()).toBe('requests.received.5');
});

test('the half-typed value is there after closing the window and opening it again', async ({
  launch,
  workFolder,
}) => {
  const file = await reportFileIn(workFolder);
  const app = await launch({ reportFile: file });
  const driver = await openGrid(await app.window(), 'requests');
  await driver.click('requests.received.3');
  await driver.keys("'17'");
  await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await app.electronApp.waitForEvent('close');
  expect(readFileSync(file, 'utf8')).not.toContain('17,');

  const again = await launch();
  const reopened = await openGrid(await again.window(), 'requests');
  expect(await reopened.text('requests.received.3')).toBe('17');
});
