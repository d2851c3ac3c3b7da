import type { ImportWay } from '../../shared/contract/import';
import { partById } from '../../shared/form/parts';
import type { PartId, TableId } from '../../shared/form/types';
import type { Place } from '../../shared/import/source/source';

/** The tables as the line of counts calls them. */
const SHORT_TABLE_NAMES: Readonly<Record<TableId, string>> = {
  active: '主动公开',
  requests: '申请',
  review: '复议诉讼',
};

function partWord(part: PartId): string {
  const { numeral, title } = partById(part);
  return numeral === '' ? title : `第${numeral}部分`;
}

/** The words of the import screen and of everything that leads to it. */
export const IMPORT_TEXTS = {
  title: '导入',
  unit: '单位全称',
  year: '年度',
  yearSuffix: '年',
  unitMissing: '没有读出单位，请填写单位全称。',
  yearWrong: '年度请写成 2024 的样子，2008 到 2100 年。',
  source: '原文',
  sourceMissing: '这是报告文件，内容原样读入，没有另外的原文。',
  blocksLeftOut: (count: number) => `文件很长，后面还有 ${count} 段没有在这里显示；数字和文字已全部读取。`,
  result: '读入的结果',
  keys: '点一格，两边同时指到；方向键移动；F6 换到另一边；F8 下一处要看的；Esc 取消',
  nothingToSee: '没有要看的地方了。',

  tableCount: (table: TableId, figures: number, blank: number, toSee: number) =>
    [
      `${partById(table).numeral}、${SHORT_TABLE_NAMES[table]} ${figures} 格`,
      ...(blank > 0 ? [`${blank} 格空白`] : []),
      ...(toSee > 0 ? [`${toSee} 处要看`] : []),
    ].join('，'),
  textCount: (parts: number, toSee: number) => `文字 ${parts} 部分${toSee > 0 ? `，${toSee} 处要看` : ''}`,
  take: '取用',
  takePart: (part: PartId) => `取用${partById(part).heading}`,
  textEmpty: '原文没有这一部分。',
  toSee: '要看',
  seeInSource: '看原文',
  noPlace: '原文中没有单独的位置',
  seen: '知道了',
  moreHints: (count: number) => `还有 ${count} 条提示。`,
  moreFindings: (count: number) => `还有 ${count} 处；点“知道了”或按 F8 接着看。`,
  original: (shown: string) => `原文“${shown}”`,
  notices: '读取时的说明',
  sumCheck: {
    none: '本表没有可以核对的合计，读错看不出来，请逐格对照原文。',
    some: '本表有些格没有合计可以核对，请逐格对照原文。',
    groups: '合计只核对每组之和，同组两格对调看不出来，请对照原文。',
  } satisfies Record<'none' | 'some' | 'groups', string>,

  unplaced: (count: number) => `未能识别 ${count} 处`,
  unplacedLead: '可以拖到上面的表或文字中。不处理的随报告保存，不会丢。',
  toTable: '放到表下的注',
  toTableOf: (table: TableId) => `放到${partById(table).numeral}、${SHORT_TABLE_NAMES[table]}表下的注`,
  toText: (part: PartId) => `放到${partWord(part)}`,
  drop: '不要',
  placedAt: (to: PartId | 'drop') => {
    if (to === 'drop') return '不要';
    return partById(to).kind === 'table' ? `放到${partById(to).numeral}表下的注` : `放到${partWord(to)}`;
  },
  takeBack: '撤回',

  exists: (year: number, state: string, differences: number) =>
    differences === 0
      ? `库里已有 ${year} 年报告（${state}，内容相同）`
      : `库里已有 ${year} 年报告（${state}，${differences} 处不同）`,
  existsUncompared: (unit: string, year: number) => `库里已有“${unit}” ${year} 年报告`,
  existsLabel: '已有同一单位同一年度的报告，怎么办',
  sameOrigin: '它就是从这份文件导入的。',
  seeDifferences: '看不同之处',
  ways: {
    add: '作为新报告导入',
    open: '打开已有的',
    replace: '替换（可撤销）',
    takeParts: '只取勾选的部分（可撤销）',
    keepBoth: '另存一份',
  } satisfies Record<ImportWay, string>,
  accept: {
    add: (year: string) => `导入为 ${year} 年报告`,
    open: (year: string) => `打开已有的 ${year} 年报告`,
    replace: (year: string) => `替换 ${year} 年报告`,
    takeParts: (year: string) => `取到 ${year} 年报告`,
    keepBoth: (year: string) => `另存一份 ${year} 年报告`,
  } satisfies Record<ImportWay, (year: string) => string>,
  acceptNext: (year: number) => `新建 ${year} 年报告`,
  nextLead: (year: number) => `先核对上年的内容。它也放进“历年报告”，供 ${year} 年对照。`,
  nothingTaken: '至少勾选一部分。',

  merge: '从文件取数',
  mergeInto: (unit: string, year: number) => `取到：${unit} ${year} 年报告`,
  mergeOther: (unit: string, year: string) => `请注意：这份文件是“${unit}” ${year} 年的。`,
  acceptMerge: '看要改的地方…',
  mergeTitle: (count: number) => `将改动 ${count} 处`,
  mergeNothing: '勾选的部分与打开的报告相同，没有要改的地方。',
  mergeApply: '取用（可撤销）',
  merged: (count: number) => `已取用 ${count} 处，可以撤销。`,

  differencesTitle: '不同之处',
  differencesColumns: { name: '位置', here: '库里', there: '文件' },
  blank: '（空白）',

  leaveTitle: '放弃这次导入？',
  leaveLead: '刚才的核对和放置不会保留；没有写入任何内容。',
  leaveStay: '继续核对',
  leaveGo: '放弃导入',

  reading: (file: string) => (file === '' ? '选好文件后在这里读取……' : `正在读取“${file}”……`),
  readingMany: (done: number, total: number, file: string) =>
    total === 0 ? '正在查找文件……' : `正在读取 ${done} / ${total}${file === '' ? '' : `：${file}`}`,
  pastedText: '粘贴的内容',
  stopReading: '取消',

  dropTitle: '松开鼠标，读取这些内容',
  dropLead: '可以放 Word、Excel、WPS 另存的文件、PDF、网页、文本、.nianbao 文件，也可以放整个文件夹。',
  dropUseTitle: (file: string) => `“${file}”怎么用？`,
  dropUseOpen: (unit: string, year: number) => `正在编辑的是“${unit}” ${year} 年报告。`,
  dropUseSame: '这份文件是同一单位、同一年度的。取到这份报告前，先逐处列出要改的地方。',
  dropUseOther: (unit: string, year: number) =>
    `这份文件${unit === '' ? '没有写明单位，' : `是“${unit}”的，`}年度是 ${year} 年，一般单独导入。`,
  dropUseMerge: '取到这份报告…',
  dropUseLibrary: '单独导入',
  dropNothing: '拖来的内容里没有文件或文字，没有读取。',
  dropFolderEmpty: (folder: string) => `“${folder}”是一个文件夹，里面没有文件，没有读取。`,
  dropTooLarge: (file: string) => `“${file}”超过 100 MB，没有读取。`,
  dropTooMuch: '这些文件一共超过 300 MB，请分批放入。',
  dropClosedTitle: '现在不能放在这里',
  dropClosedLead: '请先关闭打开的对话框，或做完正在进行的导入，再把文件拖进来。',
  held: '刚才打开的文件在等候：请先做完或关闭当前这一步，随后就打开。',
  dropTooMany: (count: number) => `一次最多读取 ${count} 个文件，请分批放入。`,
  oneFileOnly: '一次只能选一个文件，没有读取。',
  pasteNothing: '剪贴板里没有文字，没有可以导入的内容。',

  batchTitle: (folder: string, count: number, refused: number) =>
    `${folder === '' ? '' : `文件夹“${folder}”：`}${count} 个文件，读入 ${count - refused} 个${refused > 0 ? `，没有读取 ${refused} 个` : ''}`,
  batchStopped: (left: number) => `已停止，还有 ${left} 个文件没有读。`,
  batchColumns: {
    take: '导入',
    file: '文件',
    unit: '单位',
    year: '年度',
    figures: '读出 / 空白',
    findings: '要看',
    sentence: '说明',
    action: '操作',
  },
  batchExists: '库里已有',
  batchTaken: '已导入',
  batchLook: '核对…',
  batchAccept: (count: number) => `导入选中的 ${count} 份`,
  batchTaking: (next: number, all: number) => `正在导入 ${next} / ${all}`,
  batchNoYear: '没有读出年度',
  batchLeave: (count: number) => `选中的 ${count} 份还没有导入；关闭后要重新读取。`,
  batchRefused: (count: number) => `有 ${count} 份没有导入，原因见“说明”。`,

  fromLastYear: '从去年的文件新建…',
  fromLastYearLead: '选去年的 Word、WPS、Excel、PDF 等文件，单位、文字和结转数自动带入',
  importTitle: '导入已有文档',
  importFormats: 'Word、Excel、PDF、网页、文本、.nianbao；也可以拖进来或粘贴',
  folderTitle: '导入整个文件夹…',
  message: '没有导入',
} as const;

/** Where something stands in a document that cannot be pointed at. */
export function placeWords(place: Place): string {
  if ('page' in place) return `第 ${place.page} 页`;
  if ('sheet' in place) return place.address === '' ? place.sheet : `${place.sheet} ${place.address}`;
  if ('line' in place) return `第 ${place.line} 行`;
  return '';
}
