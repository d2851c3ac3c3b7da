import { sampleReport } from '../../shared/report/sample';
import { expect, test } from '../helpers/launch';
import { reportFileIn } from '../helpers/report-file';
import { cellNamed, saveState, typeFigure } from '../helpers/type-figure';

const RECEIVED = '一、本年新收政府信息公开申请数量 自然人';

test('a power cut after 已保存 loses nothing, and the report opens again by itself', async ({
  launch,
  workFolder,
}) => {
  const first = await launch({ reportFile: await reportFileIn(workFolder) });
  const page = await first.window();
  await typeFigure(page, RECEIVED, '4096');
  await expect(cellNamed(page, RECEIVED)).toHaveValue('4096');
  await expect(saveState(page)).toContainText('已保存');
  await first.kill();

  const again = await (await launch()).window();
  await expect(again.getByText(sampleReport().unit.name).first()).toBeVisible();
  await expect(cellNamed(again, RECEIVED)).toHaveValue('4096');
});
