import { storedRequestKeys, RESULT_GROUPS_2019, RESULT_GROUPS_2021 } from '../form/request-rows';
import { cellAt, cellsOf, FORM_VERSIONS, formOf } from '../form/form';
import { FORM_PARTS } from '../form/parts';
import { REPORT_FORMAT, REPORT_VERSION, reportSchema, type Report } from './model';
import { withoutByteOrderMark } from '../text/blanks';
import { keyTrouble } from './json-keys';
import { setMarksAside } from './set-aside';
import { figureAt, withFigure } from './values';

type ReadResult = { ok: true; report: Report } | { ok: false; reason: string };

/**
 * Reads the text of a report file. On failure `reason` is one Chinese clause naming the place and what is wrong.
 * A figure outside its cell's domain (negative, broken, beyond exact integers) is kept as the cell's original text,
 * where rule E-NUM tells of it: nothing of the file is lost, and no sum is built on it.
 */
export function readReportFile(text: string): ReadResult {
  return read(text, false);
}

/**
 * Like readReportFile, for the library's own reports: nobody can mend these by hand. Marks on the text that cannot be
 * read go to the notes (set-aside.ts), where rule H-MARKS tells of them.
 */
export function readStoredReport(text: string): ReadResult {
  return read(text, true);
}

function read(text: string, isStored: boolean): ReadResult {
  const json = withoutByteOrderMark(text);
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { ok: false, reason: '文件内容不完整或已损坏，不是一份完整的年报文件' };
  }
  const trouble = keyTrouble(json);
  if (trouble !== null) return { ok: false, reason: trouble };
  return readReportData(data, isStored);
}

function readReportData(data: unknown, isStored: boolean): ReadResult {
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== REPORT_FORMAT) {
    return { ok: false, reason: `开头没有“${REPORT_FORMAT}”标记，不是年报文件` };
  }
  if ('version' in data && typeof data.version === 'number' && data.version > REPORT_VERSION) {
    return {
      ok: false,
      reason: `版本号 ${data.version} 比本程序认识的 ${REPORT_VERSION} 新，请先升级本程序`,
    };
  }
  let parsed = reportSchema.safeParse(data);
  if (!parsed.success && isStored) {
    const rest = setMarksAside(
      data,
      parsed.error.issues.map(({ path }) => path),
    );
    if (rest) parsed = reportSchema.safeParse(rest);
  }
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path ?? [];
    const kind = issue?.code === 'invalid_type' ? KIND_WORDS[issue.expected] : undefined;
    return {
      ok: false,
      reason: `${placeWords(path)}的内容不合规定${kind ? `，应为${kind}` : ''}${inFile(path)}`,
    };
  }
  const missing = storedRequestKeys(
    parsed.data.form === '2021' ? RESULT_GROUPS_2021 : RESULT_GROUPS_2019,
  ).find((key) => !(key in parsed.data.requests));
  if (missing) {
    const path = ['requests', ...missing.split('.')];
    return { ok: false, reason: `${placeWords(path)}缺少一行数据${inFile(path)}` };
  }
  return { ok: true, report: keepForeignFigures(parsed.data) };
}

/** The kinds of data a file is made of, for who mends it. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  number: '数字',
  string: '文字',
  boolean: '是或否',
  array: '列表',
  tuple: '列表',
  object: '一组数据',
  record: '一组数据',
};

/** The place in the file itself, by its path: who made the file by a program, or mends it by hand, looks for that. */
function inFile(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : `（文件中“${path.map(String).join('.')}”处）`;
}

/** Where in a file something is wrong, as a clerk knows it: the cell, else the part of the report. */
function placeWords(path: readonly PropertyKey[]): string {
  const address = path.map(String).join('.');
  const forms = FORM_VERSIONS.map((version) => formOf(version));
  const cell = FORM_VERSIONS.map((version) => cellAt(version, address)).find((each) => each !== undefined);
  if (cell) return `“${cell.name}”一格`;
  const [top = '', inner] = path.map(String);
  const part = FORM_PARTS.find(({ id }) => top === 'narrative' && id === inner);
  const block = typeof path[2] === 'number' ? `第 ${path[2] + 1} 段` : '';
  if (part) return `“${part.heading}”${block}`;
  const table = forms.flatMap(({ tables }) => Object.values(tables)).find(({ id }) => id === top);
  return `“${table?.title ?? PART_WORDS[top] ?? '文件'}”`;
}

/** The parts of a file that are no table. */
const PART_WORDS: Readonly<Record<string, string>> = {
  form: '表样',
  unit: '单位',
  year: '年度',
  narrative: '文字部分',
  printed: '原件中的合计',
  notes: '批注',
};

function keepForeignFigures(report: Report): Report {
  let result = report;
  for (const cell of cellsOf(report.form).values()) {
    if (cell.kind !== 'figure') continue;
    const value = figureAt(report, cell.address);
    if (value === null || inDomain(value, cell.figure)) continue;
    result = withFigure(result, cell.address, null);
    result = { ...result, notes: { ...result.notes, [cell.address]: String(value) } };
  }
  return result;
}

function inDomain(value: number | string, kind: 'count' | 'change' | 'money'): boolean {
  if (kind === 'money') return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value);
  return typeof value === 'number' && Number.isSafeInteger(value) && (kind === 'change' || value >= 0);
}

const TOP_KEYS = [
  'format',
  'version',
  'form',
  'unit',
  'year',
  'active',
  'requests',
  'review',
  'narrative',
  'printed',
  'notes',
];

/** The text of a report file: two-space JSON, the contract's key order, notes and printed totals sorted. */
export function writeReportFile(report: Report): string {
  const keys = [
    ...TOP_KEYS,
    ...Object.keys(report)
      .filter((key) => !TOP_KEYS.includes(key))
      .sort(),
  ];
  const source: Record<string, unknown> = report;
  const ordered = Object.fromEntries(
    keys
      .filter((key) => key in source)
      .map((key) => [key, key === 'notes' || key === 'printed' ? sorted(report[key]) : source[key]]),
  );
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
