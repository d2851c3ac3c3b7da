import { describe, expect, it } from 'vitest';
import { readReportFile, writeReportFile } from '../../../shared/report/file';
import { sampleReport } from '../../../shared/report/sample';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const withForeignKey = (json: string) => writeReportFile(sampleReport()).replace('{', `{"foreign": ${json},`);

describe('a report file nested deeper than a report is', () => {
  it.each([100, 100_000])('is refused in one sentence: %d levels', (depth) => {
    for (const text of [nested(depth), withForeignKey(nested(depth))]) {
      const read = readReportFile(text);
      expect(read.ok ? '' : read.reason).toMatch(
        /^内容嵌套过深（“(?:foreign\.)?[0.]+…”处超过 60 层），不是一份年报文件$/u,
      );
    }
  });

  it('is no file with a foreign key of some levels, which comes back as it was', () => {
    const read = readReportFile(withForeignKey(nested(20)));
    expect(read.ok).toBe(true);
    if (read.ok) expect(writeReportFile(read.report).replace(/\s/gu, '')).toContain(nested(20));
  });
});
