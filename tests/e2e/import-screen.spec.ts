import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { writeDocx } from '../../electron/export/docx/write-docx';
import { plainText } from '../../shared/document/plain-text';
import { reportDocument } from '../../shared/document/report-document';
import { DEFAULT_DOCUMENT_SETTINGS } from '../../shared/document/settings';
import { sampleReport } from '../../shared/report/sample';
import { applyPatches, cellPatch } from '../../shared/commands/patch';
import type { Report } from '../../shared/report/model';
import { writeReportFile } from '../../shared/report/file';
import { inMain } from '../helpers/in-main';
import { expect, test, type LaunchOptions, type RunningApp } from '../helpers/launch';
import { openFrom } from '../helpers/native-dialogs';
import { reportFileIn } from '../helpers/report-file';

const sample = sampleReport();
const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';

/** The sample with one figure changed. */
function changedSample(): Report {
  return applyPatches(sample, [cellPatch(sample, 'requests.received.0', 77)]);
}

async function docxIn(folder: string, name: string, report: Report = sample): Promise<string> {
  const path = join(folder, name);
  await writeFile(
    path,
    await writeDocx(reportDocument(report), DEFAULT_DOCUMENT_SETTINGS, '2024-01-15T08:00:00.000Z'),
  );
  return path;
}

function screenOf(page: Page): Locator {
  return page.getByRole('region', { name: '导入' });
}

/** Drops data on the window as another program does: no drag began in the page. */
async function dropOn(page: Page, files: Record<string, string>, text = ''): Promise<void> {
  const data = await page.evaluateHandle(
    ([dropped, words]) => {
      const transfer = new DataTransfer();
      for (const [name, content] of Object.entries(dropped)) transfer.items.add(new File([content], name));
      if (words !== '') transfer.setData('text/plain', words);
      return transfer;
    },
    [files, text] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('body').dispatchEvent(type, { dataTransfer: data });
  }
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('a Word document: both sides point at the same figure, and it is taken in', async ({
  launch,
  workFolder,
}) => {
  const app = await launch();
  const page = await app.window();
  await openFrom(app.electronApp, await docxIn(workFolder, '2023年年报（最终）.docx'));
  await page.getByRole('button', { name: /导入已有文档/ }).click();
  const screen = screenOf(page);
  await expect(screen).toContainText('2023年年报（最终）.docx');
  await expect(screen.getByLabel('单位全称')).toHaveValue(sample.unit.name);

  const figure = screen.getByRole('cell', { name: RECEIVED });
  await figure.click();
  const inSource = screen.locator('.source-current');
  await expect(inSource).toHaveText(String(sample.requests['received']?.[0]));
  await page.keyboard.press('ArrowRight');
  await expect(screen.locator('.result-current')).toHaveAttribute('data-address', 'requests.received.1');
  await screen.locator('.source-table td').filter({ hasText: /^\d+$/ }).first().click();
  await expect(screen.locator('.result-current')).toHaveCount(1);

  await screen.getByRole('button', { name: `导入为 ${sample.year} 年报告` }).click();
  await expect(page.getByRole('textbox', { name: RECEIVED })).toHaveValue(
    String(sample.requests['received']?.[0]),
  );
});

test.describe('the library has the report already', () => {
  async function open(
    launch: (options: LaunchOptions) => Promise<RunningApp>,
    workFolder: string,
  ): Promise<Page> {
    const app = await launch({ reportFile: await reportFileIn(workFolder) });
    const page = await app.window();
    await expect(page.getByRole('grid')).toBeVisible();
    await page.getByRole('button', { name: '历年报告' }).click();
    await openFrom(app.electronApp, await docxIn(workFolder, '又一份.docx', changedSample()));
    await page.getByRole('button', { name: /导入已有文档/ }).click();
    await expect(screenOf(page)).toContainText('库里已有');
    return page;
  }
  const received = (page: Page) => page.getByRole('textbox', { name: RECEIVED });
  const old = String(sample.requests['received']?.[0]);

  test('it is opened unchanged unless the clerk says otherwise', async ({ launch, workFolder }) => {
    const page = await open(launch, workFolder);
    await screenOf(page).getByRole('button', { name: '看不同之处' }).click();
    await expect(page.getByRole('dialog')).toContainText('77');
    await page.keyboard.press('Escape');
    await screenOf(page)
      .getByRole('button', { name: /打开已有的/ })
      .click();
    await expect(received(page)).toHaveValue(old);
  });

  test('it is replaced, and one undo takes that back', async ({ launch, workFolder }) => {
    const page = await open(launch, workFolder);
    await screenOf(page).getByRole('radio', { name: '替换（可撤销）' }).check();
    await screenOf(page).getByRole('button', { name: /^替换/ }).click();
    await expect(received(page)).toHaveValue('77');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(received(page)).toHaveValue(old);
  });

  test('single parts are taken, the others stay', async ({ launch, workFolder }) => {
    const page = await open(launch, workFolder);
    await screenOf(page)
      .getByRole('radio', { name: /只取勾选的部分/ })
      .check();
    await screenOf(page).getByRole('checkbox', { name: '取用三、收到和处理政府信息公开申请情况' }).uncheck();
    await screenOf(page).getByRole('button', { name: /^取到/ }).click();
    await expect(received(page)).toHaveValue(old);
  });

  test('both are kept', async ({ launch, workFolder }) => {
    const page = await open(launch, workFolder);
    await screenOf(page).getByRole('radio', { name: '另存一份' }).check();
    await screenOf(page)
      .getByRole('button', { name: /^另存一份/ })
      .click();
    await expect(received(page)).toHaveValue('77');
    await page.getByRole('button', { name: '历年报告' }).click();
    await expect(page.getByRole('navigation')).toContainText(`${sample.unit.name}（2）`);
  });

  test('into the open report: the changes are shown first, and are one undo', async ({
    launch,
    workFolder,
  }) => {
    const app = await launch({ reportFile: await reportFileIn(workFolder) });
    const page = await app.window();
    await expect(received(page)).toHaveValue(old);
    await openFrom(app.electronApp, await docxIn(workFolder, '取数.docx', changedSample()));
    await app.electronApp.evaluate(({ Menu }) => {
      const files = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
      files.find(({ label }) => label.startsWith('从文件取数'))?.click();
    });
    await screenOf(page).getByRole('button', { name: '看要改的地方…' }).click();
    await expect(page.getByRole('dialog')).toContainText('77');
    await page.getByRole('dialog').getByRole('button', { name: '取用（可撤销）' }).click();
    await expect(received(page)).toHaveValue('77');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(received(page)).toHaveValue(old);

    // Dropped on the open report, the same document is asked about: of its unit and year, it is offered for this report.
    await dropOn(page, { '取数.txt': plainText(reportDocument(changedSample())) });
    const asked = page.getByRole('dialog', { name: '“取数.txt”怎么用？' });
    await expect(asked.getByRole('button', { name: '取到这份报告…' })).toBeFocused();
    await page.keyboard.press('Enter');
    await screenOf(page).getByRole('button', { name: '看要改的地方…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '取用（可撤销）' }).click();
    await expect(received(page)).toHaveValue('77');
  });
});

test('dropped and pasted: a report comes to the screen, anything else is answered', async ({ launch }) => {
  const app = await launch();
  const page = await app.window();
  await expect(page.getByRole('heading', { name: '欢迎使用' })).toBeVisible();
  const text = plainText(reportDocument(sample));

  await dropOn(page, { '年报.txt': text });
  await expect(screenOf(page)).toContainText('年报.txt');
  await page.keyboard.press('Escape');
  await expect(screenOf(page)).toHaveCount(0);

  await dropOn(page, {}, text);
  await expect(screenOf(page).getByLabel('单位全称')).toHaveValue(sample.unit.name);
  await screenOf(page).getByLabel('单位全称').fill('别的单位');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toContainText('放弃这次导入');
  await page.getByRole('button', { name: '放弃导入' }).click();

  await dropOn(page, { '照片.png': 'PNG' });
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await paste(page, '你好');
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await paste(page, text);
  await expect(screenOf(page).getByRole('textbox', { name: '年度' })).toHaveValue(String(sample.year));
});

test('a folder is read at once and taken in together', async ({ launch, workFolder }) => {
  const app = await launch();
  const page = await app.window();
  const folder = join(workFolder, '各单位');
  await mkdir(folder);
  await docxIn(folder, '甲.docx');
  await docxIn(folder, '乙.docx', { ...sample, unit: { ...sample.unit, name: '青石镇人民政府' } });
  await writeFile(join(folder, '通知.txt'), '请各单位按时报送。');
  await writeFile(join(folder, '扫描件.jpg'), 'x');
  await openFrom(app.electronApp, folder);
  await page.getByRole('button', { name: '导入整个文件夹…' }).click();
  const screen = screenOf(page);
  await expect(screen.getByRole('row')).toHaveCount(4);
  await expect(screen).toContainText('3 个文件，读入 2 个，没有读取 1 个');
  await expect(screen).toContainText('另有 1 个文件不是文档，没有读取：“扫描件.jpg”。');
  await expect(screen.getByRole('row').nth(1)).toContainText('通知.txt');
  // Nothing that was read is thrown away by one key.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toContainText('选中的 2 份还没有导入');
  await page.getByRole('button', { name: '继续核对' }).click();
  await screen.getByRole('button', { name: '导入选中的 2 份' }).click();
  await expect(screen.getByText('✓ 已导入')).toHaveCount(2);
  await screen.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('navigation')).toContainText('青石镇人民政府');
});

test('the next year begins from last year’s document, by keyboard alone', async ({ launch, workFolder }) => {
  const app = await launch();
  const page = await app.window();
  await openFrom(app.electronApp, await docxIn(workFolder, '去年.docx'));
  await page
    .getByRole('main')
    .getByRole('button', { name: /从去年的文件新建/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(screenOf(page).getByRole('button', { name: `新建 ${sample.year + 1} 年报告` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${sample.year + 1} 年政府信息公开工作年度报告`)).toBeVisible();
});

test('under a dialog a drop is refused in words; of many files only the one too large is left out', async ({
  launch,
}) => {
  const app = await launch();
  const page = await app.window();
  const text = plainText(reportDocument(sample));
  await page.getByRole('button', { name: /开始填写/ }).click();
  const dialog = page.getByRole('dialog', { name: '新建年度报告' });
  await dialog.getByRole('textbox', { name: '单位全称' }).fill('青石镇人民政府');
  const data = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], '年报.txt'));
    return transfer;
  }, text);
  await dialog.dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.getByText('请先关闭打开的对话框')).toBeVisible();
  await dialog.dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('请先关闭打开的对话框')).toHaveCount(0);
  await expect(screenOf(page)).toHaveCount(0);
  await expect(dialog.getByRole('textbox', { name: '单位全称' })).toHaveValue('青石镇人民政府');
  await page.keyboard.press('Escape');

  const many = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], '年报.txt'));
    transfer.items.add(new File([new Uint8Array(101 * 1024 * 1024)], '很大.docx'));
    return transfer;
  }, text);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.locator('body').dispatchEvent(type, { dataTransfer: many });
  await expect(screenOf(page).getByRole('row').filter({ hasText: '很大.docx' })).toContainText('超过 100 MB');
  await expect(screenOf(page).getByRole('button', { name: '导入选中的 1 份' })).toBeEnabled();
});

test('a file opened from outside waits for the dialog on show, says so, and comes then', async ({
  launch,
  workFolder,
}) => {
  const opened = await reportFileIn(workFolder);
  const app = await launch({ reportFile: opened });
  const page = await app.window();
  const doubleClick = (path: string) =>
    inMain(
      app.electronApp,
      ({ app: program }, file) => {
        program.emit('second-instance', {}, [process.execPath, program.getAppPath(), file], '/');
      },
      path,
    );
  const other = { ...sample, unit: { ...sample.unit, name: '青石镇人民政府' } };
  const folder = join(workFolder, '别处');
  await mkdir(folder);
  const reportFile = join(folder, '青石镇.nianbao');
  await writeFile(reportFile, writeReportFile(other));
  const word = await docxIn(folder, '青石镇.docx', { ...other, year: sample.year - 1 });

  await page.getByRole('navigation').first().getByRole('button', { name: '一、总体情况' }).click();
  await page.getByRole('button', { name: '生成初稿', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '生成初稿' });
  await dialog.getByRole('textbox', { name: '哪个机构负责日常工作' }).fill('党政办公室');
  await doubleClick(reportFile);
  await expect(page.getByText('刚才打开的文件在等候')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: '哪个机构负责日常工作' })).toHaveValue('党政办公室');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toContainText('青石镇人民政府');
  await expect(page.getByText('刚才打开的文件在等候')).toHaveCount(0);

  // A Word file comes to the import screen; a report opened meanwhile waits for that to end.
  await doubleClick(word);
  await expect(screenOf(page).getByLabel('单位全称')).toHaveValue('青石镇人民政府', { timeout: 20_000 });
  await doubleClick(opened);
  await expect(page.getByText('刚才打开的文件在等候')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toContainText(sample.unit.name);
});
