import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/patch';
import { readReportFile, readStoredReport, writeReportFile } from '../../../shared/report/file';
import type { Report } from '../../../shared/report/model';
import { sampleReport } from '../../../shared/report/sample';
import { checkReport } from '../../../shared/rules/check';

const FIELD = { at: 0, length: 1, is: 'year' };
const OVERVIEW = [
  { kind: 'heading', text: '（一）主动公开情况' },
  { kind: 'paragraph', text: '收到申请1件。' },
] as const;

/** The text of a file that is the sample's but for these keys. */
function fileWith(change: Record<string, unknown>, fields?: unknown): string {
  const blocks = OVERVIEW.map((block, index) =>
    index === 1 && fields !== undefined ? { ...block, fields } : block,
  );
  const report = sampleReport();
  return JSON.stringify({ ...report, narrative: { ...report.narrative, overview: blocks }, ...change });
}
function opened(text: string): Report {
  const read = readStoredReport(text);
  if (!read.ok) throw new Error(read.reason);
  return read.report;
}
const told = (report: Report) => checkReport({ report }).filter(({ rule }) => rule === 'H-MARKS');

describe('marks on the text of a stored report, in a shape that cannot be read', () => {
  it.each([
    ['fields that are words', '{"at":3}'],
    ['fields that are one field', FIELD],
    ['a field with a broken place', [FIELD, { at: 1.5, length: 1, is: 'year' }]],
    ['a field without a name', [{ at: 0, length: 1 }]],
    ['no field at all', null],
  ])('%s: the report is opened with its whole text, and told of', (_case, fields) => {
    const report = opened(fileWith({}, fields));
    expect(report.narrative.overview).toEqual(OVERVIEW);
    expect(report.notes['aside:narrative.overview.1.fields']).toBe(JSON.stringify(fields));
    expect(told(report).map(({ message }) => message)).toEqual([
      '“一、总体情况”第2段随表变化的字读不出，已按普通文字打开，文字没有缺少。核对这一段的数字；要随表变化的，重新“插入数据”。',
    ]);
  });

  it.each([
    ['taken', 'yes', 'taken', '“一、总体情况”“沿用上年，未读”的标记'],
    ['taken', { problems: [1] }, 'taken.problems', '“五、存在的主要问题及改进情况”“沿用上年，未读”的标记'],
    ['drafted', { other: 'a' }, 'drafted.other', '“六、其他需要报告的事项”套话的标记'],
  ])('%s: %j', (key, value, path, words) => {
    const report = opened(fileWith({ [key]: value }));
    const kept: unknown = path.includes('.') ? Object.values(value)[0] : value;
    expect(report.notes[`aside:${path}`]).toBe(JSON.stringify(kept));
    expect(told(report)[0]?.message).toContain(words);
  });

  it('go round with the file, and the finding goes with one click', () => {
    const report = opened(fileWith({}, 'x'));
    const again = opened(writeReportFile(report));
    expect(again).toEqual(report);
    const after = applyPatches(again, told(again)[0]?.fix?.patches ?? []);
    expect(told(after)).toEqual([]);
    expect(after.narrative).toEqual(report.narrative);
  });

  it('are refused in a file somebody opens, with their place: there it can be mended', () => {
    const read = readReportFile(fileWith({}, [{ ...FIELD, at: '3' }]));
    expect(read.ok ? '' : read.reason).toContain('narrative.overview.1.fields.0.at');
  });

  it('beside something else that is wrong do not open the report', () => {
    const read = readStoredReport(fileWith({ year: 'x', taken: 1 }, 'x'));
    expect(read.ok ? '' : read.reason).toContain('“year”处');
  });
});
