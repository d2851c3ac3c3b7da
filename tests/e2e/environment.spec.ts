import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleReport } from '../../shared/report/sample';
import { expect, test } from '../helpers/launch';
import { inMain } from '../helpers/in-main';
import { saveTo } from '../helpers/native-dialogs';
import { reportFileIn } from '../helpers/report-file';
import type { ElectronApplication } from '@playwright/test';

/** Chooses an item of the window's menu by its words, without the access key. */
async function chooseInMenu(app: ElectronApplication, label: string): Promise<void> {
  await inMain(
    app,
    ({ Menu }, wanted: string) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((each) => each.submenu?.items ?? []);
      const item = items.find((each) => each.label.replace(/\(&.\).*$/u, '') === wanted);
      if (!item) throw new Error(`no menu item ${wanted}`);
      // Electron's own type of it is `Function`.
      (item.click as () => void)();
    },
    label,
  );
}

test('检查运行环境 says what the PC has, and exports it without a word of a report', async ({
  launch,
  workFolder,
  dataFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await expect(page.getByRole('grid').first()).toBeVisible();
  await chooseInMenu(app.electronApp, '检查运行环境');
  const dialog = page.getByRole('dialog', { name: '检查运行环境' });
  await expect(dialog.getByText(dataFolder)).toBeVisible();
  await expect(dialog.getByText('Electron 33.2.1', { exact: false })).toBeVisible();
  await expect(dialog.getByText('仿宋（正文）', { exact: false })).toBeVisible();

  const file = join(workFolder, '诊断.txt');
  await saveTo(app.electronApp, file);
  await dialog.getByRole('button', { name: '导出诊断信息…' }).click();
  await expect(dialog.getByRole('status')).toHaveText('已导出：诊断.txt');
  const text = await readFile(file, 'utf8');
  expect(text).toContain('磁盘空间：剩余');
  expect(text).toContain('SQLite 3.');
  expect(text).not.toContain(sampleReport().unit.name);
});

test('关于 lists what comes with the program, each with its licence', async ({ launch }) => {
  const app = await launch();
  const page = await app.window();
  await expect(page.getByRole('button').first()).toBeVisible();
  await chooseInMenu(app.electronApp, '关于');
  const dialog = page.getByRole('dialog', { name: '关于' });
  await dialog.getByRole('button', { name: /^better-sqlite3 11/u }).click();
  await expect(dialog.getByText('Permission is hereby granted', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: /^NB Kai/u }).click();
  await expect(dialog.getByText('SIL OPEN FONT LICENSE', { exact: false })).toBeVisible();
});

test('a character no font can draw is named before an export; others go through at once', async ({
  launch,
  workFolder,
}) => {
  const report = sampleReport();
  // A place no font has anything at; 𬭎 is rare, and drawn by the program's own font.
  report.unit = { ...report.unit, name: '某某镇𬭎\u{10FFFC}人民政府' };
  const app = await launch({ reportFile: await reportFileIn(workFolder, report) });
  const page = await app.window();
  const file = join(workFolder, '年报.docx');
  await saveTo(app.electronApp, file);
  await page.getByRole('button', { name: /^导出/ }).click();
  await page.getByRole('menuitem', { name: /^Word/u }).first().click();
  const dialog = page.getByRole('dialog', { name: '有的字显示不出来' });
  await expect(dialog.getByText('U+10FFFC', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: '仍然继续' }).click();
  await expect(page.getByText(/^已导出：/)).toBeVisible({ timeout: 30_000 });
});
