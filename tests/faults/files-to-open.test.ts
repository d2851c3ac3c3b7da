import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleReport } from '../../shared/report/sample';
import { withFigure } from '../../shared/report/values';
import { expect, test } from '../helpers/launch';
import { answerQuestions, askedQuestions, openFrom } from '../helpers/native-dialogs';
import { askFor } from '../helpers/page-call';
import { reportFileIn } from '../helpers/report-file';

test('a file that is missing is told, and the program works all the same', async ({ launch, workFolder }) => {
  const app = await launch({ reportFile: join(workFolder, '没有的.nianbao') });
  const page = await app.window();
  await expect(page.getByText('找不到文件“没有的.nianbao”。')).toBeVisible();
  expect((await askFor(page, 'library.list', {})).reports).toEqual([]);
});

test('a file that is no report is told, and nothing is taken in', async ({ launch, workFolder }) => {
  const reportFile = join(workFolder, '坏了的.nianbao');
  await writeFile(reportFile, '{"format":"nianbao-report","version":1,"form":"2021"');
  const page = await (await launch({ reportFile })).window();
  await expect(page.getByText('“坏了的.nianbao”不是可以识别的年度报告。')).toBeVisible();
  expect((await askFor(page, 'library.list', {})).reports).toEqual([]);
});

test('a file that says otherwise than the library replaces nothing unasked', async ({
  launch,
  workFolder,
}) => {
  const app = await launch();
  const page = await app.window();
  const { id } = await askFor(page, 'report.createSample', {});
  const other = withFigure(sampleReport(), 'active.licences', 8);
  await openFrom(app.electronApp, await reportFileIn(workFolder, other));

  await answerQuestions(app.electronApp, '取消');
  expect((await askFor(page, 'report.import', {})).id).toBeNull();
  expect((await askedQuestions(app.electronApp))[0]).toContain(sampleReport().unit.name);

  await answerQuestions(app.electronApp, '打开已有的');
  expect((await askFor(page, 'report.import', {})).id).toBe(id);

  await answerQuestions(app.electronApp, '用文件中的');
  const replaced = await askFor(page, 'report.import', {});
  const { reports, removed } = await askFor(page, 'library.list', {});
  expect(reports.map((row) => row.id)).toEqual([replaced.id]);
  expect(removed.map((row) => row.id)).toEqual([id]);
});
