import type { Page } from '@playwright/test';
import { sampleReport } from '../../shared/report/sample';
import { expect, test } from '../helpers/launch';
import { askFor } from '../helpers/page-call';
import { reportFileIn } from '../helpers/report-file';
import { cellNamed, saveState, typeFigure } from '../helpers/type-figure';

const NEW_REQUESTS = '一、本年新收政府信息公开申请数量 自然人';
const FIGURE = String(sampleReport().requests['received']?.[0]);
const SHOTS = process.env['NIANBAO_SHOTS'];

/** Keeps a picture where somebody asked for it. */
async function picture(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

async function openVersions(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: '报告内容' })
    .getByRole('button', { name: '版本', exact: true })
    .click();
  await expect(page.getByRole('list', { name: '版本' })).toBeVisible();
}

async function stored(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveText(/^已保存/u);
}

test('undo is there after a kill and after a crash of the page', async ({ launch, workFolder }) => {
  test.setTimeout(120_000);
  const first = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await first.window();
  await typeFigure(page, NEW_REQUESTS, '77');
  await typeFigure(page, NEW_REQUESTS, '78');
  await stored(page);
  await first.kill();

  const second = await launch();
  const again = await second.window();
  await expect(cellNamed(again, NEW_REQUESTS)).toHaveValue('78');
  await again.getByRole('button', { name: '撤销' }).click();
  await expect(cellNamed(again, NEW_REQUESTS)).toHaveValue('77');
  await again.getByRole('button', { name: '撤销' }).click();
  await expect(cellNamed(again, NEW_REQUESTS)).toHaveValue(FIGURE);
  await expect(again.getByRole('button', { name: '撤销' })).toBeDisabled();
  await stored(again);

  // The page starts anew, as after its process has ended: what was undone can be redone.
  await again.reload();
  await again.getByRole('button', { name: '重做' }).click();
  await expect(cellNamed(again, NEW_REQUESTS)).toHaveValue('77');
});

test('versions are listed, compared and brought back, and that can be undone', async ({
  launch,
  workFolder,
}) => {
  test.setTimeout(120_000);
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await typeFigure(page, NEW_REQUESTS, '77');
  await stored(page);
  await openVersions(page);
  await page.getByRole('button', { name: '保留现在的一稿' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill('送领导审阅稿');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const versions = page.getByRole('list', { name: '版本' });
  await expect(versions.getByRole('listitem')).toHaveCount(2);
  await expect(versions.getByRole('listitem').first()).toContainText('送领导审阅稿');
  await expect(versions.getByRole('listitem').first()).toContainText('第三部分 1 个数字');

  await versions.getByRole('button', { name: /开始编辑之前/u }).click();
  const changed = page.getByRole('table', { name: '三、收到和处理政府信息公开申请情况' });
  await expect(changed.getByRole('row')).toHaveText([`${NEW_REQUESTS}${FIGURE}→77`]);
  await picture(page, 'versions');

  await page.getByRole('button', { name: '全部恢复为这一稿' }).click();
  await picture(page, 'versions-restore');
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(cellNamed(page, NEW_REQUESTS)).toHaveValue(FIGURE);
  await expect(page.getByText(/已恢复为 .* 的内容，可以撤销/u)).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cellNamed(page, NEW_REQUESTS)).toHaveValue('77');
});

test('已校核 asks for reasons, 已报送 is read-only until it is taken back', async ({
  launch,
  workFolder,
}) => {
  test.setTimeout(120_000);
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await typeFigure(page, NEW_REQUESTS, '77');
  await stored(page);
  const state = page.getByRole('combobox', { name: '状态' });

  await state.selectOption({ label: '已校核' });
  const mark = page.getByRole('button', { name: '标为“已校核”' });
  await expect(mark).toBeDisabled();
  await picture(page, 'state-checked');
  for (const field of await page.getByRole('textbox', { name: '理由', exact: true }).all())
    await field.fill('已与业务科室核对');
  await mark.click();
  await expect(page.getByRole('banner')).toContainText('已校核');

  await state.selectOption({ label: '已报送' });
  await picture(page, 'state-filed');
  await page.getByRole('button', { name: '已报送，封存' }).click();
  await expect(page.getByText('这份报告已报送，内容只读。')).toBeVisible();
  await typeFigure(page, NEW_REQUESTS, '99');
  await cellNamed(page, NEW_REQUESTS).focus();
  await page.keyboard.press('Delete');
  await expect(cellNamed(page, NEW_REQUESTS)).toHaveValue('77');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cellNamed(page, NEW_REQUESTS)).toHaveValue('77');
  await page
    .getByRole('navigation', { name: '报告内容' })
    .getByRole('button', { name: '一、总体情况' })
    .click();
  const text = page.getByRole('textbox', { name: '一、总体情况' });
  const before = await text.innerText();
  await text.click();
  await page.keyboard.type('不能写');
  await page.keyboard.press('Enter');
  expect(await text.innerText()).toBe(before);
  await picture(page, 'filed');

  await openVersions(page);
  await expect(page.getByText(/内容校验值 [0-9a-f]{16}/u)).toBeVisible();
  await picture(page, 'versions-sealed');
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '修改已报送的报告' }).click();
  await picture(page, 'state-reopen');
  await page.getByRole('textbox', { name: /修改原因/u }).fill('县里退回');
  await page.getByRole('button', { name: '开始修改' }).click();
  await text.click();
  await page.keyboard.type('可以写');
  await expect(text).toContainText('可以写');
  await stored(page);
  const [report] = (await askFor(page, 'library.list', {})).reports;
  const list = await askFor(page, 'version.list', { id: report?.id ?? '' });
  expect(list.versions[0]).toMatchObject({ reason: 'reopened', detail: { note: '县里退回' } });
});
