import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Big from 'big.js';
import { expect, it, onTestFinished } from 'vitest';
import { writeDocx } from '../../../electron/export/docx/write-docx';
import { writeXlsx } from '../../../electron/export/xlsx/write-xlsx';
import { plainText } from '../../../shared/document/plain-text';
import { reportDocument } from '../../../shared/document/report-document';
import { DEFAULT_DOCUMENT_SETTINGS } from '../../../shared/document/settings';
import { webPage } from '../../../shared/document/web-page';
import { cellsOf } from '../../../shared/form/form';
import { writeReportFile } from '../../../shared/report/file';
import type { Figure, Report } from '../../../shared/report/model';
import { sampleReport } from '../../../shared/report/sample';
import { figureAt } from '../../../shared/report/values';
import { cliIn } from '../../helpers/run-cli';
import { withFigures } from '../rules/report-fixture';

const BODIES = 64;
const MADE_AT = '2024-01-10T08:00:00Z';
const FORMATS = ['nianbao', 'txt', 'html', 'docx', 'xlsx'] as const;
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const KINDS = ['镇人民政府', '街道办事处', '乡人民政府', '局'] as const;

const nameOf = (index: number): string =>
  `洛龙区${SURNAMES[index % SURNAMES.length] ?? ''}家庄${KINDS[Math.floor(index / SURNAMES.length)] ?? ''}`;

/** A sound report whose figures differ from body to body: what came in went out. */
function sound(index: number): Report {
  const figures: Record<string, Figure> = {
    'requests.received.0': index + 1,
    'requests.granted.0': index,
    'requests.partial.0': 1,
    'requests.received.4': index % 3,
    'requests.granted.4': index % 3,
    'active.licences': index * 13,
    'active.fees': `${index}.${index % 10}5`,
    'review.reconsideration.upheld': index % 2,
  };
  const report = withFigures({ ...sampleReport(), notes: {} }, figures);
  const none = { preamble: [], overview: [], problems: [], other: [] };
  return {
    ...report,
    unit: { ...report.unit, name: nameOf(index) },
    narrative: { ...report.narrative, ...none },
  };
}

/** Bodies broken in ways that are known, by their number. */
const BROKEN: Readonly<Record<number, Readonly<Record<string, Figure>>>> = {
  5: { 'requests.received.0': 99 },
  11: { 'requests.carriedForward.4': 2 },
  23: { 'active.penalties': null },
  37: { 'requests.granted.0': 0 },
  50: { 'requests.carriedOver.1': 3 },
};
const reportOf = (index: number): Report => withFigures(sound(index), BROKEN[index] ?? {});

async function bytesOf(report: Report, format: (typeof FORMATS)[number]): Promise<string | Uint8Array> {
  const document = reportDocument(report);
  switch (format) {
    case 'nianbao':
      return writeReportFile(report);
    case 'txt':
      return plainText(document);
    case 'html':
      return webPage(document);
    case 'docx':
      return writeDocx(document, DEFAULT_DOCUMENT_SETTINGS, MADE_AT);
    case 'xlsx':
      return writeXlsx(document, report.form, MADE_AT);
  }
}

it('adds up 64 bodies from files of every format: broken, misnamed, doubled and of other years among them', async () => {
  const folder = await mkdtemp(join(tmpdir(), '年报 全县-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const put = async (file: string, report: Report, format: (typeof FORMATS)[number]) =>
    writeFile(join(folder, `${file}.${format}`), await bytesOf(report, format));
  const reports = Array.from({ length: BODIES }, (_body, index) => reportOf(index));
  for (const [index, report] of reports.entries()) {
    await put(`单位${index}`, report, FORMATS[index % FORMATS.length] ?? 'txt');
  }
  // The same body once more in another format, and two reports of the year before.
  await put('又一份', reportOf(8), 'html');
  await put('上年1', { ...sound(1), year: 2022 }, 'txt');
  await put('上年2', { ...sound(2), year: 2022 }, 'docx');
  // Two bodies stand on the roster under a name with one wrong character.
  const roster = reports.map(({ unit }, index) =>
    index === 3 || index === 20 ? unit.name.replace('家庄', '家壮') : unit.name,
  );
  await writeFile(join(folder, '名单.txt'), roster.join('\n'));

  const run = cliIn(folder, '2024-01-15');
  const files = FORMATS.flatMap((format) =>
    reports.flatMap((_report, index) =>
      FORMATS[index % FORMATS.length] === format ? [`单位${index}.${format}`] : [],
    ),
  );
  const { code, out } = await run(
    'summarize',
    ...files,
    '又一份.html',
    '上年1.txt',
    '上年2.docx',
    '--name',
    '洛龙区人民政府',
    '--year',
    '2023',
    '--roster',
    '名单.txt',
    '--json',
  );
  expect(code).toBe(1);
  const result = JSON.parse(out) as {
    counted: number;
    sums: Record<string, Figure>;
    blanksByCell: Record<string, number>;
    bodies: {
      name: string;
      unit: string;
      listed: string;
      findings: { rule: string; severity: string }[];
      copies: string[];
      suggestions: string[];
    }[];
    missing: { name: string }[];
    unreadable: unknown[];
  };
  expect([result.counted, result.bodies.length, result.unreadable]).toEqual([BODIES, BODIES, []]);

  for (const cell of cellsOf('2021').values()) {
    if (cell.kind !== 'figure') continue;
    const known = reports.flatMap((report) => figureAt(report, cell.address) ?? []);
    const sum = known.reduce<Big>((all, figure) => all.plus(figure), new Big(0)).toFixed();
    expect(String(result.sums[cell.address]), cell.address).toBe(sum);
  }
  expect(result.blanksByCell).toEqual({ 'active.penalties': 1 });

  // The program's own workbooks hold the tables only, which is no error.
  const broken = result.bodies
    .filter(({ findings }) => findings.some(({ severity }) => severity === 'error'))
    .map(({ unit }) => unit);
  expect(broken.sort()).toEqual(
    Object.keys(BROKEN)
      .map((index) => nameOf(Number(index)))
      .sort(),
  );
  const unlisted = result.bodies.filter(({ listed }) => listed === 'unlisted');
  expect(unlisted.map(({ unit }) => unit).sort()).toEqual([nameOf(3), nameOf(20)].sort());
  for (const { unit, suggestions } of unlisted) expect(suggestions[0]).toBe(unit.replace('家庄', '家壮'));
  expect(result.missing).toHaveLength(2);
  const twice = result.bodies.filter(({ copies }) => copies.length > 0);
  expect(twice.map(({ unit, copies }) => [unit, copies.length])).toEqual([[nameOf(8), 1]]);
}, 180_000);
