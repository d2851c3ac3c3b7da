import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { MenuCommand } from '../../shared/contract/window';
import { plainText } from '../../shared/document/plain-text';
import { reportDocument } from '../../shared/document/report-document';
import { sampleReport } from '../../shared/report/sample';
import { graveFindings } from '../helpers/axe';
import { inMain } from '../helpers/in-main';
import { expect, test, type RunningApp } from '../helpers/launch';
import { openFrom } from '../helpers/native-dialogs';
import { chooseCommand } from '../helpers/window-menu';

/** What leads from one screen to the next. */
interface Way {
  page: Page;
  app: RunningApp;
  /** Chooses a command of the menu, as soon as the screen offers it. */
  choose: (command: MenuCommand) => Promise<void>;
  /** Closes the dialog on top. */
  close: () => Promise<void>;
}

type Screen = readonly [name: string, go: (way: Way) => Promise<void>];

/** A dialog that a command opens, closed again by the next screen. */
function dialog(name: string, command: MenuCommand): Screen {
  return [
    name,
    async ({ page, choose, close }) => {
      await close();
      await choose(command);
      await page.getByRole('dialog').waitFor();
    },
  ];
}

/** A part of the report on show. */
function part(name: string): Screen {
  return [
    name,
    async ({ page, close }) => {
      await close();
      await page.getByRole('navigation', { name: '报告内容' }).getByText(name).click();
      await page.getByRole('heading', { name }).first().waitFor();
    },
  ];
}

/** Each screen, from the one before. */
const SCREENS: readonly Screen[] = [
  ['欢迎', async ({ page }) => page.getByRole('button', { name: /开始填写/ }).waitFor()],
  dialog('入门', 'help.tour'),
  dialog('使用说明', 'help.manual'),
  dialog('设置', 'settings.show'),
  dialog('备份与恢复', 'backup.show'),
  dialog('检查运行环境', 'help.environment'),
  dialog('关于', 'help.about'),
  [
    '三、收到和处理政府信息公开申请情况',
    async ({ page, close }) => {
      await close();
      await page.getByRole('button', { name: /示例/ }).click();
      await page.getByRole('grid').waitFor();
    },
  ],
  [
    '一格的提示',
    async ({ page }) => {
      await page.keyboard.type('12件');
      await page.keyboard.press('Control+Enter');
      await page.locator('.grid-hint').waitFor();
    },
  ],
  [
    '一格的菜单',
    async ({ page }) => {
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu').waitFor();
    },
  ],
  [
    '批注',
    async ({ page, close }) => {
      await close();
      await page.keyboard.press('Shift+F2');
      await page.getByRole('dialog').waitFor();
    },
  ],
  dialog('没有上年', 'view.compare'),
  dialog('单位信息', 'report.unit'),
  dialog('版本', 'report.versions'),
  dialog('规则说明', 'help.rules'),
  dialog('导出前', 'export.docx'),
  dialog('生成初稿', 'text.draft'),
  part('二、主动公开政府信息情况'),
  part('四、政府信息公开行政复议、行政诉讼情况'),
  part('一、总体情况'),
  [
    '套话库',
    async ({ page, choose }) => {
      await choose('text.stock');
      await page.getByRole('button', { name: '关闭套话库' }).waitFor();
    },
  ],
  [
    '预览',
    async ({ page, choose }) => {
      await choose('view.preview');
      await page.locator('.preview-pages > *').first().waitFor();
    },
  ],
  [
    '版式设置',
    async ({ page, choose }) => {
      await choose('export.layout');
      await page.getByRole('complementary', { name: '版式设置' }).waitFor();
    },
  ],
  [
    '海报预览',
    async ({ page }) => {
      await page.getByRole('button', { name: '海报', exact: true }).click();
      await page.locator('.preview-pages > .poster').waitFor();
    },
  ],
  [
    '查找',
    async ({ page, choose }) => {
      await choose('view.preview');
      await choose('edit.find');
      await page
        .getByRole('searchbox')
        .or(page.getByRole('textbox', { name: /查找/ }))
        .first()
        .waitFor();
    },
  ],
  [
    '历年报告',
    async ({ page, choose }) => {
      await choose('library.show');
      await page.getByRole('table', { name: '历年报告' }).waitFor();
    },
  ],
  dialog('批量导出', 'export.batch'),
  [
    '搜索没有结果',
    async ({ page, close }) => {
      await close();
      await page.getByRole('searchbox').fill('没有这样的单位');
      await expect(page.getByRole('row', { name: /年/ })).toHaveCount(0);
    },
  ],
  [
    '空的回收站',
    async ({ page, choose }) => {
      await page.getByRole('searchbox').fill('');
      await choose('library.bin');
      await page
        .getByText(/回收站/)
        .first()
        .waitFor();
    },
  ],
  [
    '汇总',
    async ({ page, choose }) => {
      await choose('summary.show');
      await page.getByRole('button', { name: '汇总设置' }).waitFor();
    },
  ],
  [
    '导入',
    async ({ page, choose }) => {
      await choose('library.show');
      await choose('report.import');
      await page.getByRole('region', { name: '导入' }).waitFor();
    },
  ],
];

interface Look {
  name: string;
  width: number;
  height: number;
  /** Percent, reached by this many steps of Ctrl+=. */
  zoomSteps?: number;
  colours?: 'dark' | 'forced';
  /** Whether axe is asked: once for each set of colours, as it asks nothing that depends on the size. */
  axe?: true;
  /** What the system enlarges everything by. */
  scale?: number;
}

/** Each size a clerk's screen has, each theme, large type, and what Windows enlarges to. */
const LOOKS: readonly Look[] = [
  { name: '1024 × 768', width: 1024, height: 700, axe: true },
  { name: '1280 × 720, dark', width: 1280, height: 660, colours: 'dark', axe: true },
  { name: '1366 × 768 at 150 %', width: 1366, height: 700, zoomSteps: 3 },
  { name: '1366 × 768, forced colours', width: 1366, height: 700, colours: 'forced', axe: true },
  { name: '1366 × 768 that the system enlarges to 125 %', width: 1092, height: 560, scale: 1.25 },
  { name: '1366 × 768 that the system enlarges to 150 %', width: 911, height: 470, scale: 1.5, axe: true },
  { name: '1920 × 1080 that the system enlarges to 200 %', width: 960, height: 500, scale: 2, axe: true },
  { name: '1920 × 1080', width: 1920, height: 1000 },
];

/** Buttons and headings that are cut off by the edge of the window, where nothing scrolls to them. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        const { overflowX } = getComputedStyle(parent);
        if (/auto|scroll/.test(overflowX) && parent.scrollWidth > parent.clientWidth) return true;
      }
      return false;
    };
    const isCutOff = (element: Element): boolean => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1) && !scrolls(element);
    };
    const looked = [...document.querySelectorAll('button, h1, h2, h3, select, [role=dialog], [role=menu]')];
    const sideways = looked
      .filter((element) => element.checkVisibility() && element.closest('[inert]') === null)
      .filter(isCutOff);
    // A menu ends above the window's edge and scrolls.
    const below = [...document.querySelectorAll('.menu-popover')].filter(
      (menu) => menu.getBoundingClientRect().bottom > innerHeight + 1,
    );
    return [...sideways, ...below].map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`);
  });
}

for (const look of LOOKS) {
  test(`every screen, ${look.name}: whole, and readable for everybody`, async ({
    launch,
    workFolder,
  }, testInfo) => {
    test.setTimeout(300_000);
    const app = await launch(
      look.scale === undefined ? {} : { args: [`--force-device-scale-factor=${look.scale}`] },
    );
    const page = await app.window();
    const document = join(workFolder, '年报.txt');
    await writeFile(document, plainText(reportDocument(sampleReport())));
    await openFrom(app.electronApp, document);
    if (look.colours === 'dark') await page.emulateMedia({ colorScheme: 'dark' });
    if (look.colours === 'forced') await page.emulateMedia({ forcedColors: 'active' });
    await inMain(
      app.electronApp,
      ({ BrowserWindow }, size: readonly [number, number]) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
      [look.width, look.height] as const,
    );
    const way: Way = {
      page,
      app,
      choose: (command) => expect(() => chooseCommand(app.electronApp, command)).toPass({ timeout: 10_000 }),
      close: async () => {
        const open = page.getByRole('dialog').or(page.getByRole('menu'));
        if ((await open.count()) === 0) return;
        await page.keyboard.press('Escape');
        await expect(open).toHaveCount(0);
      },
    };
    const grave: string[] = [];
    for (const [name, go] of SCREENS) {
      await go(way);
      if (name.startsWith('三、') && look.zoomSteps !== undefined) {
        for (let step = 0; step < look.zoomSteps; step += 1) await page.keyboard.press('Control+=');
      }
      // What fades in is judged when it is there.
      await page.waitForTimeout(300);
      // Not the page's own way, which leaves out what an enlarged page has beyond the window's size.
      const picture = await inMain(
        app.electronApp,
        async ({ BrowserWindow }) => {
          const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
          return image?.toPNG().toString('base64') ?? '';
        },
        null,
      );
      await writeFile(testInfo.outputPath(`${name}.png`), Buffer.from(picture, 'base64'));
      const found = [...(await cutOff(page)), ...(look.axe === true ? await graveFindings(page) : [])];
      grave.push(...found.map((line) => `${name} ${line}`));
      const sideways = await page.evaluate(() => window.document.documentElement.scrollWidth > innerWidth);
      if (sideways) grave.push(`${name}: wider than the window`);
    }
    expect(grave).toEqual([]);
  });
}
