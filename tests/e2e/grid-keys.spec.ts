import type { Address } from '../../shared/form/types';
import { EDITS } from '../helpers/gestures-edits';
import { IN_ACTIVE, IN_REVIEW } from '../helpers/gestures-merged';
import { MOVES, type Gesture } from '../helpers/gestures-moves';
import { openGrid, type GridDriver } from '../helpers/grid-driver';
import { expect, test } from '../helpers/launch';
import { reportFileIn } from '../helpers/report-file';

async function perform(driver: GridDriver, gesture: Gesture, table: string): Promise<void> {
  const full = (short: string): Address => `${table}.${short}`;
  const start = Object.entries(gesture.start ?? {}).map(([short, text]) => [full(short), text] as const);
  await driver.start(Object.fromEntries(start));
  await driver.click(full(gesture.from));
  await driver.keys(gesture.keys);
  await expect
    .poll(driver.active, { message: 'active cell' })
    .toBe(gesture.active === null ? '' : full(gesture.active));
  for (const [short, text] of Object.entries(gesture.shows ?? {})) {
    expect(await driver.text(full(short)), short).toBe(text);
  }
  if (gesture.selects) expect(await driver.selected()).toEqual(gesture.selects.map(full));
}

test.setTimeout(240_000);
for (const [table, gestures] of [
  ['requests', MOVES],
  ['requests', EDITS],
  ['active', IN_ACTIVE],
  ['review', IN_REVIEW],
] as const) {
  test(`keys in ${table} do what they do in Excel: ${gestures[0]?.does ?? ''} and ${gestures.length - 1} more`, async ({
    launch,
    workFolder,
  }) => {
    const app = await launch({ reportFile: await reportFileIn(workFolder) });
    const driver = await openGrid(await app.window(), table);
    for (const gesture of gestures) {
      await test.step(gesture.does, () => perform(driver, gesture, table));
    }
  });
}
