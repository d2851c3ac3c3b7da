import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainText } from '../../shared/document/plain-text';
import { reportDocument } from '../../shared/document/report-document';
import { sampleReport } from '../../shared/report/sample';
import { expect, test } from '../helpers/launch';
import { openFrom } from '../helpers/native-dialogs';

test('a text document is imported, and what was not recognised is shown before it is taken in', async ({
  launch,
  workFolder,
}) => {
  const app = await launch();
  const page = await app.window();
  const file = join(workFolder, '2023年报(最终)(2).txt');
  const text = plainText(reportDocument(sampleReport()));
  await writeFile(
    file,
    text.replace('本年新收政府信息公开申请数量\t\t\t1', '本年新收政府信息公开申请数量\t\t\t1件多'),
  );
  expect(await readFile(file, 'utf8')).toContain('1件多');
  await openFrom(app.electronApp, file);

  await page.getByRole('button', { name: /导入已有文档/ }).click();
  const screen = page.getByRole('region', { name: '导入' });
  await expect(screen.getByRole('region', { name: '读入的结果' }).getByRole('article')).toContainText([
    '1件多',
  ]);
  await screen.getByRole('button', { name: /^导入为/ }).click();
  const received = page.getByRole('textbox', { name: '一、本年新收政府信息公开申请数量 自然人' });
  await expect(received).toHaveValue('1件多');
  await expect(page.getByRole('list', { name: '校核结果' })).toContainText('1件多');
});
