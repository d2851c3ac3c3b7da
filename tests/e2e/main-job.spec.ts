import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { tablesOf } from '../../shared/document/model';
import { reportDocument } from '../../shared/document/report-document';
import { cellsOf, formOf, TABLE_IDS } from '../../shared/form/form';
import { partById } from '../../shared/form/parts';
import type { TableId } from '../../shared/form/types';
import { NARRATIVE_PARTS } from '../../shared/report/model';
import { sampleReport } from '../../shared/report/sample';
import { figureAt } from '../../shared/report/values';
import { computeTotals } from '../../shared/sums/totals';
import { expect, test } from '../helpers/launch';
import { openFrom } from '../helpers/native-dialogs';
import { tablesOfWord } from '../helpers/word-tables';

const SAMPLE = sampleReport();
const SAVED = /^已保存/;

/** The part's line in the contents; its mark may stand before the heading. */
async function goToPart(page: Page, heading: string): Promise<void> {
  await page.getByRole('navigation', { name: '报告内容' }).getByRole('button', { name: heading }).click();
}

/** Types a table's figures as a clerk does: from the first cell on, Tab after each. */
async function typeTable(page: Page, table: TableId): Promise<void> {
  const { heading } = partById(table);
  await goToPart(page, heading);
  const grid = page.getByRole('grid', { name: heading });
  await grid.getByRole('textbox').first().click();
  const figures = [...cellsOf('2021').values()].filter(
    (cell) => cell.kind === 'figure' && cell.address.startsWith(`${table}.`),
  );
  for (const cell of figures) {
    await page.keyboard.type(String(figureAt(SAMPLE, cell.address)));
    await page.keyboard.press('Tab');
  }
}

/** Every cell of the report as the window shows it, by its accessible name. */
async function expectShown(page: Page): Promise<void> {
  const totals = computeTotals(SAMPLE);
  for (const id of TABLE_IDS) {
    const { heading } = partById(id);
    await goToPart(page, heading);
    const grid = page.getByRole('grid', { name: heading });
    for (const cell of formOf('2021').tables[id].rows.flatMap((row) => row.cells)) {
      if (cell.kind === 'figure') {
        const box = grid.getByRole('textbox', { name: cell.name, exact: true });
        await expect(box).toHaveValue(String(figureAt(SAMPLE, cell.address)));
      } else if (cell.kind === 'computed') {
        const total = grid.getByRole('gridcell', { name: cell.name, exact: true });
        await expect(total).toHaveText(String(totals.get(cell.address)));
        await expect(total).toHaveAttribute('aria-readonly', 'true');
      }
    }
  }
  for (const part of NARRATIVE_PARTS) {
    const { heading } = partById(part);
    await goToPart(page, heading);
    const text = page.getByRole('textbox', { name: heading });
    for (const block of SAMPLE.narrative[part]) await expect(text).toContainText(block.text);
  }
}

test('a report from the first start to Word and PDF, and all is there again', async ({
  launch,
  workFolder,
}) => {
  test.setTimeout(180_000);
  const first = await launch();
  const page = await first.window();

  await page.getByRole('button', { name: /开始填写/ }).click();
  await page.getByRole('textbox', { name: '单位全称' }).fill(SAMPLE.unit.name);
  await page.getByRole('combobox', { name: '单位类型' }).selectOption({ label: '街道办事处' });
  await page.getByRole('combobox', { name: '报告年度' }).selectOption({ label: `${SAMPLE.year} 年` });
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText(SAMPLE.unit.name);

  for (const id of TABLE_IDS) await typeTable(page, id);

  // A wrong figure is told with row, column and both figures; the right one clears it.
  await goToPart(page, partById('requests').heading);
  const findings = page.getByRole('list', { name: '校核结果' });
  const broken = findings.getByRole('listitem').filter({ hasText: '勾稽不符' });
  await expect(broken).toHaveCount(0);
  const business = page.getByRole('textbox', { name: '一、本年新收政府信息公开申请数量 商业企业' });
  await business.click();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(broken).toContainText(/^错误/);
  await expect(broken).toContainText('商业企业');
  await expect(broken).toContainText('相差 3');
  await business.click();
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await expect(broken).toHaveCount(0);

  for (const part of NARRATIVE_PARTS) {
    const { heading } = partById(part);
    await goToPart(page, heading);
    await page.getByRole('textbox', { name: heading }).click();
    for (const [index, block] of SAMPLE.narrative[part].entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      await page.keyboard.insertText(block.text);
      if (block.kind === 'heading') await page.getByRole('button', { name: '设为小标题' }).click();
    }
  }
  await expect(page.getByRole('status').filter({ hasText: SAVED })).toBeVisible();
  await expect(findings.getByRole('listitem').filter({ hasText: /^错误/ })).toHaveCount(0);

  const folder = join(workFolder, '导出 结果');
  await mkdir(folder);
  await openFrom(first.electronApp, folder);
  await page.getByRole('button', { name: /导出/ }).click();
  await page.getByRole('menuitem', { name: 'Word 和 PDF' }).click();
  await expect(page.getByText(/^已导出：/)).toBeVisible({ timeout: 30_000 });
  const stem = join(folder, `${SAMPLE.unit.name}${SAMPLE.year}年政府信息公开工作年度报告`);
  const tables = await tablesOfWord(await readFile(`${stem}.docx`));
  const printed = tablesOf(reportDocument(SAMPLE)).map((table) =>
    table.rows.map((row) => row.cells.map(({ text, colSpan, rowSpan }) => ({ text, colSpan, rowSpan }))),
  );
  expect(tables).toEqual(printed);
  expect((await readFile(`${stem}.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');

  await first.close();
  const again = await launch();
  await expectShown(await again.window());
});

test('kill -9 after 已保存 loses nothing, half-typed text included', async ({ launch }) => {
  const first = await launch();
  const page = await first.window();
  await page.getByRole('button', { name: /示例/ }).click();
  const received = page.getByRole('textbox', { name: '一、本年新收政府信息公开申请数量 自然人' });
  await received.click();
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await goToPart(page, '六、其他需要报告的事项');
  const text = page.getByRole('textbox', { name: '六、其他需要报告的事项' });
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('补充说明一句。');
  await expect(page.getByRole('status').filter({ hasText: '正在保存' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: SAVED })).toBeVisible();
  await first.kill();

  const reopened = await (await launch()).window();
  await goToPart(reopened, '三、收到和处理政府信息公开申请情况');
  await expect(
    reopened.getByRole('textbox', { name: '一、本年新收政府信息公开申请数量 自然人' }),
  ).toHaveValue('1234');
  await goToPart(reopened, '六、其他需要报告的事项');
  await expect(reopened.getByRole('textbox', { name: '六、其他需要报告的事项' })).toContainText(
    '补充说明一句。',
  );
});
