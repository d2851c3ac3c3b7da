import { applyPatches, cellPatch } from '../../shared/commands/patch';
import { formOf, valueCells } from '../../shared/form/form';
import type { Address } from '../../shared/form/types';
import { cellText } from '../../shared/number/cell-text';
import type { Report } from '../../shared/report/model';
import { sampleReport } from '../../shared/report/sample';
import { asWord, asWriter } from '../helpers/clipboard-html';
import { fillClipboard, openGrid, readClipboard, type GridDriver } from '../helpers/grid-driver';
import { expect, test } from '../helpers/launch';
import { reportFileIn } from '../helpers/report-file';

const { requests, active } = formOf('2021').tables;

/** A report in which no two figures of a table are the same. */
function numbered(): Report {
  const cells = [requests, active].flatMap(valueCells).filter((cell) => cell.kind === 'figure');
  const report = sampleReport();
  return applyPatches(
    report,
    cells.map(({ address, figure }, index) =>
      cellPatch(report, address, figure === 'money' ? `${index}.5` : index),
    ),
  );
}

const short = (column: number, row: string): Address => `requests.${row}.${column}`;

async function row(driver: GridDriver, name: string): Promise<string[]> {
  const columns = [0, 1, 2, 3, 4, 5].map((column) => driver.text(short(column, name)));
  return Promise.all(columns);
}

test('a block from Excel lands at the active cell, as one step, and the result is told', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.start({ 'requests.received.1': '9' });

  await fillClipboard(app.electronApp, { text: '１\t1,234\t12件\r\n—\t\t"5"\r\n' });
  await driver.click('requests.received.0');
  await driver.keys('Control+v');
  await expect.poll(() => row(driver, 'received')).toEqual(['1', '1234', '12件', '', '', '']);
  expect(await row(driver, 'carriedOver')).toEqual(['—', '', '5', '', '', '']);
  expect(await driver.text('requests.received.total')).toBe('1235');
  expect(await driver.selected()).toHaveLength(6);
  await expect(
    page.getByText('已粘贴 2×3，1 个无法识别，已按原样保留，1 个填的是空白记号，1 个为空'),
  ).toBeVisible();

  await driver.keys('Control+z');
  await expect.poll(() => row(driver, 'received')).toEqual(['', '9', '', '', '', '']);
  await driver.keys('Control+y');
  await expect.poll(() => row(driver, 'carriedOver')).toEqual(['—', '', '5', '', '', '']);
});

test('one value fills a range, a block tiles, totals are stepped over, the edge cuts off', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.start({});

  await fillClipboard(app.electronApp, { text: '0\r\n' });
  await driver.click('requests.received.0');
  await driver.keys('Control+a Control+v');
  await expect(page.getByText('已粘贴 25×7，跳过 31 个计算单元格')).toBeVisible();
  expect(await row(driver, 'carriedForward')).toEqual(['0', '0', '0', '0', '0', '0']);

  await fillClipboard(app.electronApp, { text: '1\t2\r\n' });
  await driver.click('requests.received.0');
  await driver.click('requests.carriedOver.3', { shift: true });
  await driver.keys('Control+v');
  await expect.poll(() => row(driver, 'carriedOver')).toEqual(['1', '2', '1', '2', '0', '0']);

  await fillClipboard(app.electronApp, { text: '7\t7\t14\t7\r\n8\t8\t16\r\n' });
  await driver.click('requests.carriedForward.4');
  await driver.keys('Control+v');
  await expect(page.getByText('已粘贴 2×4，跳过 1 个计算单元格，4 个超出表格，没有粘贴')).toBeVisible();
  expect(await row(driver, 'carriedForward')).toEqual(['0', '0', '0', '0', '7', '7']);
});

for (const [program, copied] of [
  ['LibreOffice Writer', asWriter],
  ['Word', asWord],
] as const) {
  test(`a whole table copied in ${program} lands on the right cells, wherever the active cell is`, async ({
    launch,
    workFolder,
  }) => {
    const app = await launch({ reportFile: await reportFileIn(workFolder) });
    const page = await app.window();
    const source = numbered();
    for (const [id, from] of [
      ['requests', 'requests.partial.3'],
      ['active', 'active.coercion'],
    ] as const) {
      const table = formOf('2021').tables[id];
      const driver = await openGrid(page, id);
      await fillClipboard(app.electronApp, copied(table, source));
      await driver.click(from);
      await driver.keys('Control+v');
      await expect(page.getByText(/^已按行、列名称粘贴 \d+ 个单元格/)).toBeVisible();
      for (const cell of valueCells(table)) {
        if (cell.kind === 'figure') {
          expect(await driver.text(cell.address), cell.name).toBe(cellText(source, cell.address));
        }
      }
    }
  });
}

test('stored numbers of a sheet count, and broken HTML does no harm', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const driver = await openGrid(await app.window(), 'active');
  await fillClipboard(app.electronApp, {
    text: '0.09\n',
    html: '<table><tr><td align="right" sdval="0.092" sdnum="2052;0;0.00">0.09</td></tr></table>',
  });
  await driver.click('active.fees');
  await driver.keys('Control+v');
  await expect.poll(() => driver.text('active.fees')).toBe('0.092');

  await fillClipboard(app.electronApp, { text: '3\t4\r\n5\t6\r\n', html: '<table><tr><td>3<td>4<tr><td' });
  await driver.click('active.regulations.issued');
  await driver.keys('Control+v');
  await expect.poll(() => driver.text('active.normativeDocuments.repealed')).toBe('6');
});

test('copies text and HTML with spans; Ctrl+A twice takes the labels along', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const driver = await openGrid(await app.window(), 'requests');
  await driver.start({ 'requests.received.0': '3', 'requests.carriedOver.1': '12件' });

  await driver.click('requests.received.0');
  await driver.click('requests.carriedOver.1', { shift: true });
  await driver.keys('Control+c');
  expect((await readClipboard(app.electronApp)).text).toBe('3\t\r\n\t12件');

  await driver.keys('Control+a Control+a Control+c');
  const whole = await readClipboard(app.electronApp);
  expect(whole.text.split('\r\n')).toHaveLength(28);
  expect(whole.html).toContain('<th rowspan="22">三、本年度办理结果</th>');

  await driver.click('requests.granted.total');
  await driver.keys('Control+c');
  expect((await readClipboard(app.electronApp)).text).toBe('0');
});

test('what was cut is emptied when it is pasted, in one step', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const driver = await openGrid(await app.window(), 'requests');
  await driver.start({ 'requests.received.0': '3', 'requests.received.1': '4' });

  await driver.click('requests.received.0');
  await driver.keys('Shift+ArrowRight Control+x');
  expect(await row(driver, 'received')).toEqual(['3', '4', '', '', '', '']);
  await driver.click('requests.granted.2');
  await driver.keys('Control+v');
  await expect.poll(() => row(driver, 'granted')).toEqual(['', '', '3', '4', '', '']);
  expect(await row(driver, 'received')).toEqual(['', '', '', '', '', '']);
  await driver.keys('Control+z');
  await expect.poll(() => row(driver, 'received')).toEqual(['3', '4', '', '', '', '']);
  expect(await row(driver, 'granted')).toEqual(['', '', '', '', '', '']);
});

test('while text is edited the clipboard belongs to the text', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const driver = await openGrid(await app.window(), 'requests');
  await driver.start({ 'requests.received.0': '12' });
  await fillClipboard(app.electronApp, { text: '3\t4' });
  await driver.click('requests.received.0');
  await driver.keys('F2 Control+a Control+c');
  expect((await readClipboard(app.electronApp)).text).toBe('12');
  await driver.keys('End Control+v Enter');
  expect(await driver.text('requests.received.0')).toBe('1212');
  expect(await driver.text('requests.received.1')).toBe('');
});

test('the menu copies, pastes, fills, clears and undoes', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.start({ 'requests.received.0': '3' });
  const choose = async (address: Address, item: string) => {
    await driver.cell(address).click({ button: 'right' });
    await page
      .getByRole('menu', { name: '单元格菜单' })
      .getByRole('menuitem', { name: item, exact: true })
      .click();
  };

  await choose('requests.received.0', '复制');
  expect((await readClipboard(app.electronApp)).text).toBe('3');
  await choose('requests.received.4', '粘贴');
  await expect.poll(() => driver.text('requests.received.4')).toBe('3');
  expect(await driver.active()).toBe('requests.received.4');
  await choose('requests.received.5', '向右填充');
  await expect.poll(() => driver.text('requests.received.5')).toBe('3');
  await choose('requests.received.0', '清除内容');
  await expect.poll(() => driver.text('requests.received.0')).toBe('');
  await choose('requests.received.3', '撤销');
  await expect.poll(() => driver.text('requests.received.0')).toBe('3');
});
