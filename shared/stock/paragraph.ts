import type { NarrativePartId } from '../form/types';
import type { Report, UnitLevel } from '../report/model';

/**
 * A stock paragraph is data. Its sentences hold `{names}` (shared/stock/names.ts), blanks 〔填写：…〕 for what only the
 * clerk can count, and lists `[condition:words|condition:words]` of which the pieces that hold are joined by 、.
 */

/** `condition`, words: the first case whose condition holds and whose names are all known is the sentence; '' says nothing. */
export type Case = readonly [condition: string, words: string];
/** A sentence that is always the same but for its figures, or one that has cases (a switch). */
export type Sentence = string | readonly Case[];

/** Kinds of body that speak alike. */
export type LevelGroup = 'township' | 'subdistrict' | 'department' | 'county' | 'city' | 'other';

const GROUP_OF: Readonly<Record<UnitLevel, LevelGroup>> = {
  township: 'township',
  subdistrict: 'subdistrict',
  countyDepartment: 'department',
  cityDepartment: 'department',
  provinceDepartment: 'department',
  county: 'county',
  city: 'city',
  province: 'city',
  ministry: 'other',
  other: 'other',
};

/** The kind of body a level belongs to. */
export function levelGroup(level: UnitLevel): LevelGroup {
  return GROUP_OF[level];
}

/** What a paragraph rests on: the tables; the law and the form; or what was done, which only the clerk knows. */
export type Ground = 'figures' | 'duty' | 'claim';

/** What a paragraph is about, in the order of the report: where it belongs, and what the drawer calls it. */
export const SLOTS = {
  'preamble.basis': { part: 'preamble', name: '编制依据' },
  'preamble.scope': { part: 'preamble', name: '汇总范围' },
  'preamble.contact': { part: 'preamble', name: '查阅和联系' },
  opening: { part: 'overview', name: '开头' },
  'active.duty': { part: 'overview', aspect: 0, name: '公开内容' },
  'active.documents': { part: 'overview', aspect: 0, name: '规范性文件' },
  'active.rules': { part: 'overview', aspect: 0, name: '规章' },
  'active.decisions': { part: 'overview', aspect: 0, name: '许可、处罚、强制' },
  'active.fees': { part: 'overview', aspect: 0, name: '行政事业性收费' },
  'active.items': { part: 'overview', aspect: 0, name: '网站发布' },
  'active.accounts': { part: 'overview', aspect: 0, name: '新媒体发布' },
  'active.boards': { part: 'overview', aspect: 0, name: '公开栏' },
  'active.interpretation': { part: 'overview', aspect: 0, name: '政策解读' },
  'active.response': { part: 'overview', aspect: 0, name: '回应关切' },
  'active.consultation': { part: 'overview', aspect: 0, name: '征求意见' },
  'active.gazette': { part: 'overview', aspect: 0, name: '政府公报' },
  'active.press': { part: 'overview', aspect: 0, name: '新闻发布会' },
  'active.money': { part: 'overview', aspect: 0, name: '补贴和救助' },
  'requests.duty': { part: 'overview', aspect: 1, name: '办理程序' },
  'requests.received': { part: 'overview', aspect: 1, name: '收到和办结' },
  'requests.applicants': { part: 'overview', aspect: 1, name: '申请人' },
  'requests.results': { part: 'overview', aspect: 1, name: '办理结果' },
  'requests.shares': { part: 'overview', aspect: 1, name: '占比' },
  'requests.change': { part: 'overview', aspect: 1, name: '与上年比较' },
  'requests.onTime': { part: 'overview', aspect: 1, name: '按期答复' },
  'requests.channels': { part: 'overview', aspect: 1, name: '申请渠道' },
  'requests.subjects': { part: 'overview', aspect: 1, name: '申请内容' },
  'requests.review': { part: 'overview', aspect: 1, name: '复议和诉讼' },
  'management.duty': { part: 'overview', aspect: 2, name: '管理要求' },
  'management.review': { part: 'overview', aspect: 2, name: '三审三校' },
  'management.secrecy': { part: 'overview', aspect: 2, name: '保密审查' },
  'management.cleanUp': { part: 'overview', aspect: 2, name: '清理自查' },
  'management.documents': { part: 'overview', aspect: 2, name: '文件管理' },
  'management.guide': { part: 'overview', aspect: 2, name: '指南和目录' },
  'platform.duty': { part: 'overview', aspect: 3, name: '公开平台' },
  'platform.site': { part: 'overview', aspect: 3, name: '网站' },
  'platform.accounts': { part: 'overview', aspect: 3, name: '政务新媒体' },
  'platform.zone': { part: 'overview', aspect: 3, name: '公开专区' },
  'platform.zoneCount': { part: 'overview', aspect: 3, name: '专区个数' },
  'platform.visits': { part: 'overview', aspect: 3, name: '访问量' },
  'platform.upkeep': { part: 'overview', aspect: 3, name: '平台维护' },
  'supervision.duty': { part: 'overview', aspect: 4, name: '职责和监督' },
  'supervision.office': { part: 'overview', aspect: 4, name: '工作机构' },
  'supervision.group': { part: 'overview', aspect: 4, name: '领导小组' },
  'supervision.training': { part: 'overview', aspect: 4, name: '业务培训' },
  'supervision.assessment': { part: 'overview', aspect: 4, name: '工作考核' },
  'supervision.evaluation': { part: 'overview', aspect: 4, name: '社会评议' },
  'supervision.accountability': { part: 'overview', aspect: 4, name: '责任追究' },
  'supervision.results': { part: 'overview', aspect: 4, name: '考核、评议、追责结果' },
  'supervision.inspection': { part: 'overview', aspect: 4, name: '检查通报' },
  'supervision.complaints': { part: 'overview', aspect: 4, name: '投诉监督' },
  'problems.lead': { part: 'problems', name: '问题的开头' },
  'problems.open': { part: 'problems', name: '待写的问题' },
  'problems.next': { part: 'problems', name: '措施的开头' },
  'problems.openMeasure': { part: 'problems', name: '待写的措施' },
  'problems.pair': { part: 'problems', name: '问题与改进' },
  'problems.lastYear': { part: 'problems', name: '上年问题的改进' },
  'other.fee': { part: 'other', name: '信息处理费' },
  'other.proposals': { part: 'other', name: '建议提案' },
  'other.priorities': { part: 'other', name: '要点落实' },
  'other.enterprises': { part: 'other', name: '公共企事业单位' },
  'other.innovation': { part: 'other', name: '工作创新' },
  'other.nothing': { part: 'other', name: '无其他事项' },
} as const satisfies Readonly<Record<string, { part: NarrativePartId; aspect?: number; name: string }>>;
export type Slot = keyof typeof SLOTS;

export interface StockParagraph {
  /** Kept in report files: never given to another paragraph. */
  id: string;
  slot: Slot;
  groups: 'all' | readonly LevelGroup[];
  ground: Ground;
  sentences: readonly Sentence[];
}

/** Wordings of one slot, by the letter that ends their id; a letter is never used again for other words. */
export function stock(
  slot: Slot,
  groups: StockParagraph['groups'],
  ground: Ground,
  wordings: Readonly<Record<string, readonly Sentence[]>>,
): StockParagraph[] {
  const name = groups === 'all' ? slot : `${slot}.${groups.join('+')}`;
  return Object.entries(wordings).map(([letter, sentences]) => ({
    id: `${name}.${letter}`,
    slot,
    groups,
    ground,
    sentences,
  }));
}

/** Whether a kind of body uses a paragraph. */
export function suits({ groups }: StockParagraph, group: LevelGroup): boolean {
  return groups === 'all' || groups.includes(group);
}

/** Whether a report can be drafted: the stock paragraphs speak of the form in force. */
export function canDraft({ form }: Pick<Report, 'form'>): boolean {
  return form === '2021';
}
