import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { PICTURES, type Picture } from '../renderer/i18n/manual-tasks';
import { ensureBundle } from './bundle/ensure-bundle';
import { ensureDisplay } from './display';
import { launcherSwitches } from './electron-app';
import { runCommand, say } from './progress';
import { projectFolder } from './project';
import { ensureRuntime } from './runtime/ensure-runtime';
import { ensureSystemLibraries } from './system-libraries';

/** What is photographed, in device-independent pixels: the smallest window that shows all three columns. */
const WIDTH = 1280;
const HEIGHT = 720;
/** WebP quality: letters stay sharp, and all pictures together stay a few hundred kilobytes. */
const QUALITY = 55;

const folder = join(projectFolder, 'renderer', 'manual', 'pictures');

async function keep(page: Page, name: Picture): Promise<number> {
  // The caret blinks and menus fade: a picture shows neither.
  await page.waitForTimeout(600);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await session.detach();
  const bytes = Buffer.from(data, 'base64');
  await writeFile(join(folder, `${name}.webp`), bytes);
  return bytes.length;
}

/** The way through the window, one picture after the other. */
const SHOTS: Readonly<
  Record<Picture, (page: Page, app: ElectronApplication, work: string) => Promise<void>>
> = {
  welcome: async (page) => {
    await page.getByRole('button', { name: /开始填写/u }).waitFor();
  },
  table: async (page) => {
    await page.getByRole('button', { name: /示例/u }).click();
    await page.getByRole('textbox', { name: '一、本年新收政府信息公开申请数量 自然人' }).click();
  },
  checks: async (page) => {
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: '校核结果' }).getByRole('listitem').first().waitFor();
  },
  text: async (page) => {
    await page.keyboard.press('Control+z');
    await page
      .getByRole('navigation', { name: '报告内容' })
      .getByRole('button', { name: '一、总体情况' })
      .click();
    await page.getByRole('textbox', { name: '一、总体情况' }).waitFor();
  },
  preview: async (page) => {
    await page.getByRole('button', { name: '预览' }).click();
    await page.locator('.preview-pages [data-address="active.penalties"]').waitFor();
  },
  exported: async (page, app, work) => {
    await page.getByRole('button', { name: '预览' }).click();
    const filePath = join(work, '年报.docx');
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    }, filePath);
    await page.keyboard.press('Control+e');
    await page.getByRole('group', { name: '导出的文件' }).waitFor();
  },
  import: async (page, app, work) => {
    await app.evaluate(
      ({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      },
      join(work, '年报.docx'),
    );
    await page.getByRole('button', { name: '历年报告' }).click();
    await page.getByRole('button', { name: /导入已有文档/u }).click();
    await page.locator('.import-screen').waitFor();
    await page.waitForTimeout(800);
  },
  summary: async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '汇总', exact: true }).click();
    await page.waitForTimeout(1500);
  },
};

// `npm run manual:pictures`: makes the pictures of the manual anew, of the real window with the sample report.
await runCommand(async () => {
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime.electronPath, { display: true });
  await ensureBundle(runtime);
  const display = await ensureDisplay();
  const outer = await mkdtemp(join(tmpdir(), 'nianbao-pictures-'));
  const app = await _electron.launch({
    executablePath: runtime.electronPath,
    args: [...launcherSwitches(), projectFolder],
    env: {
      ...process.env,
      ...display.env,
      LANG: 'zh_CN.UTF-8',
      NIANBAO_DATA_DIR: join(outer, 'data'),
      XDG_CONFIG_HOME: join(outer, 'config'),
    },
  });
  let total = 0;
  try {
    const page = await app.firstWindow();
    await app.evaluate(
      ({ BrowserWindow }, [width, height]) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      [WIDTH, HEIGHT] as const,
    );
    for (const name of PICTURES) {
      await SHOTS[name](page, app, outer);
      total += await keep(page, name);
    }
  } finally {
    await app.close();
    display.close();
    await rm(outer, { recursive: true, force: true });
  }
  say(`${PICTURES.length} pictures, ${Math.round(total / 1024)} kB in all, in renderer/manual/pictures.`);
  return 0;
});
