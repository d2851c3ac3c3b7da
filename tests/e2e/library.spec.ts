import type { Page } from '@playwright/test';
import { sampleReport } from '../../shared/report/sample';
import { expect, test } from '../helpers/launch';
import { saveTo } from '../helpers/native-dialogs';
import { askFor } from '../helpers/page-call';
import { reportFileIn } from '../helpers/report-file';

const SAMPLE = sampleReport();
const SHOTS = process.env['NIANBAO_SHOTS'];

/** Keeps a picture where somebody asked for it. */
async function picture(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

/** A library of a few units and years, shown as its list. */
async function fill(page: Page): Promise<void> {
  const { reports } = await askFor(page, 'library.list', {});
  const id = reports[0]?.id ?? '';
  for (const unitName of ['青石镇人民政府', '白云街道办事处'])
    for (const year of [2022, 2023, 2024]) await askFor(page, 'report.copy', { id, unitName, year });
  await page.getByRole('navigation', { name: '报告内容' }).getByRole('button', { name: '历年报告' }).click();
  await expect(page.getByRole('table', { name: '历年报告' })).toBeVisible();
}

async function act(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `${title} 的操作` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

const unitButton = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '单位' }).getByRole('button', { name });
const rows = (page: Page) => page.getByRole('table', { name: '历年报告' }).locator('tbody tr');

test('the list is searched, sorted, and each report has what can be done with it', async ({
  launch,
  workFolder,
}) => {
  test.setTimeout(150_000);
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await fill(page);
  await picture(page, 'library-unit');

  await page.getByRole('button', { name: '全部报告' }).click();
  await expect(rows(page)).toHaveCount(7);
  await page.getByRole('button', { name: '单位', exact: true }).click();
  await expect(rows(page).first()).toContainText('洛龙区李楼街道办事处');
  await page.getByRole('button', { name: '单位', exact: true }).click();
  await expect(rows(page).first()).toContainText('青石镇人民政府');
  await picture(page, 'library-all');

  const search = page.getByRole('searchbox', { name: '搜索' });
  await search.fill('青石 2023');
  await expect(rows(page)).toHaveCount(1);
  await search.fill('监督保障');
  // The text is made searchable beside the work.
  await expect(async () => {
    await search.fill('');
    await search.fill('监督保障');
    await expect(rows(page)).toHaveCount(7, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await picture(page, 'library-search');
  await search.fill('没有这样的词');
  await expect(page.getByText('没有找到。')).toBeVisible();
  await search.press('Escape');

  await unitButton(page, '青石镇人民政府').click();
  await page.getByRole('button', { name: '青石镇人民政府 2024 年 的操作' }).click();
  await picture(page, 'library-menu');
  await page.keyboard.press('Escape');
  await saveTo(app.electronApp, `${workFolder}/青石.nianbao`);
  await act(page, '青石镇人民政府 2024 年', '导出报告文件…');
  await expect(page.getByText('已导出：青石.nianbao')).toBeVisible();

  await act(page, '青石镇人民政府 2022 年', '删除');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: /回收站/u }).click();
  await expect(page.getByRole('table', { name: '回收站' })).toContainText('还有 30 天');
  await picture(page, 'library-bin');
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText('已恢复到“青石镇人民政府”的 2022 年报告。')).toBeVisible();

  await unitButton(page, '青石镇人民政府').click();
  await act(page, '青石镇人民政府 2024 年', '单位更名、合并…');
  await page.getByRole('textbox', { name: '新名称' }).fill('青石街道办事处');
  await page.getByRole('combobox', { name: '哪些年度的报告改用新名称' }).selectOption({ index: 1 });
  await picture(page, 'library-rename');
  await page.getByRole('button', { name: '更名', exact: true }).click();
  await expect(page.getByRole('heading', { name: '青石街道办事处' })).toBeVisible();
  await expect(page.getByText('曾用名：青石镇人民政府')).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  await picture(page, 'library-renamed');

  await act(page, '青石街道办事处 2024 年', '以此新建 2025 年报告');
  await expect(page.getByRole('banner')).toContainText('青石街道办事处');
  await expect(page.getByRole('banner')).toContainText('2025 年');
});

test('renaming the unit in a report asks for all years', async ({ launch, workFolder }) => {
  test.setTimeout(120_000);
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const { reports } = await askFor(page, 'library.list', {});
  const id = reports[0]?.id ?? '';
  await askFor(page, 'report.copy', { id, unitName: SAMPLE.unit.name, year: SAMPLE.year - 1 });
  await page.getByRole('button', { name: '单位信息' }).click();
  await page.getByRole('textbox', { name: '单位全称' }).fill('洛龙区李楼镇人民政府');
  await expect(page.getByRole('combobox', { name: '其他年度的报告' })).toContainText('全部 2 份报告都改');
  await picture(page, 'unit-rename');
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByText('2 份报告已改用新名称。')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('洛龙区李楼镇人民政府');
  const after = (await askFor(page, 'library.list', {})).reports;
  expect(after.map(({ unitName }) => unitName)).toEqual(['洛龙区李楼镇人民政府', '洛龙区李楼镇人民政府']);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('banner')).toContainText(SAMPLE.unit.name);
});
