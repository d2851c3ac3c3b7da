import { join } from 'node:path';
import { expect, test } from '../helpers/launch';
import { onExfatDisk } from '../helpers/exfat-disk';
import { reportFileIn } from '../helpers/report-file';
import { cellNamed, saveState, typeFigure } from '../helpers/type-figure';

const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';

test('the program works on a stick with exFAT, and a kill loses nothing there', async ({
  launch,
  workFolder,
}) => {
  const disk = await onExfatDisk(join(workFolder, 'U 盘'));
  test.skip(disk === null, 'exFAT can only be mounted as root on Linux, with its driver installed');
  if (!disk) return;
  const dataFolder = join(disk.folder, '数据');
  try {
    const first = await launch({ dataFolder, reportFile: await reportFileIn(workFolder) });
    const page = await first.window();
    await typeFigure(page, RECEIVED, '4096');
    await expect(saveState(page)).toContainText('已保存');
    await first.kill();

    const again = await launch({ dataFolder });
    await expect(cellNamed(await again.window(), RECEIVED)).toHaveValue('4096');
    await again.close();
  } finally {
    await disk.remove();
  }
});
