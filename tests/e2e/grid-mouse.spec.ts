import { expect, test } from '../helpers/launch';
import { openGrid } from '../helpers/grid-driver';
import { reportFileIn } from '../helpers/report-file';

test('clicks, Shift+click, dragging and label clicks select as in Excel', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.start({ 'requests.received.0': '12' });

  await driver.click('requests.received.0');
  await driver.click('requests.received.0');
  await driver.keys("'3' Enter");
  expect(await driver.text('requests.received.0')).toBe('3');

  await driver.click('requests.received.1');
  await driver.click('requests.carriedOver.2', { shift: true });
  expect(await driver.selected()).toEqual([
    'requests.received.1',
    'requests.received.2',
    'requests.carriedOver.1',
    'requests.carriedOver.2',
  ]);

  const middle = async (address: string) => {
    const box = await driver.cell(address).boundingBox();
    if (!box) throw new Error(address);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  await page.mouse.move(...(await middle('requests.granted.3')));
  await page.mouse.down();
  await page.mouse.move(...(await middle('requests.partial.4')), { steps: 5 });
  await page.mouse.up();
  expect(await driver.selected()).toHaveLength(4);
  expect(await driver.active()).toBe('requests.granted.3');

  await driver.grid.getByText('商业企业', { exact: true }).click();
  expect(await driver.selected()).toHaveLength(25);
  await driver.grid.getByText('1.属于国家秘密', { exact: true }).click();
  expect(await driver.selected()).toHaveLength(7);
  await driver.grid.getByText('法人或其他组织', { exact: true }).click();
  expect(await driver.selected()).toHaveLength(125);
  await driver.grid.getByText('三、本年度办理结果', { exact: true }).click();
  expect(await driver.selected()).toHaveLength(22 * 7);
});

test('a double click edits where it was clicked; a click in the edited text moves the caret', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.start({ 'requests.received.0': '1234' });
  const box = await driver.cell('requests.received.0').boundingBox();
  if (!box) throw new Error('no cell');
  // Right-aligned figures: near the left edge is before the first digit, near the right edge behind the last.
  await page.mouse.dblclick(box.x + 4, box.y + box.height / 2);
  await driver.keys("'9'");
  expect(await driver.text('requests.received.0')).toBe('91234');
  await page.mouse.click(box.x + box.width - 4, box.y + box.height / 2);
  await driver.keys("'8' Enter");
  expect(await driver.text('requests.received.0')).toBe('912348');
});

test('the wheel scrolls and never changes a number; the column labels stay in sight', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.start({ 'requests.denied.stateSecret.0': '5' });
  await driver.click('requests.denied.stateSecret.0');
  await driver.cell('requests.denied.stateSecret.0').hover();
  await page.mouse.wheel(0, 400);
  await expect(driver.cell('requests.carriedForward.0')).toBeInViewport();
  await expect(driver.grid.getByText('自然人', { exact: true })).toBeInViewport();
  expect(await driver.text('requests.denied.stateSecret.0')).toBe('5');
  await driver.keys('Control+Home');
  await expect(driver.cell('requests.received.0')).toBeInViewport();
  const head = await driver.grid.getByText('自然人', { exact: true }).boundingBox();
  const first = await driver.cell('requests.received.0').boundingBox();
  expect((first?.y ?? 0) - (head?.y ?? 0) - (head?.height ?? 0)).toBeGreaterThanOrEqual(-1);
});

test('dragging below the page scrolls it and goes on selecting', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.start({});
  await driver.click('requests.received.0');
  const box = await driver.cell('requests.received.0').boundingBox();
  if (!box) throw new Error('no cell');
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, 766, { steps: 4 });
  await expect.poll(async () => (await driver.selected()).at(-1)).toBe('requests.carriedForward.0');
  await page.mouse.up();
});

test('the labels of the active cell are marked, the status bar tells place and sums', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.start({ 'requests.received.0': '3', 'requests.received.1': '4' });
  await driver.click('requests.received.0');
  await driver.click('requests.received.2', { shift: true });
  await expect(page.getByText('求和 7')).toBeVisible();
  await expect(page.getByText('计数 2')).toBeVisible();
  await expect(page.getByText('平均 3.5')).toBeVisible();
  const hot = driver.grid.locator('th[data-hot]');
  await expect(hot).toHaveText(['自然人', '一、本年新收政府信息公开申请数量']);
});
