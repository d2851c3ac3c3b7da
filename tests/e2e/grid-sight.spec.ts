import type { Page } from '@playwright/test';
import { openGrid } from '../helpers/grid-driver';
import { expect, test } from '../helpers/launch';
import { reportFileIn } from '../helpers/report-file';

/** How many pixels of the active cell lie under the head, under the labels, or outside the desk. */
async function hidden(page: Page): Promise<number> {
  return page.evaluate(() => {
    const cell = document.querySelector('td[data-active]');
    const table = cell?.closest('table');
    const desk = table?.closest('.paper');
    if (!cell || !table || !desk) return Infinity;
    const { top, bottom, left, right } = cell.getBoundingClientRect();
    const area = desk.getBoundingClientRect();
    const head = table.tHead?.getBoundingClientRect().bottom ?? area.top;
    const labels = Math.max(
      ...[...table.querySelectorAll('tbody th')].map((each) => each.getBoundingClientRect().right),
    );
    return Math.max(
      head - top,
      labels - left,
      bottom - (area.top + desk.clientTop + desk.clientHeight),
      right - (area.left + desk.clientLeft + desk.clientWidth),
      0,
    );
  });
}

test('the active cell is always seen whole, below the head and beside the labels', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const driver = await openGrid(page, 'requests');
  await driver.click('requests.received.0');
  const keys = [
    'Control+End',
    ...Array.from({ length: 24 }, () => 'ArrowUp'),
    'Control+End',
    ...Array.from({ length: 6 }, () => 'PageUp'),
    'Control+End',
    'Control+Home',
    'Control+End',
    'Control+ArrowUp',
    ...Array.from({ length: 4 }, () => 'Control+='),
    'Control+End',
    ...Array.from({ length: 24 }, () => 'Shift+Enter'),
    ...Array.from({ length: 6 }, () => 'ArrowLeft'),
    ...Array.from({ length: 6 }, () => 'ArrowRight'),
  ];
  for (const key of keys) {
    await driver.keys(key);
    await expect.poll(() => hidden(page), { message: key }).toBeLessThan(1);
  }
});
