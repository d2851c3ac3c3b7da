import { join } from 'node:path';
import { expect, test } from '../helpers/launch';
import { saveTo } from '../helpers/native-dialogs';
import { reportFileIn } from '../helpers/report-file';
import { inMain } from '../helpers/in-main';
import { chooseCommand, menuNow } from '../helpers/window-menu';

test('the menu is in sight, grey where nothing can be done, and leads everywhere', async ({ launch }) => {
  const app = await launch();
  const page = await app.window();
  await page.getByRole('button', { name: /开始填写/ }).waitFor();
  expect(
    await inMain(
      app.electronApp,
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMenuBarVisible(),
      null,
    ),
  ).toBe(true);
  const offered = async () => (await menuNow(app.electronApp)).enabled;
  await expect.poll(offered).toContain('report.new');
  expect(await offered()).not.toContain('report.save');
  expect(await offered()).not.toContain('export.batch');

  await page.getByRole('button', { name: /示例/ }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect.poll(offered).toContain('export.poster');
  expect(await offered()).not.toContain('edit.undo');
  await page.getByRole('textbox', { name: '一、本年新收政府信息公开申请数量 自然人' }).click();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect.poll(offered).toContain('edit.undo');
  expect((await menuNow(app.electronApp)).recent).toEqual(['&1 洛龙区李楼街道办事处 2023 年']);

  // Under a dialog nothing of the report is offered, nor done by a key.
  await chooseCommand(app.electronApp, 'report.unit');
  await expect(page.getByRole('dialog', { name: '单位信息' })).toBeVisible();
  await expect.poll(offered).toEqual([]);
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: '查找文字' })).toHaveCount(0);

  await page.keyboard.press('Control+s');
  await expect(page.getByText('每次改动都随时保存')).toBeVisible();

  // What belongs to the list is done there, from the report as well.
  await chooseCommand(app.electronApp, 'library.bin');
  await expect(page.getByRole('heading', { name: '回收站' })).toBeVisible();
  await chooseCommand(app.electronApp, 'summary.show');
  await expect.poll(offered).toContain('library.show');
  await chooseCommand(app.electronApp, 'report.new');
  await expect(page.getByRole('dialog', { name: '新建年度报告' })).toBeVisible();
});

test('after an export the next steps are offered, and nothing is lost on the way', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await expect(page.getByRole('grid')).toBeVisible();
  await saveTo(app.electronApp, join(workFolder, '年报.docx'));
  await page.keyboard.press('Control+e');
  const after = page.getByRole('group', { name: '导出的文件' });
  await expect(after).toContainText('“年报.docx”已写入', { timeout: 30_000 });
  await expect(after.getByRole('button', { name: '打开', exact: true })).toBeVisible();
  await expect(after.getByRole('button', { name: '打开所在文件夹' })).toBeVisible();
  await after.getByRole('button', { name: '标为已报送…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '已报送，封存' }).click();
  await expect(page.getByText('这份报告已报送，内容只读。')).toBeVisible();
  await expect(after.getByRole('button', { name: '标为已报送…' })).toHaveCount(0);
  await expect.poll(async () => (await menuNow(app.electronApp)).enabled).not.toContain('text.draft');
});

test('errors named before an export lead to their place; Enter takes the safe way', async ({
  launch,
  workFolder,
}) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await page.getByRole('textbox', { name: '一、本年新收政府信息公开申请数量 自然人' }).click();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '历年报告' }).focus();
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: '导出前请看一下' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: '返回处理' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+e');
  await dialog.getByRole('listitem').first().getByRole('button').first().click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /自然人/);
});
