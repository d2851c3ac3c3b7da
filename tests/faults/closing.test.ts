import { once } from 'node:events';
import { expect, test, type RunningApp } from '../helpers/launch';
import { inMain } from '../helpers/in-main';
import { answerQuestions, askedQuestions } from '../helpers/native-dialogs';
import { reportFileIn } from '../helpers/report-file';
import { cellNamed, saveState } from '../helpers/type-figure';

const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';

/** Closes the window as its button does; gives the exit of the program. */
async function closeWindow(app: RunningApp): Promise<() => Promise<void>> {
  const gone = once(app.electronApp.process(), 'exit');
  await inMain(app.electronApp, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null);
  return async () => void (await gone);
}

/** What a cell shows, asked through the main process. */
async function valueOnScreen(app: RunningApp, name: string): Promise<unknown> {
  return inMain(
    app.electronApp,
    ({ BrowserWindow }, script: string): Promise<unknown> | undefined =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script),
    `document.querySelector('input[aria-label="${name}"]')?.value`,
  );
}

test('a figure still being typed is stored when the window is closed', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await cellNamed(page, RECEIVED).focus();
  await page.keyboard.type('4096');
  await (
    await closeWindow(app)
  )();

  const again = await (await launch()).window();
  await expect(cellNamed(again, RECEIVED)).toHaveValue('4096');
});

test('a page that hangs does not keep the window from closing for ever', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await expect(saveState(page)).toContainText('已保存');
  await answerQuestions(app.electronApp, '仍要关闭');
  const gone = once(app.electronApp.process(), 'exit');
  // The page is busy for ever once it has answered.
  await page.evaluate(
    () =>
      void setTimeout(() => {
        for (;;);
      }),
  );
  await inMain(app.electronApp, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null);
  await gone;
});

test('a page that crashes is told and comes back with its report', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await cellNamed(page, RECEIVED).focus();
  await page.keyboard.type('4096');
  await page.keyboard.press('Enter');
  await expect(saveState(page)).toContainText('已保存');
  await answerQuestions(app.electronApp, '重新打开');
  await inMain(
    app.electronApp,
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    null,
  );
  await expect.poll(() => askedQuestions(app.electronApp)).toHaveLength(1);
  expect((await askedQuestions(app.electronApp))[0]).toContain('意外中断');
  // The test's own hold on the page ended with the crash; the program is asked instead.
  await expect.poll(() => valueOnScreen(app, RECEIVED)).toBe('4096');
});
