import { expect, it } from 'vitest';
import { readReportFile, writeReportFile } from '../../../shared/report/file';
import { sampleReport } from '../../../shared/report/sample';

const file = JSON.parse(writeReportFile(sampleReport())) as Record<string, Record<string, unknown>>;

it.each([
  [{ ...file, year: '二〇二三' }, '“年度”的内容不合规定，应为数字（文件中“year”处）'],
  [{ ...file, unit: 7 }, '“单位”的内容不合规定，应为一组数据（文件中“unit”处）'],
  [
    { ...file, requests: { ...file['requests'], received: [true, 0, 0, 0, 0, 0] } },
    '“一、本年新收政府信息公开申请数量 自然人”一格的内容不合规定',
  ],
  [{ ...file, review: null }, '“四、政府信息公开行政复议、行政诉讼情况”的内容不合规定'],
  [
    {
      ...file,
      requests: Object.fromEntries(
        Object.entries(file['requests'] ?? {}).filter(([key]) => key !== 'carriedForward'),
      ),
    },
    '“三、收到和处理政府信息公开申请情况”',
  ],
])('names the place of what is wrong as a clerk knows it', (data, reason) => {
  const read = readReportFile(JSON.stringify(data));
  expect(read.ok ? '' : read.reason).toContain(reason);
  // No English but the path, which the contract asks for.
  expect(read.ok ? 'read' : read.reason.replace(/（文件中“[\w.]+”处）$/u, '')).not.toMatch(/[A-Za-z]/u);
});
