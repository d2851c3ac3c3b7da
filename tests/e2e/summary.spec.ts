import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainText } from '../../shared/document/plain-text';
import { reportDocument } from '../../shared/document/report-document';
import { writeReportFile } from '../../shared/report/file';
import type { Figure, Report } from '../../shared/report/model';
import { sampleReport } from '../../shared/report/sample';
import { withFigure } from '../../shared/report/values';
import { holdCall } from '../helpers/held-call';
import { expect, test } from '../helpers/launch';
import { openFrom } from '../helpers/native-dialogs';

const COUNTY = '洛龙区人民政府';

/** The sample as another body's, with other figures. */
function body(name: string, figures: Readonly<Record<string, Figure>> = {}, year = 2023): Report {
  const sample = sampleReport();
  const report = Object.entries(figures).reduce(
    (result, [address, figure]) => withFigure(result, address, figure),
    { ...sample, year },
  );
  return { ...report, unit: { ...report.unit, name } };
}

/** A county's folder: reports of five bodies in two formats, one with an error, one of last year, one for the roster to miss. */
async function countyFolder(workFolder: string): Promise<string> {
  const folder = join(workFolder, '各单位 报告');
  await mkdir(folder, { recursive: true });
  const write = (name: string, report: Report) =>
    writeFile(
      join(folder, name),
      name.endsWith('.txt') ? plainText(reportDocument(report)) : writeReportFile(report),
    );
  await write('李楼.txt', body('洛龙区李楼街道办事处'));
  await write(
    '南关.nianbao',
    body('洛龙区南关街道办事处', { 'requests.received.0': 120, 'requests.granted.0': 119 }),
  );
  await write('南关上年.nianbao', body('洛龙区南关街道办事处', { 'requests.received.0': 11 }, 2022));
  await write('南关前年.nianbao', body('洛龙区南关街道办事处', { 'requests.received.0': 7 }, 2021));
  await write('李楼上年.nianbao', body('洛龙区李楼街道办事处', {}, 2022));
  await write('民政.nianbao', body('洛龙区民政局', { 'requests.received.1': 4 }));
  await write('石桥.nianbao', body('洛龙区石侨镇人民政府', { 'active.licences': 42 }));
  return folder;
}

test('a county collects, sees who is missing and wrong, follows a sum to its report, sends back and makes its own', async ({
  launch,
  workFolder,
}) => {
  const app = await launch();
  const page = await app.window();
  const folder = await countyFolder(workFolder);
  await page.getByRole('button', { name: '汇总' }).click();

  await page.getByRole('button', { name: '汇总设置' }).click();
  const settings = page.getByRole('dialog', { name: '汇总设置' });
  await settings.getByLabel('汇总报告的机关名称').fill(COUNTY);
  await settings
    .getByLabel('应报单位名单')
    .fill('【街道】\n李楼街道办事处\n南关街道办事处\n【部门】\n民政局\n教育局\n【乡镇】\n石桥镇人民政府');
  await settings.getByRole('button', { name: '确定' }).click();

  await openFrom(app.electronApp, folder);
  await page.getByRole('button', { name: '收文件夹…' }).click();
  const collect = page.getByRole('dialog', { name: '收各单位的报告' });
  await collect.getByRole('button', { name: '收下 7 份' }).click();
  await expect(collect).toBeHidden();

  const table = page.getByRole('table', { name: '各单位' });
  await expect(table.getByRole('row', { name: /民政局/ })).toContainText('1 处错误');
  await expect(table.getByRole('row', { name: /教育局/ })).toContainText('未报');
  await expect(table.getByRole('row', { name: /南关街道/ })).toContainText('要看');
  const confirm = page.getByRole('button', {
    name: '确认“洛龙区石侨镇人民政府”就是名单中的“石桥镇人民政府”',
  });
  await confirm.click();
  await expect(confirm).toBeHidden();
  await expect(table.getByRole('row', { name: /石桥镇人民政府/ })).toContainText(
    '报告上是“洛龙区石侨镇人民政府”',
  );

  const counted = page.getByRole('checkbox', { name: '计入 民政局' });
  await expect(counted).not.toBeChecked();
  await page.getByRole('checkbox', { name: '有错误的单位也计入合计' }).check();
  await expect(counted).toBeChecked();
  await page.getByRole('button', { name: '合计', exact: true }).click();
  const cell = page.getByRole('button', { name: /^一、本年新收政府信息公开申请数量 总计/ });
  await expect(cell).toHaveText('127');
  await cell.click();
  const drill = page.getByRole('region', { name: '由哪些单位组成（点开到报告）' });
  await expect(drill.getByRole('listitem')).toHaveText([/南关街道办事处\s*120/, /民政局\s*5/, /1$/, /1$/]);
  await drill.getByRole('button', { name: '南关街道办事处' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByText('洛龙区南关街道办事处').first()).toBeVisible();
  await page.getByRole('button', { name: '汇总', exact: true }).click();
  await expect(cell).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('button', { name: '各单位', exact: true }).click();
  // While main is busy the box shows what was clicked; where main can't store it, the box and a sentence say so.
  const failing = await holdCall(app.electronApp, 'summary.leaveOut');
  await counted.uncheck();
  await failing({ ok: false, error: { code: 'library-unavailable', params: {} } });
  await expect(counted).toBeChecked();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  const busy = await holdCall(app.electronApp, 'summary.leaveOut');
  await counted.uncheck();
  await busy();
  await page.getByRole('button', { name: '合计', exact: true }).click();
  await expect(cell).toHaveText('122');

  await page.getByRole('button', { name: '对照上年', exact: true }).click();
  const compare = page.getByRole('table', { name: '对照上年' });
  await expect(compare.getByRole('row', { name: /南关街道办事处/ })).toContainText('+109');

  await page.getByRole('button', { name: '图表', exact: true }).click();
  const applicants = page.getByRole('img', { name: /^新收申请的申请人：自然人12\d；/ });
  await expect(applicants).toBeVisible();
  await expect(page.getByRole('table', { name: '新收申请的申请人' })).toContainText(/自然人\s*12\d/);

  const letters = join(workFolder, '退回');
  await mkdir(letters);
  await openFrom(app.electronApp, letters);
  await page.getByRole('button', { name: /退回有错误的/ }).click();
  await expect(page.getByText('修改通知，在“退回”')).toBeVisible();
  const text = await readFile(join(letters, '洛龙区民政局 修改通知.txt'), 'utf8');
  expect(text).toContain('相差 4');
  expect((await readdir(letters)).length).toBe(2);

  await page.getByRole('button', { name: '生成汇总报告' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByText(COUNTY).first()).toBeVisible();

  const sources = page.getByRole('region', { name: '由哪些单位组成（点开到报告）' });
  await page.getByRole('textbox', { name: /^一、本年新收政府信息公开申请数量.*自然人/ }).click();
  await expect(sources.getByRole('listitem').first()).toHaveText(/南关街道办事处\s*120/);
  await sources.getByRole('button', { name: '石桥镇人民政府' }).click();
  await expect(page.getByText('洛龙区石侨镇人民政府').first()).toBeVisible();
  await page.getByRole('button', { name: '回到汇总报告' }).click();
  await expect(page.getByText(COUNTY).first()).toBeVisible();
  await expect(sources.getByText('一、本年新收政府信息公开申请数量 自然人')).toBeVisible();
  await expect(page.getByRole('button', { name: '回到汇总报告' })).toBeHidden();
});

test('files dropped on 汇总 are collected, the doubtful ones first; a report collected twice is said', async ({
  launch,
}) => {
  const app = await launch();
  const page = await app.window();
  await page.getByRole('button', { name: '汇总' }).click();
  await expect(page.getByText('这一年还没有各单位的报告')).toBeVisible();
  const texts = ['甲镇', '乙镇', '甲镇'].map((name) => writeReportFile(body(name)));
  const dropped = await page.evaluateHandle((reports) => {
    const transfer = new DataTransfer();
    for (const [index, text] of reports.entries())
      transfer.items.add(new File([text], `报告${index}.nianbao`));
    transfer.items.add(new File(['通讯录'], '通讯录.txt'));
    return transfer;
  }, texts);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.locator('body').dispatchEvent(type, { dataTransfer: dropped });
  const collect = page.getByRole('dialog', { name: '收各单位的报告' });
  await expect(collect).toContainText('共 4 份：不能读取 1，同一单位 1，新收 2。');
  await expect(collect.getByRole('row').nth(1)).toContainText('通讯录.txt');
  await collect.getByRole('button', { name: '收下 2 份' }).click();
  await expect(page.getByRole('table', { name: '各单位' }).getByRole('row')).toHaveCount(3);

  await page.getByRole('button', { name: '合计', exact: true }).click();
  const cell = (name: RegExp) => page.getByRole('button', { name });
  await cell(/^一、本年新收政府信息公开申请数量 自然人/).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(cell(/^二、上年结转政府信息公开申请数量 商业企业/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '由哪些单位组成（点开到报告）' })).toContainText('甲镇');
  await page.keyboard.press('Tab');
  await expect(cell(/^行政复议 结果维持/)).toBeFocused();
});
