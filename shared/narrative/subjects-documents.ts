import type { DocumentColumnKey, DocumentRowKey, Subject } from './reading';
import type { Phrase } from './sentences';

const ISSUED = '(?:新)?(?:制定出台|制定印发|制定发布|出台印发|制发|制定|印发|出台|制作|新增)';
const REPEALED = '(?:宣布)?废止';
const IN_FORCE = '(?:现行有效|现存有效|继续有效|现行|现有|有效)';
const NOUN =
  '(?:行政规范性文件|规范性文件|规章和行政规范性文件|规章和规范性文件|规章、规范性文件|规章、行政规范性文件|规章(?!制度))';
const TAIL = '[的数量总共计合累一为是有达到了件份:“”"、]*';

const COLUMNS: readonly { column: DocumentColumnKey; verb: string }[] = [
  { column: 'issued', verb: ISSUED },
  { column: 'repealed', verb: REPEALED },
  { column: 'inForce', verb: IN_FORCE },
];
const VERB_THEN_NOUN = COLUMNS.map(({ verb }) => new RegExp(`${verb}(?:的|了)?(?:各类)?${NOUN}${TAIL}$`));
const NOUN_THEN_VERB = COLUMNS.map(
  ({ verb }) =>
    new RegExp(`${NOUN}(?:的|:|中|，)?(?:本年度?|全年|当年|本年新)?${verb}(?:件数|数量)?${TAIL}$`),
);
const VERB_ONLY = COLUMNS.map(
  ({ verb, column }) =>
    new RegExp(
      `^${column === 'inForce' ? '.{0,10}' : '(?:[、其中本年度共当全新并和及现]|截至年底|目前|另)*'}${verb}(?:件数|数量)?${TAIL}$`,
    ),
);
const NOUN_BEHIND = new RegExp(`^(?:件)?(?:的)?${NOUN}`);
const VERB_BEHIND = /^(?:件)?(?:仍)?(?:现行有效|继续有效)/;
/** What is done with documents besides making and repealing them. */
const OTHER_CARE =
  /公开|发布|公示|公布|上网|上传|录入|报送|备案|审查|审核|清理|评估|解读|修订|修改|征求|起草|失效|拟|草案|合法性|梳理|制度|汇编|主动|转发|上级/;

/** What a figure on 规章 and 行政规范性文件 counts, or undefined. `sentence` up to the figure names the document. */
export function documentSubject(phrase: Phrase): Subject | undefined {
  const { near, right, before, number } = phrase;
  if (!['件', '份', '个', '部', '项', ''].includes(number.unit)) return undefined;
  if (OTHER_CARE.test(near)) return undefined;
  const written = near + (NOUN_BEHIND.test(right) ? right : '');
  const column = columnOf(near, right);
  if (column === undefined) return undefined;
  const rows = rowsNamed(written) ?? rowsNamed(before);
  if (!rows) return undefined;
  // 主动公开规章13件(新制定5件): counted among what was published, cleaned up, put on record.
  if (!rowsNamed(written) && OTHER_CARE.test(nounClause(before))) return undefined;
  // A verb alone leans on the noun before it; then nothing else may have come between that could be meant.
  if (
    !rowsNamed(written) &&
    /公文|文件(?<!规范性文件)|方案|制度(?!.*规范性)|许可|处罚|申请/.test(sinceNoun(before))
  )
    return undefined;
  return { of: 'document', rows, column };
}

function columnOf(near: string, right: string): DocumentColumnKey | undefined {
  for (const patterns of [VERB_THEN_NOUN, NOUN_THEN_VERB, VERB_ONLY]) {
    const index = patterns.findIndex((pattern) => pattern.test(near));
    if (index >= 0) return COLUMNS[index]?.column;
  }
  if (NOUN_BEHIND.test(right)) {
    const index = COLUMNS.findIndex(({ verb }) => new RegExp(`${verb}[了共计]*$`).test(near));
    return COLUMNS[index]?.column;
  }
  return VERB_BEHIND.test(right) && /规范性文件/.test(near) ? 'inForce' : undefined;
}

function rowsNamed(text: string): readonly DocumentRowKey[] | undefined {
  const normative = text.lastIndexOf('规范性文件');
  const regulations = text.replace(/规章制度/g, '~~~~').lastIndexOf('规章');
  if (normative < 0 && regulations < 0) return undefined;
  if (normative >= 0 && regulations >= 0 && Math.abs(normative - regulations) <= 8) {
    const between = text.slice(Math.min(normative, regulations), Math.max(normative, regulations));
    if (!/\d/.test(between)) return ['regulations', 'normativeDocuments'];
  }
  return normative > regulations ? ['normativeDocuments'] : ['regulations'];
}

/** The clause in which the document was last named. */
function nounClause(before: string): string {
  const at = Math.max(before.lastIndexOf('规范性文件'), before.lastIndexOf('规章'));
  const from = before.slice(0, at).search(/[^，,;:。]*$/);
  const end = before.slice(at).search(/[，,;。]/);
  return before.slice(from, end < 0 ? undefined : at + end);
}

function sinceNoun(before: string): string {
  const since = before.slice(Math.max(before.lastIndexOf('规范性文件') + 5, before.lastIndexOf('规章') + 2));
  // 无废止文件 speaks of the same documents.
  return since.replace(/(?:无|未|没有)(?:新制发|制发|废止)(?:的)?文件/, '');
}

const BARE = new RegExp(`^[、和及]?${NOUN}${TAIL}$`);

/** The documents a figure counts whose verb was said with the figure before it. */
export function bareDocument(phrase: Phrase): readonly DocumentRowKey[] | undefined {
  if (!['件', '份', '个', '部', '项'].includes(phrase.number.unit)) return undefined;
  return BARE.test(phrase.near) ? rowsNamed(phrase.near) : undefined;
}
