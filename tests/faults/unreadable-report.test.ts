import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleReport } from '../../shared/report/sample';
import { expect, test } from '../helpers/launch';
import { askFor } from '../helpers/page-call';

test('one report with a flipped digit is marked, comes back from the backup, and the others open', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch();
  const filling = await first.window();
  await askFor(filling, 'report.createSample', {});
  const { id } = await askFor(filling, 'report.create', {
    unit: { name: sampleReport().unit.name, level: sampleReport().unit.level, selfReference: '我们' },
    year: sampleReport().year - 1,
    from: 'blank',
  });
  await askFor(filling, 'backup.create', {});
  await first.close();

  const library = join(dataFolder, 'library.db');
  const bytes = await readFile(library);
  const digit = Buffer.from('"issued": ', 'utf8');
  // Wherever it lies: a page no longer in use may hold it, too.
  for (let from = bytes.indexOf(digit); from >= 0; from = bytes.indexOf(digit, from + 1)) {
    const at = from + digit.length;
    if (bytes.readUInt8(at) <= 0x39) bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  }
  await writeFile(library, bytes);

  const app = await launch();
  const page = await app.window();
  await expect(page.getByText('报告库中有内容读不出：1 份报告。')).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: '读不出' }).click();
  await expect(page.getByText('可以完整取回')).toBeVisible();
  await page.getByRole('button', { name: '取回' }).click();
  await expect(page.getByRole('button', { name: '读不出' })).toHaveCount(0);
  for (const report of [id, (await askFor(page, 'report.createSample', {})).id]) {
    expect((await askFor(page, 'report.open', { id: report })).id).toBe(report);
    await askFor(page, 'report.close', { id: report });
  }
});
