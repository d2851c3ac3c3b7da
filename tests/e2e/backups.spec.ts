import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/launch';
import { askFor } from '../helpers/page-call';
import { inMain } from '../helpers/in-main';
import { cellNamed, saveState, typeFigure } from '../helpers/type-figure';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../../build/project';

const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';
const UNIT = { name: '洛龙区甲街道办事处', level: 'subdistrict', selfReference: '我街道' } as const;

async function showBackups(page: Page): Promise<void> {
  await page.getByRole('button', { name: '备份与恢复' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

test('a backup says what it holds; restoring asks, reports and leads back; single reports come out', async ({
  launch,
}) => {
  const page = await (await launch()).window();
  for (const year of [2022, 2023]) await askFor(page, 'report.create', { unit: UNIT, year, from: 'blank' });
  await page.reload();
  await page.getByRole('button', { name: '2022', exact: false }).first().click();
  await typeFigure(page, RECEIVED, '7');
  await expect(saveState(page)).toContainText('已保存');
  await askFor(page, 'backup.create', {});
  await typeFigure(page, RECEIVED, '8');
  await expect(saveState(page)).toContainText('已保存');
  await page.getByRole('button', { name: '历年报告' }).click();
  await askFor(page, 'report.create', { unit: UNIT, year: 2024, from: 'blank' });

  await showBackups(page);
  const row = page.getByRole('table', { name: '备份' }).getByRole('row').filter({ hasText: '手动备份' });
  await expect(row).toContainText('1 个单位 2 份报告，2022–2023 年');
  await row.getByRole('button', { name: '恢复…' }).click();
  await expect(page.getByText('1 份换成备份时的内容')).toBeVisible();
  await expect(page.getByText('1 份现在有、备份里没有')).toBeVisible();
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText('已恢复成')).toBeVisible();
  await page.getByRole('button', { name: '退回恢复之前' }).click();
  await expect(page.getByText('和恢复之前一样')).toBeVisible();
  await page.getByRole('button', { name: '完成' }).click();
  await expect(page.getByRole('table', { name: '历年报告' }).getByText('2024')).toBeVisible();

  await showBackups(page);
  await row.getByRole('button', { name: '取出报告…' }).click();
  await page.getByRole('checkbox', { name: '2022' }).check();
  await page.getByRole('button', { name: '取出 1 份' }).click();
  await expect(page.getByText('已换回 1 份')).toBeVisible();
  await page.getByRole('dialog').last().getByRole('button', { name: '关闭' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await page
    .getByRole('table', { name: '历年报告' })
    .getByRole('button', { name: '2022 年', exact: true })
    .click();
  await expect(cellNamed(page, RECEIVED)).toHaveValue('7');
});

test('a backup is made as the program closes, and copied to the second place', async ({
  launch,
  dataFolder,
  workFolder,
}) => {
  const stick = join(workFolder, 'U 盘');
  await mkdir(stick);
  const app = await launch();
  const page = await app.window();
  await askFor(page, 'report.createSample', {});
  await inMain(
    app.electronApp,
    ({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    },
    stick,
  );
  await page.reload();
  await showBackups(page);
  await page.getByRole('button', { name: '选择…' }).click();
  await expect(page.getByRole('region', { name: '备份的第二个位置' })).toContainText('U 盘');
  await askFor(page, 'report.create', { unit: UNIT, year: 2024, from: 'blank' });
  await app.close();
  // The window is gone by then, and nothing may be told to it. Where nothing was logged there is no folder.
  const logs = join(dataFolder, 'logs');
  const names = existsSync(logs) ? await readdir(logs) : [];
  const log = await Promise.all(names.map((name) => readFile(join(logs, name), 'utf8')));
  expect(log.join('\n')).not.toMatch(/\[error\].*(?:backup|destroyed)/u);
  const made = await readdir(join(dataFolder, 'backups'));
  expect(made.some((name) => name.includes('关闭程序时'))).toBe(true);
  const [folder = ''] = await readdir(stick);
  expect((await readdir(join(stick, folder))).some((name) => name.includes('关闭程序时'))).toBe(true);
});

/** Adds 20 MB to a library that is not open: a table of which the program knows nothing. */
async function makeLarge(electron: string, library: string): Promise<void> {
  const program = `
    const Sqlite = require('better-sqlite3');
    const db = new Sqlite(process.argv[1], { nativeBinding: process.argv[2] });
    db.exec('CREATE TABLE ballast (bytes); INSERT INTO ballast VALUES (zeroblob(20 * 1024 * 1024))');
    db.close();`;
  const binding = join(projectFolder, 'dist', 'native', 'better_sqlite3.node');
  await promisify(execFile)(electron, ['-e', program, library, binding], {
    cwd: projectFolder,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
}

test('a large library is backed up and restored by a process of its own', async ({ launch, dataFolder }) => {
  test.setTimeout(180_000);
  const first = await launch();
  const { id } = await askFor(await first.window(), 'report.createSample', {});
  const { spawnfile } = first.electronApp.process();
  await first.close();
  await makeLarge(spawnfile, join(dataFolder, 'library.db'));

  const app = await launch();
  const page = await app.window();
  const watch = ({ utilityProcess }: typeof Electron.CrossProcessExports): void => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    const seen = globalThis as { forked?: string[] };
    seen.forked = [];
    utilityProcess.fork = (path, args, options) => {
      seen.forked?.push(options?.serviceName ?? '');
      return fork(path, args, options);
    };
  };
  await inMain(app.electronApp, watch, null);
  const { backup } = await askFor(page, 'backup.create', {});
  expect(backup.size).toBeGreaterThan(16 * 1024 * 1024);
  const { before } = await askFor(page, 'recovery.restore', { name: backup.name });
  expect(before).not.toBeNull();
  const forked = await inMain(app.electronApp, () => (globalThis as { forked?: string[] }).forked, null);
  // The copy, the check of what is restored, the copy of what was there; and maybe that of the start.
  expect(forked?.filter((name) => name === 'nianbao-apart').length).toBeGreaterThanOrEqual(3);
  await askFor(page, 'report.open', { id });
  // An open report would be asked about at the close.
  await askFor(page, 'report.close', { id });
});
