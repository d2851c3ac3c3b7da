import type { ElectronApplication } from '@playwright/test';
import { inMain } from '../helpers/in-main';
import { expect, test } from '../helpers/launch';
import { reportFileIn } from '../helpers/report-file';

type WithPrinted = typeof globalThis & { printed?: Electron.WebContentsPrintOptions[] };

/** Gives the PC these printers, and notes what would be printed: a machine that tests has no printer. */
async function withPrinters(app: ElectronApplication, names: readonly string[]): Promise<void> {
  await inMain(
    app,
    (electron, wanted: readonly string[]) => {
      const printed: Electron.WebContentsPrintOptions[] = ((globalThis as WithPrinted).printed = []);
      for (const window of electron.BrowserWindow.getAllWindows()) {
        window.webContents.getPrintersAsync = () =>
          Promise.resolve(
            wanted.map((name, index) => ({
              name,
              displayName: `${name} 打印机`,
              description: '',
              status: 0,
              isDefault: index === 0,
              options: {},
            })),
          );
      }
      electron.app.on('web-contents-created', (_event, contents) => {
        contents.print = (options, done) => {
          printed.push(options ?? {});
          done?.(true, '');
        };
      });
    },
    names,
  );
}

const printedOf = (app: ElectronApplication) =>
  inMain(app, () => (globalThis as WithPrinted).printed ?? [], null);

test('printer, copies and sides are chosen, printed with and remembered', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const button = page.getByRole('button', { name: '打印', exact: true });
  await expect(button).toBeVisible();
  await withPrinters(app.electronApp, ['前台', '文印室']);

  await button.first().click();
  const dialog = page.getByRole('dialog', { name: '打印' });
  await expect(dialog.getByLabel('打印机')).toHaveValue('前台');
  await dialog.getByLabel('打印机').selectOption('文印室 打印机');
  await dialog.getByLabel('份数').fill('0');
  await expect(dialog.getByRole('button', { name: '打印', exact: true })).toBeDisabled();
  await dialog.getByLabel('份数').fill('3');
  await dialog.getByLabel('单双面').selectOption('双面，沿左侧装订翻页');
  await dialog.getByRole('button', { name: '打印', exact: true }).click();
  await expect(page.getByText('已交给打印机')).toBeVisible();
  expect(await printedOf(app.electronApp)).toMatchObject([
    { silent: true, deviceName: '文印室', copies: 3, duplexMode: 'longEdge', pageSize: 'A4' },
  ]);

  await button.first().click();
  await expect(dialog.getByLabel('打印机')).toHaveValue('文印室');
  await expect(dialog.getByLabel('份数')).toHaveValue('3');
  await dialog.getByRole('button', { name: '系统打印对话框…' }).click();
  await expect.poll(() => printedOf(app.electronApp)).toHaveLength(2);
  expect((await printedOf(app.electronApp))[1]).toMatchObject({ silent: false });
});

test('without a printer the system’s dialog is asked at once', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  const button = page.getByRole('button', { name: '打印', exact: true });
  await expect(button).toBeVisible();
  await withPrinters(app.electronApp, []);
  await button.click();
  await expect(page.getByText('已交给打印机')).toBeVisible();
  expect(await printedOf(app.electronApp)).toMatchObject([{ silent: false }]);
});
