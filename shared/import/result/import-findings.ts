import { formVersionForYear, TABLE_IDS } from '../../form/form';
import { partById } from '../../form/parts';
import type { FormVersion, TableId } from '../../form/types';
import type { Unit } from '../../report/model';
import type { Finding } from '../../rules/finding';
import { importRows } from '../labels/form-rows';
import type { FrontMatter } from '../parts/front-matter';
import type { ChosenReport } from '../parts/several-reports';
import type { DocumentTables } from '../tables/document-tables';
import type { TableProblem, TableReading } from '../tables/table-reading';
import type { FilledFigures, KeptText } from './fill-figures';
import { finding, quote } from './import-matter';
import type { DocumentText } from './place-text';
import { exchangeFinding, blankCellsFinding, namelessFinding, orderFinding } from './quiet-matters';

/** What the findings of an import are about. */
interface ImportedDocument {
  front: FrontMatter;
  unit: Unit;
  year: number;
  tables: DocumentTables;
  text: DocumentText;
  filled: FilledFigures;
  /** How many readings of copy protection (pinyin) were taken out of the text. */
  pinyin: number;
  /** The reports of the document that were not read. */
  others: ChosenReport['others'];
}

/** What of a document could not be carried over whole, or was taken from an unusual place. */
export function findingsOf(document: ImportedDocument): Finding[] {
  const { front, unit, year, tables, text, filled, pinyin, others } = document;
  const { readings, version, mixed } = tables;
  const unusual = mixed || version !== formVersionForYear(year);
  return [
    ...(others.length > 0 ? [othersFinding(front, others)] : []),
    ...(front.year === null ? [yearFinding(year)] : []),
    ...(front.unit === '' ? [unitFinding(unit.name)] : []),
    ...(unusual ? [formFinding(version, mixed)] : []),
    ...(pinyin > 0 ? [pinyinFinding(pinyin)] : []),
    ...TABLE_IDS.flatMap((id) => tableFindings(id, readings[id], filled, version)),
    ...textFindings(text.unplaced),
  ];
}

/** So many matters of one kind are listed one by one; more are one matter. */
const LISTED = 20;
const LISTED_MARKS = 3;

function tableFindings(
  id: TableId,
  reading: TableReading,
  filled: FilledFigures,
  version: FormVersion,
): Finding[] {
  const nothing = reading.values.size === 0 && reading.problems.length === 0;
  const kept = filled.kept.filter(({ cell }) => cell.table === id);
  const marks = kept.filter(({ isMark }) => isMark);
  const grouped = marks.length > LISTED_MARKS;
  const listed = kept.filter(({ isMark }) => !(isMark && grouped));
  const told = [
    ...(nothing ? [tableFinding(id, reading.from !== Infinity)] : []),
    ...rowFindings(id, reading.problems),
    ...(nothing ? [] : missingRowsFinding(id, reading, version)),
    ...sumsFinding(id, filled),
    ...(grouped ? [marksFinding(id, marks)] : []),
    ...(listed.length > LISTED ? [cellsFinding(id, listed)] : listed.map((each) => cellFinding(each))),
    ...(id === 'requests' ? exchangeFinding(filled.report) : []),
    ...orderFinding(id, reading, version),
    ...namelessFinding(id, reading),
  ];
  return nothing ? told : [...told, ...blankCellsFinding(id, filled, told)];
}

const REASONS: Readonly<Record<TableProblem['reason'], string>> = {
  count: '数字的个数与表格的栏数不一致',
  position: '有空格，看不出各数字在哪一栏',
  glued: '数字连在一起，分不清各栏是多少',
  column: '所在的栏目不是本表的栏目',
  row: '这一行不是本表的行',
  repeated: '同一行出现两次，数字不同',
  order: '数字旁边没有可识别的行名',
  head: '看不出各数字属于哪一栏（没有可识别的栏目名称，合计也不能证明）',
};

/** What of many rows alike is one matter: a whole table that stands twice, a column beside those of the form. */
const SHARED_REASONS: Partial<Record<TableProblem['reason'], string>> = {
  repeated: '各出现两次，数字不同（文件里可能有两份报告，或附有往年的表格），没有读入，请对照原文填写',
  column: '所在的栏目不是本表的栏目（如上年数、同比），没有读入',
};

function rowFindings(part: TableId, problems: readonly TableProblem[]): Finding[] {
  const grouped = problems.filter(
    ({ reason }) =>
      reason in SHARED_REASONS && problems.filter((other) => other.reason === reason).length > LISTED_MARKS,
  );
  const single = problems.filter((problem) => !grouped.includes(problem));
  const reasons = Array.from(new Set(grouped.map(({ reason }) => reason)));
  return [
    ...reasons.map((reason) =>
      sharedFinding(
        part,
        reason,
        grouped.filter((problem) => problem.reason === reason),
      ),
    ),
    ...single.slice(0, LISTED).map((problem, index) => rowFinding(part, problem, index)),
    ...moreRowsFinding(part, single.slice(LISTED)),
  ];
}

/** I-ROW: many rows left out for the same reason. */
function sharedFinding(
  part: TableId,
  reason: TableProblem['reason'],
  problems: readonly TableProblem[],
): Finding {
  const rows = new Set(problems.map(({ row }) => row)).size;
  const example = quote(problems[0]?.row ?? '');
  const what = reason === 'column' ? ` ${problems.length} 个数字` : '';
  return finding({
    rule: 'I-ROW',
    severity: 'warning',
    part,
    subject: reason,
    title: `有 ${rows} 行的数字没有读入`,
    message: `${partById(part).heading}，${example}等 ${rows} 行${what}${SHARED_REASONS[reason] ?? ''}。`,
    cells: Array.from(new Set(problems.flatMap(({ cells }) => cells))),
  });
}

/** I-ROW: figures of a table that could not be placed for certain; their cells stay blank. */
function rowFinding(part: TableId, { row, text, reason, cells }: TableProblem, index: number): Finding {
  const named = row === '' ? '' : `${quote(row)}行：`;
  return finding({
    rule: 'I-ROW',
    severity: 'warning',
    part,
    subject: `${row}:${index}`,
    title: '有数字没有读入',
    message: `${partById(part).heading}，${named}原文${quote(text)}，${REASONS[reason]}，没有读入，请对照原文填写。`,
    cells,
  });
}

/** I-ROW: all those beyond the first ones. */
function moreRowsFinding(part: TableId, problems: readonly TableProblem[]): Finding[] {
  if (problems.length === 0) return [];
  return [
    finding({
      rule: 'I-ROW',
      severity: 'warning',
      part,
      subject: 'more',
      title: '还有数字没有读入',
      message: `${partById(part).heading}，另有 ${problems.length} 处数字没有读入，请对照原文填写。`,
      cells: Array.from(new Set(problems.flatMap(({ cells }) => cells))),
    }),
  ];
}

/** I-ROW: rows of the form that stand nowhere in the document. */
function missingRowsFinding(part: TableId, reading: TableReading, version: FormVersion): Finding[] {
  const named = new Set(reading.problems.flatMap(({ cells }) => cells));
  const missing = importRows(version, part).flatMap(({ label, cells }) => {
    const figures = cells.flatMap(({ cell }) => (cell.kind === 'figure' ? [cell.address] : []));
    const isSeen = figures.some((address) => reading.values.has(address) || named.has(address));
    return isSeen || figures.length === 0 ? [] : [{ label, figures }];
  });
  const [first] = missing;
  if (!first) return [];
  const rows = missing.length > 1 ? `等 ${missing.length} 行` : '一行';
  return [
    finding({
      rule: 'I-ROW',
      severity: 'warning',
      part,
      subject: 'missing',
      title: '有行没有找到',
      message: `${partById(part).heading}，没有找到${quote(first.label)}${rows}，各栏留空，请对照原文填写。`,
      cells: missing.flatMap(({ figures }) => figures),
    }),
  ];
}

/** I-TABLE: a table that was not found, or in which nothing could be read. */
function tableFinding(part: TableId, found: boolean): Finding {
  const { heading } = partById(part);
  return finding({
    rule: 'I-TABLE',
    severity: 'warning',
    part,
    subject: '',
    title: found ? '表格中没有读到数字' : '没有找到表格',
    message: found
      ? `${heading}：找到了表格的文字，但没有读到数字，各栏留空，请对照原文填写。`
      : `${heading}：没有找到表格（可能是图片），各栏留空，请对照原文填写。`,
  });
}

/** I-CELL: a cell whose text is more than a number, or none; the text is kept beside the cell. */
function cellFinding({ cell, text, figure }: KeptText): Finding {
  const outcome = figure === null ? '不能作为数字读入，已原样保留' : `读作 ${figure}，原文已保留`;
  return finding({
    rule: 'I-CELL',
    severity: figure === null ? 'warning' : 'hint',
    part: cell.table,
    subject: cell.address,
    title: '格内不只是数字',
    message: `${partById(cell.table).heading}，“${cell.name}”栏原文是${quote(text)}，${outcome}。`,
    cells: [cell.address],
  });
}

/** I-CELL: so many cells with more than a number (`0件`) that they are one matter. */
function cellsFinding(part: TableId, kept: readonly KeptText[]): Finding {
  const examples = Array.from(new Set(kept.map(({ text }) => quote(text)))).slice(0, LISTED_MARKS);
  const read = kept.filter(({ figure }) => figure !== null).length;
  const outcome =
    read === 0 ? '不能作为数字读入' : `${read} 格读出了数字，${kept.length - read} 格不能作为数字读入`;
  return finding({
    rule: 'I-CELL',
    severity: read === kept.length ? 'hint' : 'warning',
    part,
    subject: 'more',
    title: `有 ${kept.length} 格不只是数字`,
    message: `${partById(part).heading}，有 ${kept.length} 格原文不只是数字，如${examples.join('、')}，${outcome}，原文已保留，请核对。`,
    cells: kept.map(({ cell }) => cell.address),
  });
}

/** I-SUM: printed totals that are not what their cells add up to: the document's mistake, or one of reading. */
function sumsFinding(part: TableId, { differences }: FilledFigures): Finding[] {
  const own = differences.filter(({ cell }) => cell.table === part);
  const [first] = own;
  if (!first) return [];
  const example = `“${first.cell.name}”原文是 ${first.printed}，相加是 ${first.computed}`;
  return [
    finding({
      rule: 'I-SUM',
      severity: 'warning',
      part,
      subject: '',
      title: `有 ${own.length} 个合计与相加的结果不同`,
      message: `${partById(part).heading}，有 ${own.length} 个合计与相加的结果不同，如${example}，请对照原文核对。`,
      cells: own.map(({ cell }) => cell.address),
    }),
  ];
}

/** I-CELL: many cells in which a mark stands instead of a figure. */
function marksFinding(part: TableId, marks: readonly KeptText[]): Finding {
  const written = Array.from(new Set(marks.map(({ text }) => quote(text)))).join('、');
  return finding({
    rule: 'I-CELL',
    severity: 'warning',
    part,
    subject: 'marks',
    title: `有 ${marks.length} 格写的是记号，不是数字`,
    message: `${partById(part).heading}，有 ${marks.length} 格原文写的是${written}，没有作为数字读入，已原样保留；没有的请填 0。`,
    cells: marks.map(({ cell }) => cell.address),
  });
}

/** I-TEXT: the document holds other reports beside the one that was read. */
function othersFinding({ title }: FrontMatter, others: ChosenReport['others']): Finding {
  const left = others.map((other) => quote(other.title.text));
  const more = left.length > LISTED_MARKS ? `等 ${left.length} 份` : '';
  return finding({
    rule: 'I-TEXT',
    severity: 'warning',
    part: 'preamble',
    subject: 'others',
    title: `文件里有 ${others.length + 1} 份报告`,
    message: `文件里有 ${others.length + 1} 份报告，读入的是${quote(title)}；${left.slice(0, LISTED_MARKS).join('、')}${more}没有读入，文字另行保留。需要时请分别存成文件，再导入。`,
  });
}

/** I-YEAR: the title names no year; `year` was taken from elsewhere. */
function yearFinding(year: number): Finding {
  return finding({
    rule: 'I-YEAR',
    severity: 'warning',
    part: 'preamble',
    subject: '',
    title: '标题中没有年度',
    message: `标题中没有找到年度，按正文或文件名取为 ${year} 年，请核对。`,
  });
}

/** I-UNIT: the name of the body was not found, or was taken from elsewhere than the title. */
function unitFinding(unit: string): Finding {
  return finding({
    rule: 'I-UNIT',
    severity: 'warning',
    part: 'preamble',
    subject: '',
    title: '标题中没有单位名称',
    message:
      unit === ''
        ? '没有找到单位名称，请补填。'
        : `标题中没有单位名称，按文中其他位置取为“${unit}”，请核对。`,
  });
}

/** I-TEXT: pinyin in brackets was taken out. */
function pinyinFinding(count: number): Finding {
  return finding({
    rule: 'I-TEXT',
    severity: 'hint',
    part: 'overview',
    subject: 'readings',
    title: '去掉了插入的拼音',
    message: `文中有 ${count} 处插在字后的拼音（网页防复制所加），已经去掉，请核对正文。`,
  });
}

/** Titles of the findings about words that belong to no text part. */
const LEFT_OUT = { one: '有文字没有放进正文', more: '还有文字没有放进正文' } as const;

/** Whether a finding only tells of words that an import lists by themselves as well. */
export function isOfUnplaced({ rule, title }: Pick<Finding, 'rule' | 'title'>): boolean {
  return rule === 'I-TEXT' && (title === LEFT_OUT.one || title === LEFT_OUT.more);
}

/** I-TEXT: words that belong to no text part; they are kept in the report file. */
function textFindings(unplaced: DocumentText['unplaced']): Finding[] {
  const listed = unplaced.flatMap(({ part, text }, index) =>
    part && text !== '' ? [{ part, text, index }] : [],
  );
  const [last] = listed.slice(LISTED);
  return [
    ...listed.slice(0, LISTED).map(({ part, text, index }) =>
      finding({
        rule: 'I-TEXT',
        severity: 'hint',
        part,
        subject: String(index),
        title: LEFT_OUT.one,
        message: `${partById(part).heading}：${quote(text)}不属于表格和正文，没有放进报告，已另行保留。`,
      }),
    ),
    ...(last
      ? [
          finding({
            rule: 'I-TEXT',
            severity: 'hint',
            part: last.part,
            subject: 'more',
            title: LEFT_OUT.more,
            message: `另有 ${listed.length - LISTED} 段文字不属于表格和正文，没有放进报告，已另行保留。`,
          }),
        ]
      : []),
  ];
}

/** I-FORM: an older form, or labels of both editions in one document. */
function formFinding(version: FormVersion, mixed: boolean): Finding {
  return finding({
    rule: 'I-FORM',
    severity: mixed ? 'warning' : 'hint',
    part: 'active',
    subject: '',
    title: mixed ? '表格格式混用' : '旧格式的表格',
    message: mixed
      ? '文件的表格混用了 2019 年和 2021 年两种格式，按 2021 年格式读入；对不上的栏目没有读入，请对照原文填写。'
      : `文件的表格是 ${version} 年格式，按该格式读入。`,
  });
}
