import type { Page } from '@playwright/test';
import { graveFindings } from '../helpers/axe';
import { inMain } from '../helpers/in-main';
import { expect, test } from '../helpers/launch';

/** Each screen, from the one before. */
const SCREENS: readonly (readonly [name: string, go: (page: Page) => Promise<void>])[] = [
  ['欢迎', async (page) => page.getByRole('button', { name: /开始填写/ }).waitFor()],
  ['入门', async (page) => page.getByRole('button', { name: '一分钟入门' }).click()],
  [
    '使用说明',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '帮助 F1' }).click();
      await page.getByRole('searchbox', { name: '搜索' }).waitFor();
    },
  ],
  [
    '设置',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '设置' }).click();
      await page.getByRole('combobox', { name: '颜色' }).waitFor();
    },
  ],
  [
    '表格',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /示例/ }).click();
      await page.getByRole('grid').waitFor();
    },
  ],
  [
    '文字',
    async (page) => {
      await page.getByRole('navigation', { name: '报告内容' }).getByText('一、总体情况').click();
      await page.getByRole('textbox', { name: '一、总体情况' }).waitFor();
    },
  ],
  [
    '历年报告',
    async (page) => {
      await page.getByRole('button', { name: '历年报告' }).click();
      await page.getByRole('table', { name: '历年报告' }).waitFor();
    },
  ],
  [
    '批量导出',
    async (page) => {
      await page.getByRole('button', { name: '批量导出' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
];

const SIZES = [
  [1024, 700],
  [1366, 700],
] as const;

for (const [width, height] of SIZES) {
  test(`every screen at ${width} × ${height}: whole, and readable for everybody`, async ({
    launch,
  }, testInfo) => {
    test.setTimeout(120_000);
    const app = await launch();
    const page = await app.window();
    await inMain(
      app.electronApp,
      ({ BrowserWindow }, size: readonly [number, number]) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
      [width, height] as const,
    );
    const grave: string[] = [];
    for (const [name, go] of SCREENS) {
      await go(page);
      // What fades in is judged when it is there.
      await page.waitForTimeout(400);
      await page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
      grave.push(...(await graveFindings(page)).map((line) => `${name} ${line}`));
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (sideways) grave.push(`${name}: wider than the window`);
    }
    expect(grave).toEqual([]);
  });
}
