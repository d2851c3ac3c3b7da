import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { plainText } from '../../../shared/document/plain-text';
import { reportDocument } from '../../../shared/document/report-document';
import { readReportFile, writeReportFile } from '../../../shared/report/file';
import type { Report } from '../../../shared/report/model';
import { sampleReport } from '../../../shared/report/sample';
import { figureAt } from '../../../shared/report/values';
import { cliIn } from '../../helpers/run-cli';
import { withFigures } from '../rules/report-fixture';

const NAME = '洛龙区人民政府';
const sample = sampleReport();

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '年报 汇总-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const summarize = (...argv: string[]) =>
  cliIn(folder, '2024-01-15')('summarize', ...argv, '--name', NAME, '--year', '2023');

function body(name: string, figures: Parameters<typeof withFigures>[1] = {}): Report {
  const report = withFigures(sample, figures);
  return { ...report, unit: { ...report.unit, name } };
}

async function put(name: string, report: Report): Promise<void> {
  const isText = name.endsWith('.txt');
  await writeFile(join(folder, name), isText ? plainText(reportDocument(report)) : writeReportFile(report));
}

it('adds the reports up and writes the summary three ways', async () => {
  await put('李楼.txt', body('洛龙区李楼街道办事处'));
  await put('石桥.nianbao', body('洛龙区石桥镇人民政府', { 'active.licences': 7, 'active.fees': '0.092' }));
  const { code, out, err } = await summarize('李楼.txt', '石桥.nianbao', '--out', '结果');
  const stem = `${NAME}2023年政府信息公开工作年度报告`;
  expect(code).toBe(0);
  expect(out.trim().split('\n')).toEqual(
    ['nianbao', 'docx', 'xlsx'].map((format) => join(folder, '结果', `${stem}.${format}`)),
  );
  expect(err).toContain('收到 2 个单位的报告，计入 2 个');
  const read = readReportFile(await readFile(join(folder, '结果', `${stem}.nianbao`), 'utf8'));
  if (!read.ok) throw new Error(read.reason);
  expect(figureAt(read.report, 'active.licences')).toBe(7);
  expect(figureAt(read.report, 'active.fees')).toBe('0.092');
  expect(figureAt(read.report, 'requests.received.0')).toBe(2);
});

it('takes a folder and says with --json who is missing, wrong, named otherwise, double or unreadable', async () => {
  await mkdir(join(folder, '报告'));
  await put('报告/李楼.nianbao', body('洛龙区李楼街道办事处'));
  await put('报告/李楼（2）.nianbao', body('洛龙区李楼街道办事处'));
  await put('报告/石桥.nianbao', body('石桥镇政府', { 'requests.received.1': 4 }));
  await put('报告/王庄.nianbao', body('洛龙区黄庄镇人民政府'));
  await writeFile(join(folder, '报告', '坏.nianbao'), '{');
  const roster = '【街镇】\n李楼街道办事处\n石桥镇人民政府\n王庄镇人民政府\n马店镇人民政府\n';
  await writeFile(join(folder, '名单.txt'), roster);
  const { code, out, err } = await summarize('报告', '--roster', '名单.txt', '--json');
  expect([code, err]).toEqual([1, '']);
  const result = JSON.parse(out) as {
    counted: number;
    withErrors: number;
    sums: Record<string, unknown>;
    bodies: { name: string; listed: string; errors: number; copies: string[]; suggestions: string[] }[];
    missing: { name: string }[];
    unreadable: { file: string; error: { code: string } }[];
    files: string[];
  };
  expect(result).toMatchObject({ counted: 3, withErrors: 1, files: [] });
  expect(result.sums['requests.received.0']).toBe(3);
  expect(result.sums['requests.received.total']).toBe(7);
  expect(result.bodies.map(({ name, listed }) => [name, listed])).toEqual([
    ['李楼街道办事处', 'normal'],
    ['石桥镇人民政府', 'normal'],
    ['洛龙区黄庄镇人民政府', 'unlisted'],
  ]);
  expect(result.bodies.map(({ copies }) => copies.length)).toEqual([1, 0, 0]);
  expect(result.bodies[2]?.suggestions).toEqual(['王庄镇人民政府']);
  expect(result.missing.map(({ name }) => name)).toEqual(['王庄镇人民政府', '马店镇人民政府']);
  expect(result.unreadable).toMatchObject([{ file: '坏.nianbao', error: { code: 'not-a-report' } }]);
});

it('leaves bodies with errors out where asked to', async () => {
  await put('李楼.nianbao', body('洛龙区李楼街道办事处'));
  await put('石桥.nianbao', body('洛龙区石桥镇', { 'requests.received.1': 4 }));
  const { code, out } = await summarize('李楼.nianbao', '石桥.nianbao', '--without-errors', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ counted: 1, sums: { 'requests.received.total': 1 } });
});

it('replaces no summary of an earlier run', async () => {
  await put('李楼.nianbao', body('洛龙区李楼街道办事处'));
  await summarize('李楼.nianbao', '--out', '.');
  await summarize('李楼.nianbao', '--out', '.');
  expect((await readdir(folder)).filter((name) => name.startsWith(NAME))).toHaveLength(6);
});
