import { formOf, valueCells } from '../../shared/form/form';
import { openGrid } from '../helpers/grid-driver';
import { expect, test } from '../helpers/launch';
import { reportFileIn } from '../helpers/report-file';

for (const id of ['active', 'requests', 'review'] as const) {
  test(`every cell of ${id} is found by the labels printed for it, and can be focused`, async ({
    launch,
    workFolder,
  }) => {
    const app = await launch({ reportFile: await reportFileIn(workFolder) });
    const page = await app.window();
    const driver = await openGrid(page, id);
    const cells = valueCells(formOf('2021').tables[id]);

    const fields = await driver.grid
      .getByRole('textbox')
      .evaluateAll((found) => found.map((field) => field.getAttribute('aria-label')));
    expect(fields).toEqual(cells.filter(({ kind }) => kind === 'figure').map(({ name }) => name));
    expect(new Set(cells.map(({ name }) => name)).size).toBe(cells.length);

    for (const cell of cells.filter(({ kind }) => kind === 'computed').slice(0, 3)) {
      const total = driver.cell(cell.address);
      await expect(total).toHaveAttribute('aria-readonly', 'true');
      await total.focus();
      await expect(total).toBeFocused();
      await expect(total).toHaveAccessibleDescription(await driver.text(cell.address));
    }
    const stops = driver.grid.locator('[tabindex="0"]');
    await expect(stops).toHaveCount(1);
    await expect(page.getByRole('status')).toHaveCount(1);
  });
}

test('the table is read as headers and cells with their spans', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const driver = await openGrid(await app.window(), 'requests');
  await expect(driver.grid.getByRole('columnheader', { name: '法人或其他组织' })).toHaveAttribute(
    'colspan',
    '5',
  );
  await expect(driver.grid.getByRole('rowheader', { name: '三、本年度办理结果' })).toHaveAttribute(
    'rowspan',
    '22',
  );
  await expect(driver.grid.getByRole('row')).toHaveCount(28);
});
