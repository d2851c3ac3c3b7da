import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReportFile, writeReportFile } from '../../../shared/report/file';
import type { Report } from '../../../shared/report/model';
import { sampleReport } from '../../../shared/report/sample';
import { figureAt, withFigure } from '../../../shared/report/values';
import { cliIn } from '../../helpers/run-cli';
import { text } from '../import/sample-text';

const NAME = '洛龙区李楼街道办事处2023年政府信息公开工作年度报告';
const sample = sampleReport();

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '年报 命令-'));
  await writeFile(join(folder, '报告.txt'), text);
  await writeFile(join(folder, '报告.nianbao'), writeReportFile(sample));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const run = (...argv: string[]) => cliIn(folder, '2024-01-15')(...argv);

async function reportAt(name: string): Promise<Report> {
  const read = readReportFile(await readFile(join(folder, name), 'utf8'));
  if (!read.ok) throw new Error(read.reason);
  return read.report;
}

/** Runs a command that has to fail, and asserts that it wrote nothing and said one line without machine words. */
async function fails(...argv: string[]): Promise<string> {
  const before = await readdir(folder, { recursive: true });
  const { code, out, err } = await run(...argv);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(await readdir(folder, { recursive: true })).toEqual(before);
  expect(err.split('\n')).toHaveLength(2);
  expect(err).not.toMatch(/Error|undefined|\{/u);
  return err;
}

describe('import', () => {
  it('writes the report under its official name and prints the path', async () => {
    const { code, out } = await run('import', '报告.txt');
    expect(code).toBe(0);
    expect(out).toBe(`${join(folder, `${NAME}.nianbao`)}\n`);
    expect((await reportAt(`${NAME}.nianbao`)).narrative).toEqual(sample.narrative);
  });

  it('never overwrites a file it named itself', async () => {
    await run('import', '报告.txt');
    const { out } = await run('import', '报告.txt');
    expect(out).toBe(`${join(folder, `${NAME}（2）.nianbao`)}\n`);
  });

  it('writes to the file named by --out, replacing it', async () => {
    await writeFile(join(folder, '结果.nianbao'), '旧');
    const { code, out } = await run('import', '报告.txt', '--out', '结果.nianbao');
    expect([code, out]).toEqual([0, `${join(folder, '结果.nianbao')}\n`]);
    expect((await reportAt('结果.nianbao')).year).toBe(2023);
  });

  it('prints report and findings alone with --json, and writes nothing', async () => {
    const before = await readdir(folder);
    await writeFile(join(folder, '报告.txt'), text.replace(/^行政许可\t0/mu, '行政许可\t12件'));
    const { code, out, err } = await run('import', '报告.txt', '--json');
    const { report, findings, unplaced } = JSON.parse(out) as {
      report: Report;
      findings: unknown[];
      unplaced: string[];
    };
    expect(unplaced).toEqual([]);
    expect([code, err]).toEqual([0, '']);
    // The unit is the cell's own: the figure is certain, its text stays beside it and is said.
    expect(figureAt(report, 'active.licences')).toBe(12);
    expect(report.notes).toEqual({ 'active.licences': '12件' });
    expect(findings).toMatchObject([{ rule: 'I-CELL', severity: 'hint', cells: ['active.licences'] }]);
    expect(await readdir(folder)).toEqual(before);
  });

  it('says for people what it could not read', async () => {
    await writeFile(join(folder, '报告.txt'), text.replace(/^规章\t0\t0\t0/mu, '规章5125'));
    const { code, err } = await run('import', '报告.txt');
    expect(code).toBe(0);
    expect(err).toContain('警告 I-ROW');
    expect(err).toContain('“规章”行：原文“5125”');
  });

  it('refuses to write over the file it reads', async () => {
    expect(await fails('import', '报告.txt', '--out', '报告.txt')).toContain('不能就是读取的文件');
  });
});

describe('check', () => {
  it('finds nothing in the sample', async () => {
    const { code, out, err } = await run('check', '报告.txt', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({ errors: 0, warnings: 0, hints: 0, findings: [] });
    expect(await run('check', '报告.nianbao')).toEqual({
      code: 0,
      out: '',
      err: '报告.nianbao：没有发现问题。\n',
    });
  });

  it('explains how the figures of the text were read', async () => {
    const people = await run('check', '报告.txt', '--explain');
    expect(people.code).toBe(0);
    expect(people.out).toMatch(/“\d+件”：读作.*句式 received\./u);
    const { out } = await run('check', '报告.txt', '--explain', '--json');
    const { explained } = JSON.parse(out) as { explained: { part: string; figures: { frame?: string }[] }[] };
    expect(explained.flatMap(({ figures }) => figures).some(({ frame }) => frame === 'received.verb')).toBe(
      true,
    );
  });

  it('names the broken sum rule with both figures', async () => {
    const wrong = withFigure(sample, 'requests.received.1', 2);
    await writeFile(join(folder, '错.nianbao'), writeReportFile(wrong));
    const { code, out } = await run('check', '错.nianbao', '--json');
    const result = JSON.parse(out) as { errors: number; findings: { rule: string; message: string }[] };
    expect(code).toBe(1);
    expect(result.errors).toBeGreaterThan(0);
    const finding = result.findings.find((each) => each.rule === 'T3-COL');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(finding?.message).toMatch(/商业企业.*= 2.*= 0/su);
    const people = await run('check', '错.nianbao');
    expect([people.code, people.out]).toEqual([1, '']);
    expect(people.err).toContain('错误 T3-COL');
  });

  it('takes many files, tells each, and goes on after one that cannot be read', async () => {
    await writeFile(join(folder, '坏.nianbao'), '{');
    const { code, out, err } = await run('check', '报告.txt', '坏.nianbao', '报告.nianbao', '--json');
    const { files, errors } = JSON.parse(out) as {
      files: { file: string; error?: { code: string } }[];
      errors: number;
    };
    expect(code).toBe(2);
    expect(files.map((each) => [each.file, each.error?.code])).toEqual([
      ['报告.txt', undefined],
      ['坏.nianbao', 'not-a-report'],
      ['报告.nianbao', undefined],
    ]);
    expect(errors).toBe(0);
    expect(err).toContain('“坏.nianbao”不是可以识别的年度报告');
  });

  it('holds the report against last year’s', async () => {
    const last = withFigure({ ...sample, year: 2022 }, 'requests.carriedForward.0', 5);
    await writeFile(join(folder, '上年.nianbao'), writeReportFile(last));
    const { code, out } = await run('check', '报告.nianbao', '--previous', '上年.nianbao', '--json');
    expect(code).toBe(1);
    expect((JSON.parse(out) as { findings: { rule: string }[] }).findings.map((each) => each.rule)).toContain(
      'X-CARRY',
    );
  });

  it('tells where the report given as last year’s is not of last year', async () => {
    const { code, err } = await run('check', '报告.nianbao', '--previous', '报告.txt');
    expect(code).toBe(0);
    expect(err).toContain('没有用到');
  });
});

describe('export', () => {
  it('writes what was asked for under the official name, and prints the paths', async () => {
    const { code, out, err } = await run(
      'export',
      '报告.txt',
      '--to',
      'txt,html,nianbao',
      '--out',
      '输出/一',
    );
    const names = ['txt', 'html', 'nianbao'].map((format) => `${NAME}.${format}`);
    expect([code, err]).toEqual([0, '']);
    expect(out.trim().split('\n')).toEqual(names.map((name) => join(folder, '输出', '一', name)));
    expect((await readdir(join(folder, '输出/一'))).sort()).toEqual([...names].sort());
  });

  it('writes the signature of the document the report came from', async () => {
    await writeFile(join(folder, '落款.txt'), `${text}\n\n洛龙区李楼街道办事处\n2024年1月9日\n`);
    const { code } = await run('export', '落款.txt', '--to', 'txt', '--out', '输出');
    expect(code).toBe(0);
    expect(await readFile(join(folder, '输出', `${NAME}.txt`), 'utf8')).toMatch(
      /洛龙区李楼街道办事处\s+2024年1月9日\s*$/u,
    );
  });

  it('writes the built-in sample, with a number where the name is taken', async () => {
    await run('export', '--sample', '--to', 'docx', '--out', '.');
    const { code, out } = await run('export', '--sample', '--to', 'docx', '--out', '.');
    expect([code, out]).toEqual([0, `${join(folder, `${NAME}（2）.docx`)}\n`]);
  });

  it('says that a PDF needs the whole program', async () => {
    expect(await fails('export', '--sample', '--to', 'pdf', '--out', '输出')).toContain('PDF');
  });

  it('refuses a folder that is a file', async () => {
    expect(await fails('export', '--sample', '--to', 'txt', '--out', '报告.txt')).toContain(
      '“报告.txt”是文件',
    );
  });
});

describe('import of a folder', () => {
  it('writes a report file a document and a table with a row for each', async () => {
    await mkdir(join(folder, '镇', '下级'), { recursive: true });
    await writeFile(join(folder, '镇', '报告.docx'), text);
    await writeFile(join(folder, '镇', '下级', '报告.txt'), text);
    await writeFile(join(folder, '镇', '=坏.pdf'), '%PDF-1.7 xxx');
    const { code, out } = await run('import', '镇', '--out', '结果');
    expect(code).toBe(0);
    expect(out).toBe(`${join(folder, '结果', 'import.csv')}\n`);
    expect((await readdir(join(folder, '结果'))).sort()).toEqual(
      ['import.csv', '报告.nianbao', '报告（2）.nianbao'].sort(),
    );
    expect((await reportAt(join('结果', '报告.nianbao'))).requests).toEqual(sample.requests);
    const table = await readFile(join(folder, '结果', 'import.csv'), 'utf8');
    const lines = table.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFF文件,结果,单位,年度,读入数字,空格,需要核对,说明,年报文件');
    const read = new RegExp(
      `^报告\\.docx,已读入,${sample.unit.name},2023,166,0,0,,报告(?:（2）)?\\.nianbao$`,
      'u',
    );
    expect(lines.filter((line) => read.test(line))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith("'=坏.pdf,没有读取,"))).toContain('文件已损坏');
    expect(lines).toHaveLength(4);
  });

  it('replaces no report file of an earlier run, and leaves out what that run wrote', async () => {
    await mkdir(join(folder, '镇'));
    await writeFile(join(folder, '镇', '报告.txt'), text);
    await run('import', '镇', '--out', '镇/结果');
    await run('import', '镇', '--out', '镇/结果');
    expect(await readdir(join(folder, '镇', '结果'))).toHaveLength(3);
  });

  it.each([
    [['import', '.'], /--out/u],
    [['import', '.', '--out', 'x', '--json'], /--json/u],
    [['import', '空', '--out', 'x'], /没有可以读取的文件/u],
  ])('%j is refused', async (argv, words) => {
    await mkdir(join(folder, '空'));
    expect(await fails(...argv)).toMatch(words);
  });
});

/** What is certain in the sample's text is this year's; the year that opens a general sentence is not. */
const wordsNextYear = (text: string): string =>
  text
    .replaceAll(/2023年(?!，我街道(?:认真执行|政府信息公开工作))/gu, '2024年')
    .replace('申请1件', '申请〔未填〕件');

describe('next', () => {
  it('writes the next year with the unit, the text, and 结转 carried over', async () => {
    const { code, out } = await run('next', '报告.txt', '--out', '明年.nianbao');
    expect([code, out]).toEqual([0, `${join(folder, '明年.nianbao')}\n`]);
    const next = await reportAt('明年.nianbao');
    expect([next.year, next.form, next.unit.name]).toEqual([2024, '2021', sample.unit.name]);
    expect(next.requests['carriedOver']).toEqual(sample.requests['carriedForward']);
    expect(next.requests['received']).toEqual([null, null, null, null, null, null]);
    expect(next.narrative.overview.map((block) => block.text)).toEqual(
      sample.narrative.overview.map((block) => wordsNextYear(block.text)),
    );
    expect(next.taken?.overview).toEqual(next.narrative.overview.map(() => true));
  });

  it('knows no 结转 after a gap', async () => {
    const { err } = await run('next', '报告.nianbao', '--year', '2026', '--out', '后年.nianbao');
    expect(err).toContain('上年结转留空');
    expect((await reportAt('后年.nianbao')).requests['carriedOver']).toEqual(Array(6).fill(null));
  });

  it.each([
    [['next', '报告.txt'], /缺少 --out/u],
    [['next', '报告.txt', '--year', '2023', '--out', 'x.nianbao'], /之后/u],
    [['next', '报告.txt', '--year', '明年', '--out', 'x.nianbao'], /四位数/u],
    [['next', '没有.docx', '--out', 'x.nianbao'], /找不到文件/u],
    [['next', '报告.nianbao', '--out', '报告.nianbao'], /不能就是读取的文件/u],
  ])('%j is refused', async (argv, words) => {
    expect(await fails(...argv)).toMatch(words);
  });
});

describe('help and version', () => {
  it.each([
    ['--help'],
    ['help'],
    ['import', '--help'],
    ['next', '--help'],
    ['check', '--help'],
    ['export', '--help'],
    ['summarize', '--help'],
    ['help', 'check'],
  ])('%s %s', async (...argv) => {
    const { code, out, err } = await run(...argv);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^用法：nianbao/u);
  });

  it('--version', async () => {
    expect(await run('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
});

describe('what cannot be done', () => {
  it.each<[string[], string]>([
    [['summarize', '报告.txt', '--year', '2023', '--out', '.'], '缺少 --name'],
    [['summarize', '报告.txt', '--name', '某区', '--year', '23', '--out', '.'], '四位数'],
    [['summarize', '报告.txt', '--name', '某区', '--year', '2023'], '缺少 --out'],
    [['summarize', '报告.txt', '--name', '某区', '--year', '2021', '--out', 'x'], '没有 2021 年的报告'],
    [['summarize', '没有.txt', '--name', '某区', '--year', '2023', '--out', 'x'], '找不到文件“没有.txt”'],
    [['送出'], '不认识命令“送出”'],
    [['import'], '缺少文件'],
    [['import', '报告.txt', '报告.nianbao'], '一次只能处理一个文件'],
    [['import', '报告.txt', '--fast'], '不认识选项“--fast”'],
    [['import', '报告.txt', '--out'], '“--out”后面缺少内容'],
    [['import', '没有.txt'], '找不到文件“没有.txt”'],
    [['import', '报告.txt', '--out', '没有/结果.nianbao'], '目标文件夹不存在'],
    [['check'], '缺少文件'],
    [['check', '没有.txt', '--json'], '找不到文件“没有.txt”'],
    [['check', '报告.txt', '--previous', '没有.txt'], '找不到文件“没有.txt”'],
    [['export', '报告.txt', '--to', 'txt'], '缺少 --out'],
    [['export', '报告.txt', '--out', '.'], '缺少 --to'],
    [['export', '报告.txt', '--to', 'wps', '--out', '.'], '“wps”格式'],
    [['export', '报告.txt', '--sample', '--to', 'txt', '--out', '.'], '--sample'],
    [['export', '报告.txt', '--to', 'txt', '--layout', 'poster', '--out', '.'], 'poster'],
  ])('%j: %s', async (argv, words) => {
    expect(await fails(...argv)).toContain(words);
  });

  it('a target that is a folder', async () => {
    await mkdir(join(folder, '夹.nianbao'));
    expect(await fails('import', '报告.txt', '--out', '夹.nianbao')).toContain('夹.nianbao');
  });

  it('no command at all: the usage, on stderr', async () => {
    const { code, out, err } = await run();
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^用法/u);
  });
});
