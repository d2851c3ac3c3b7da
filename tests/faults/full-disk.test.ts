import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError } from '../../shared/contract/errors';
import { readReportFile } from '../../shared/report/file';
import { figureAt } from '../../shared/report/values';
import { expect, test } from '../helpers/launch';
import { inMain } from '../helpers/in-main';
import { answerQuestions, askedQuestions, saveTo } from '../helpers/native-dialogs';
import { reportFileIn } from '../helpers/report-file';
import { onSmallDisk } from '../helpers/small-disk';
import { cellNamed, saveState, typeFigure } from '../helpers/type-figure';

const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';

test('a full disk is told, loses nothing, and saving goes on once there is room', async ({
  launch,
  workFolder,
}) => {
  const disk = await onSmallDisk(join(workFolder, '满的盘'), '96m');
  test.skip(disk === null, 'a disk of its own can only be mounted as root on Linux');
  if (!disk) return;
  const dataFolder = join(disk.folder, '数据');
  const app = await launch({ dataFolder, reportFile: await reportFileIn(workFolder) });
  try {
    const page = await app.window();
    await expect(saveState(page)).toContainText('已保存');
    // The backup of the start comes first: on a full disk it would be told of in a bar of its own.
    const backups = (): Promise<string[]> => readdir(join(dataFolder, 'backups')).catch(() => []);
    await expect.poll(backups, { timeout: 20_000 }).toContainEqual(expect.stringMatching(/\.db$/u));
    await disk.fill();
    // A small change still fits into what the library already has of the disk; a long text does not.
    await typeFigure(page, RECEIVED, '4096');
    await page.getByRole('button', { name: '一、总体情况' }).click();
    await page.getByRole('textbox', { name: '一、总体情况' }).click();
    await page.keyboard.insertText('全年主动公开政府信息。'.repeat(8000));

    await expect(saveState(page)).toContainText('未保存');
    const { what, why } = describeError({ code: 'save-failed', params: { reason: '磁盘空间不足' } });
    await expect(page.getByRole('alert')).toContainText(what);
    await expect(page.getByRole('alert')).toContainText(why);
    const copy = join(workFolder, '另存的副本.nianbao');
    await saveTo(app.electronApp, copy);
    await page.getByRole('button', { name: '另存副本' }).click();
    await expect.poll(async () => readFile(copy, 'utf8').catch(() => '')).toContain('4096');
    const read = readReportFile(await readFile(copy, 'utf8'));
    expect(read.ok && figureAt(read.report, 'requests.received.0')).toBe(4096);

    await answerQuestions(app.electronApp, '返回窗口');
    await inMain(app.electronApp, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null);
    await expect.poll(() => askedQuestions(app.electronApp)).toHaveLength(1);
    expect((await askedQuestions(app.electronApp))[0]).toContain('没有保存成功');

    await disk.free();
    await page.getByRole('button', { name: '重试' }).click();
    await expect(saveState(page)).toContainText('已保存');
    await app.close();

    const again = await launch({ dataFolder });
    await expect(cellNamed(await again.window(), RECEIVED)).toHaveValue('4096');
    await again.close();
  } finally {
    await app.kill();
    await disk.remove();
  }
});
