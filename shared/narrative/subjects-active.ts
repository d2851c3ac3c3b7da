import type { DecisionKey, DocumentColumnKey, DocumentRowKey, Subject } from './reading';
import type { Phrase } from './sentences';

const ISSUED = '(?:新)?(?:制定出台|制定印发|制定发布|出台印发|制发|制定|印发|出台|制作|新增)';
const REPEALED = '(?:宣布)?废止';
const IN_FORCE = '(?:现行有效|现存有效|继续有效|现行|有效)';
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
  return before.slice(Math.max(before.lastIndexOf('规范性文件') + 5, before.lastIndexOf('规章') + 2));
}

const DECISIONS: readonly { word: string; kind: DecisionKey }[] = [
  { word: '行政许可', kind: 'licences' },
  { word: '行政处罚', kind: 'penalties' },
  { word: '行政强制', kind: 'coercion' },
];
const DECISION_TAIL =
  '(?:处理|决定书|决定|案件|措施|行为|业务|事件|件|数量|数|的|共|总|合|计|为|是|有|达|分别|:|“|”)*';
const DECISION = new RegExp(`(?:行政许可|行政处罚|行政强制)${DECISION_TAIL}$`);
const ALL_DECISIONS = /(?:行政处理决定|处理行政决定|作出行政决定|行政决定|处理决定)[数量总共计合为是有达:]*$/;
const DECISION_BEHIND = /^(?:件)?(行政许可|行政处罚|行政强制)(?:决定|案件|处理决定)?$/;
const VERB = /(?:作出|做出|实施|办理|办结|下达|完成|开展|发生)[了共计]*$/;
/** Web items, steps of a procedure, lists of powers: not decisions. */
const NOT_DECISIONS =
  /公示|公开|发布|录入|上传|归集|推送|信息|公布|事项|目录|清单|申请|受理|立案|听证|案卷|评查|培训|罚款|检查|双公示|拟|移交|咨询|档案|网站|栏目|移送|撤销|注销|变更|延续|延期|不予|减免|免予|复议|诉讼|金额|简易|一般程序|上级|协助|配合/;

/** What a figure on decisions counts, or undefined. */
export function decisionSubject(phrase: Phrase): Subject | undefined {
  const { near, right, number } = phrase;
  if (!['件', '起', '宗', '个', '份', '例', '次', '项', '件次', '笔', ''].includes(number.unit))
    return undefined;
  if (NOT_DECISIONS.test(near) || NOT_DECISIONS.test(right)) return undefined;
  if (number.unit === '项' && !near.includes('决定')) return undefined;
  const behind = DECISION_BEHIND.exec(right);
  if (behind && VERB.test(near)) return decision(behind[1] ?? '');
  if (DECISION.test(near)) return decision(near);
  if (ALL_DECISIONS.test(near)) return { of: 'decision', kinds: DECISIONS.map(({ kind }) => kind) };
  return undefined;
}

function decision(text: string): Subject {
  return {
    of: 'decision',
    kinds: DECISIONS.filter(({ word }) => text.includes(word)).map(({ kind }) => kind),
  };
}

const FEES = /行政事业性收费(?:收入|金额|总额|收取|费用)?[总共计合为是有达:]*$/;

/** 行政事业性收费 in 万元, or undefined. */
export function feesSubject(phrase: Phrase): Subject | undefined {
  return phrase.number.unit === '万元' && FEES.test(phrase.near) ? { of: 'fees' } : undefined;
}
