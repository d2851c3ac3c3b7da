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
  colours?: 'dark' | 'forced';
  /** What axe is asked: all once, as next to nothing of it depends on the size; contrast in each set of colours. */
  axe?: 'all' | 'contrast';
  /** What the system enlarges everything by. */
  scale?: number;
  /** Part of every test run: what is narrowest, and both sets of colours. The others are looked at on demand. */
  always?: true;
}

/** One way through all screens: on each of them the window takes every look in turn. */
interface Walk {
  name: string;
  /** How often Ctrl+= is pressed once a report is open. */
  zoomSteps: number;
  looks: readonly Look[];
}

/** Each size a clerk's screen has, each theme, large type, and what Windows enlarges to. */
const WALKS: readonly Walk[] = [
  {
    name: 'at 100 %',
    zoomSteps: 0,
    looks: [
      { name: '1366 × 768', width: 1366, height: 700, axe: 'all', always: true },
      { name: '1280 × 720, dark', width: 1280, height: 660, colours: 'dark', axe: 'contrast', always: true },
      { name: '1366 × 768 enlarged to 150 %', width: 911, height: 470, scale: 1.5, always: true },
      { name: '1366 × 768 enlarged to 125 %', width: 1092, height: 560, scale: 1.25 },
      { name: '1366 × 768, forced colours', width: 1366, height: 700, colours: 'forced', axe: 'contrast' },
      { name: '1024 × 768', width: 1024, height: 700 },
      { name: '1920 × 1080 enlarged to 200 %', width: 960, height: 500, scale: 2 },
      { name: '1920 × 1080', width: 1920, height: 1000 },
    ],
  },
  {
    name: 'at 150 %',
    zoomSteps: 3,
    looks: [
      { name: '1366 × 768, dark', width: 1366, height: 700, colours: 'dark', always: true },
      { name: '1920 × 1080', width: 1920, height: 1000 },
    ],
  },
];

/** Every look, with pictures of all screens (README). */
const IN_FULL = process.env['NIANBAO_LOOKS'] !== undefined;

/** Whatever is amiss with the size of what stands on the page. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        const { overflowX } = getComputedStyle(parent);
        if (/auto|scroll/.test(overflowX) && parent.scrollWidth > parent.clientWidth) return true;
      }
      return false;
    };
    // Buttons and headings that are cut off by the edge of the window, where nothing scrolls to them.
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
    const cutOff = [...sideways, ...below].map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`);
    const isWider = document.documentElement.scrollWidth > innerWidth;
    return isWider ? [...cutOff, 'wider than the window'] : cutOff;
  });
}

/** Waits until what fades or grows stands as it stays. */
function standsStill(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // What follows the window's size is laid out in the frames after it.
    await frame();
    await frame();
    const ending = document.getAnimations().filter(({ effect }) => {
      const end = effect?.getComputedTiming().endTime;
      return typeof end === 'number' && Number.isFinite(end);
    });
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** What of it is still so after a moment: a window just made smaller may need one more to follow. */
async function lasting(find: () => Promise<string[]>): Promise<string[]> {
  let found: string[] = [];
  const isFine = async () => (found = await find()).length === 0;
  await expect
    .poll(isFine, { timeout: 3_000 })
    .toBe(true)
    .catch(() => undefined);
  return found;
}

type Debugger = Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>;

/** Gives the window a look, its real size included. */
async function take(look: Look, { page, app }: Way, debug: Debugger): Promise<void> {
  await page.emulateMedia({
    colorScheme: look.colours === 'dark' ? 'dark' : 'light',
    forcedColors: look.colours === 'forced' ? 'active' : 'none',
  });
  // A size of 0 leaves the window's own.
  const scale = { width: 0, height: 0, deviceScaleFactor: look.scale ?? 1, mobile: false };
  await debug.send('Emulation.setDeviceMetricsOverride', scale);
  await inMain(
    app.electronApp,
    ({ BrowserWindow }, size: readonly [number, number]) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
    [look.width, look.height] as const,
  );
  await standsStill(page);
}

for (const { name, zoomSteps, looks } of WALKS) {
  test(`every screen in every look ${name}: whole, and readable for everybody`, async ({
    launch,
    workFolder,
  }, testInfo) => {
    test.setTimeout(IN_FULL ? 1_200_000 : 300_000);
    const app = await launch();
    const page = await app.window();
    const document = join(workFolder, '年报.txt');
    await writeFile(document, plainText(reportDocument(sampleReport())));
    await openFrom(app.electronApp, document);
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
    const debug = await page.context().newCDPSession(page);
    const grave: string[] = [];
    for (const [screen, go] of SCREENS) {
      await go(way);
      if (screen.startsWith('三、')) {
        for (let step = 0; step < zoomSteps; step += 1) await page.keyboard.press('Control+=');
      }
      for (const look of looks.filter(({ always }) => always === true || IN_FULL)) {
        await take(look, way, debug);
        const found = await lasting(() => misfits(page));
        if (look.axe)
          found.push(...(await graveFindings(page, look.axe === 'all' ? undefined : 'color-contrast')));
        grave.push(...found.map((line) => `${screen}, ${look.name}: ${line}`));
        if (!IN_FULL) continue;
        // Not Playwright's own way, which leaves out what an enlarged page has beyond the window's size.
        const { data } = await debug.send('Page.captureScreenshot', { format: 'png' });
        await writeFile(testInfo.outputPath(`${screen} ${look.name}.png`), Buffer.from(data, 'base64'));
      }
    }
    expect(grave).toEqual([]);
  });
}
