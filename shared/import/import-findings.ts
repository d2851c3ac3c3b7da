import { cellAt, formVersionForYear, TABLE_IDS } from '../form/form';
import { partById } from '../form/parts';
import type { FormVersion, PartId, TableId } from '../form/types';
import type { Finding } from '../rules/types';
import type { Unit } from '../report/model';
import type { DocumentTables } from './document-tables';
import type { DocumentText } from './document-text';
import type { FilledFigures } from './fill-figures';
import type { FrontMatter } from './front-matter';
import type { TableProblem, TableReading } from './table-reading';

/** What the findings of an import are about. */
export interface ImportedDocument {
  front: FrontMatter;
  unit: Unit;
  year: number;
  tables: DocumentTables;
  text: DocumentText;
  filled: FilledFigures;
  /** How many readings of copy protection were taken out of the text. */
  readings: number;
}

/** What of a document could not be carried over whole, or was taken from an unusual place. */
export function findingsOf(document: ImportedDocument): Finding[] {
  const { front, unit, year, tables, text, filled } = document;
  const { readings, version, mixed } = tables;
  const unusual = mixed || version !== formVersionForYear(year);
  return [
    ...(front.year === null ? [yearFinding(year)] : []),
    ...(front.unit === '' ? [unitFinding(unit.name)] : []),
    ...(unusual ? [formFinding(version, mixed)] : []),
    ...(document.readings > 0 ? [readingsFinding(document.readings)] : []),
    ...TABLE_IDS.flatMap((id) => tableFindings(id, readings[id], version, filled)),
    ...text.unplaced.flatMap(({ part, text: words }, index) =>
      part && words !== '' ? [textFinding(part, words, index)] : [],
    ),
  ];
}

function tableFindings(
  id: TableId,
  reading: TableReading,
  version: FormVersion,
  filled: FilledFigures,
): Finding[] {
  const nothing = reading.values.size === 0 && reading.problems.length === 0;
  return [
    ...(nothing ? [tableFinding(id, reading.from !== Infinity)] : []),
    ...reading.problems.map((problem, index) => rowFinding(id, problem, index)),
    ...filled.kept
      .filter((kept) => kept.address.startsWith(`${id}.`))
      .map((kept) => cellFinding(version, kept, id)),
  ];
}

/** Longer texts are cut in messages; the report file keeps them whole. */
const LONGEST_QUOTE = 40;

function quote(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}”`;
}

function finding(
  rule: string,
  severity: Finding['severity'],
  part: PartId,
  place: string,
  title: string,
  message: string,
  cells: string[] = [],
): Finding {
  return { rule, severity, title, message, cells, part, key: `${rule}:${part}:${place}` };
}

const REASONS: Readonly<Record<TableProblem['reason'], string>> = {
  count: '数字的个数与表格的栏数不一致',
  position: '有空格，看不出各数字在哪一栏',
  glued: '数字连在一起，分不清各栏是多少',
  column: '所在的栏目不是本表的栏目',
  row: '这一行不是本表的行',
  repeated: '同一行出现两次，数字不同',
  order: '数字旁边没有可识别的行名',
};

/** I-ROW: figures of a table that could not be placed for certain; their cells stay blank. */
function rowFinding(table: TableId, problem: TableProblem, index: number): Finding {
  const place = problem.place === '' ? '' : `${quote(problem.place)}行：`;
  return finding(
    'I-ROW',
    'warning',
    table,
    `${problem.place}:${index}`,
    '有数字没有读入',
    `${partById(table).heading}，${place}原文${quote(problem.text)}，${REASONS[problem.reason]}，没有读入，请对照原文填写。`,
    problem.cells,
  );
}

/** I-TABLE: a table that was not found, or in which nothing could be read. */
function tableFinding(table: TableId, found: boolean): Finding {
  const { heading } = partById(table);
  const what = found
    ? `${heading}：找到了表格的文字，但没有读到数字，各栏留空，请对照原文填写。`
    : `${heading}：没有找到表格（可能是图片），各栏留空，请对照原文填写。`;
  return finding('I-TABLE', 'warning', table, '', found ? '表格中没有读到数字' : '没有找到表格', what);
}

/** I-CELL: a cell whose text is more than a number, or none; the text is kept beside the cell. */
function cellFinding(version: FormVersion, kept: FilledFigures['kept'][number], table: TableId): Finding {
  const name = cellAt(version, kept.address)?.name ?? kept.address;
  const outcome = kept.figure === null ? '不能作为数字读入，已原样保留' : `读作 ${kept.figure}，原文已保留`;
  return finding(
    'I-CELL',
    kept.figure === null ? 'warning' : 'hint',
    table,
    kept.address,
    '格内不只是数字',
    `${partById(table).heading}，“${name}”栏原文是${quote(kept.text)}，${outcome}。`,
    [kept.address],
  );
}

/** I-YEAR: the title names no year; `year` was taken from elsewhere. */
function yearFinding(year: number): Finding {
  return finding(
    'I-YEAR',
    'warning',
    'preamble',
    '',
    '标题中没有年度',
    `标题中没有找到年度，按正文或文件名取为 ${year} 年，请核对。`,
  );
}

/** I-UNIT: the name of the body was not found, or was taken from elsewhere than the title. */
function unitFinding(unit: string): Finding {
  const message =
    unit === '' ? '没有找到单位名称，请补填。' : `标题中没有单位名称，按文中其他位置取为“${unit}”，请核对。`;
  return finding('I-UNIT', 'warning', 'preamble', '', '标题中没有单位名称', message);
}

/** I-TEXT: readings in brackets were taken out. */
function readingsFinding(count: number): Finding {
  const message = `文中有 ${count} 处插在字后的拼音（网页防复制所加），已经去掉，请核对正文。`;
  return finding('I-TEXT', 'hint', 'overview', 'readings', '去掉了插入的拼音', message);
}

/** I-TEXT: words that belong to no text part; they are kept in the report file. */
function textFinding(part: PartId, text: string, index: number): Finding {
  return finding(
    'I-TEXT',
    'hint',
    part,
    String(index),
    '有文字没有放进正文',
    `${partById(part).heading}：${quote(text)}不属于表格和正文，没有放进报告，已另行保留。`,
  );
}

/** I-FORM: an older form, or labels of both editions in one document. */
function formFinding(version: FormVersion, mixed: boolean): Finding {
  const message = mixed
    ? '文件的表格混用了 2019 年和 2021 年两种格式，按 2021 年格式读入；对不上的栏目没有读入，请对照原文填写。'
    : `文件的表格是 ${version} 年格式，按该格式读入。`;
  return finding(
    'I-FORM',
    mixed ? 'warning' : 'hint',
    'active',
    '',
    mixed ? '表格格式混用' : '旧格式的表格',
    message,
  );
}
