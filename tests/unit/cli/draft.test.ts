import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReportFile, writeReportFile } from '../../../shared/report/file';
import { blankReport2019 } from '../../../shared/report/blank';
import type { Report } from '../../../shared/report/model';
import { sampleReport } from '../../../shared/report/sample';
import { cliIn } from '../../helpers/run-cli';
import { reportWith, UNITS } from '../../helpers/report-with';

const tables = reportWith({ 'requests.received.0': 2, 'requests.granted.0': 2 }, { unit: UNITS[3], rest: 0 });

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '初稿 命令-'));
  await writeFile(join(folder, '表.nianbao'), writeReportFile(tables));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const run = (...argv: string[]) => cliIn(folder, '2026-01-15')(...argv);

async function reportAt(name: string): Promise<Report> {
  const read = readReportFile(await readFile(join(folder, name), 'utf8'));
  if (!read.ok) throw new Error(read.reason);
  return read.report;
}

describe('draft', () => {
  it('writes all text parts, prints the path and names what is left to fill in', async () => {
    const { code, out, err } = await run('draft', '表.nianbao', '--out', '初稿.nianbao');
    expect([code, out]).toEqual([0, `${join(folder, '初稿.nianbao')}\n`]);
    expect(err).toMatch(/“五、存在的主要问题及改进情况”待填写 2 处：/u);
    const { narrative } = await reportAt('初稿.nianbao');
    expect(narrative.overview.filter(({ kind }) => kind === 'heading')).toHaveLength(5);
    expect(narrative.overview.map(({ text }) => text).join('')).toMatch(/政府信息公开申请2件/u);
    expect(narrative.overview.flatMap(({ fields = [] }) => fields.map(({ is }) => is))).toContain(
      'requests.received.total',
    );
  });

  it('compares with last year and asks what became of its problems', async () => {
    const last: Report = { ...tables, year: 2024 };
    last.narrative = {
      ...last.narrative,
      problems: [
        {
          kind: 'paragraph',
          text: '主要问题：一是个别栏目更新不够及时；二是基层培训不足。下一步，将一是加强检查。',
        },
      ],
    };
    await writeFile(join(folder, '上年.nianbao'), writeReportFile(last));
    const { code } = await run('draft', '表.nianbao', '--out', '初稿.nianbao', '--previous', '上年.nianbao');
    expect(code).toBe(0);
    const { narrative } = await reportAt('初稿.nianbao');
    expect(narrative.overview.map(({ text }) => text).join('')).toMatch(/与上年持平/u);
    const problems = narrative.problems.map(({ text }) => text).join('');
    expect(problems).toMatch(/上年度报告提出的“个别栏目更新不够及时”问题，.*〔填写：/u);
    expect(problems).toMatch(/“基层培训不足”/u);
    expect(problems).not.toMatch(/加强检查/u);
  });

  it('leaves what is written, and rewrites it with --overwrite', async () => {
    const sample = sampleReport();
    await writeFile(join(folder, '样.nianbao'), writeReportFile(sample));
    const kept = await run('draft', '样.nianbao', '--out', '一.nianbao');
    expect(kept.err).toMatch(/“一、总体情况”已有文字，没有改动。/u);
    expect((await reportAt('一.nianbao')).narrative).toEqual(sample.narrative);
    await run('draft', '样.nianbao', '--out', '二.nianbao', '--overwrite');
    expect((await reportAt('二.nianbao')).narrative.overview).not.toEqual(sample.narrative.overview);
  });

  it.each([
    [['表.nianbao'], '--out'],
    [['表.nianbao', '--out', '初稿.nianbao', '--previous', '表.nianbao'], '2024'],
    [['旧.nianbao', '--out', '初稿.nianbao'], '2021 年'],
    [['没有.nianbao', '--out', '初稿.nianbao'], '没有.nianbao'],
  ])('%j fails and says why', async (args, words) => {
    await writeFile(join(folder, '旧.nianbao'), writeReportFile(blankReport2019(UNITS[0], 2020)));
    const { code, out, err } = await run('draft', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err.split('\n')).toHaveLength(2);
  });
});
