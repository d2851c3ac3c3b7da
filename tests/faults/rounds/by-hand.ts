import { stat } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { sampleReport } from '../../../shared/report/sample';
import { inMain } from '../../helpers/in-main';
import type { RunningApp } from '../../helpers/launch';
import { saveTo } from '../../helpers/native-dialogs';
import { askFor } from '../../helpers/page-call';
import { cellNamed, saveState, typeFigure } from '../../helpers/type-figure';
import type { Chance } from './chance';
import type { Robot } from './robot';

/** Cells of the first row of Table 3 by name and address. */
const CELLS = ['自然人', '商业企业', '科研机构'].map((applicant, index) => ({
  name: `一、本年新收政府信息公开申请数量 ${applicant}`,
  address: `requests.received.${index}`,
}));

/** Works as a clerk does, in the editor of the report: types a figure, pastes three, and waits for 已保存 each time. */
export async function workByHand(page: Page, app: RunningApp, robot: Robot, chance: Chance): Promise<void> {
  const [first] = CELLS;
  if (!first) return;
  await page.reload();
  await page.getByRole('button').first().waitFor();
  if (!(await cellNamed(page, first.name).isVisible())) {
    await page.getByRole('button', { name: `${sampleReport().year} 年`, exact: true }).click();
    await cellNamed(page, first.name).waitFor();
  }
  const { name, address } = chance.pick(CELLS);
  const typed = robot.nextFigure();
  await typeFigure(page, name, String(typed));
  await expect(cellNamed(page, name)).toHaveValue(String(typed));
  await expect(saveState(page)).toContainText('已保存');
  robot.acknowledge(address, typed);

  const pasted = CELLS.map(() => robot.nextFigure());
  await inMain(
    app.electronApp,
    ({ clipboard }, text: string) => clipboard.writeText(text),
    pasted.join('\t'),
  );
  await cellNamed(page, first.name).focus();
  await page.keyboard.press('Control+V');
  for (const [index, cell] of CELLS.entries())
    await expect(cellNamed(page, cell.name)).toHaveValue(String(pasted[index]));
  await expect(saveState(page)).toContainText('已保存');
  for (const [index, cell] of CELLS.entries()) robot.acknowledge(cell.address, pasted[index] ?? 0);
}

/** Exports the report as text and makes sure that a file came of it. */
export async function exportOnce(page: Page, app: RunningApp, robot: Robot, path: string): Promise<void> {
  await saveTo(app.electronApp, path);
  const { files } = await askFor(page, 'export.files', { id: robot.id, formats: ['txt'] });
  expect(files).toHaveLength(1);
  expect((await stat(path)).size).toBeGreaterThan(0);
}
