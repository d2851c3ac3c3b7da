import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleReport } from '../../shared/report/sample';
import { reportTitle } from '../../shared/report/title';
import { expect, test } from '../helpers/launch';
import { openFrom } from '../helpers/native-dialogs';
import { askFor } from '../helpers/page-call';
import { reportFileIn } from '../helpers/report-file';

test('many reports go into one folder; existing files are kept', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await app.window();
  await expect(page.getByRole('grid')).toBeVisible();
  const sample = sampleReport();
  await askFor(page, 'report.create', { unit: sample.unit, year: sample.year + 1, from: 'previous' });
  await page.getByRole('button', { name: '历年报告' }).click();

  const folder = join(workFolder, '批量');
  await mkdir(folder);
  await openFrom(app.electronApp, folder);
  await page.getByRole('button', { name: '批量导出' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'PDF' }).uncheck();
  for (const time of [1, 2]) {
    await dialog.getByRole('button', { name: '导出…' }).click();
    await expect(dialog.getByText('已导出 2 个文件到“批量”。')).toBeVisible();
    await expect.poll(async () => (await readdir(folder)).length).toBe(2 * time);
  }
  const titles = [sample.year, sample.year + 1].map((year) => reportTitle({ ...sample, year }));
  expect((await readdir(folder)).sort()).toEqual(
    titles.flatMap((title) => [`${title}.docx`, `${title}（2）.docx`]).sort(),
  );
});
