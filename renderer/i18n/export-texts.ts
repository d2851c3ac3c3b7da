import type { PrintChoice } from '../../shared/document/print-choice';
import type { DocumentSettings } from '../../shared/document/settings';

/** The words of 版式设置: how a unit wants its documents. */
export const LAYOUT_TEXTS = {
  title: '版式设置',
  lead: '用于这个单位的 Word、PDF 和打印，每年沿用；改了就保存。',
  fonts: 'Word 文档用的字体名',
  fontSets: {
    official: '公文常用（仿宋_GB2312、方正小标宋简体）',
    windows: 'Windows 自带（仿宋、楷体、黑体）',
    founder: '方正 GBK（方正仿宋_GBK 等）',
    gb2312: 'GB2312（不用方正字体）',
  } satisfies Record<DocumentSettings['fonts'], string>,
  tableSize: '表格字号',
  tableSizes: { 9: '小五', 10.5: '五号', 12: '小四' } satisfies Record<
    DocumentSettings['tableSizePt'],
    string
  >,
  landscapeRequests: '第三部分表格横排',
  landscapeReview: '第四部分表格横排',
  requestsOnOwnPage: '第三部分另起一页',
  charts: '第三部分表格下面加图（申请人、办理结果）',
  openingParagraph: '印前言',
  signature: '落款（单位和日期）',
  signatures: {
    whenGiven: '填了成文日期就印',
    unitAndDate: '一定印，没有日期留空手写',
    none: '不印',
  } satisfies Record<DocumentSettings['signature'], string>,
  cover: '加封面',
} as const;

/** The words of the print dialog. */
export const PRINT_TEXTS = {
  title: '打印',
  printer: '打印机',
  defaultMark: '（默认）',
  copies: '份数',
  copiesWrong: '请填 1 到 99。',
  duplex: '单双面',
  duplexModes: {
    simplex: '单面',
    longEdge: '双面，沿左侧装订翻页',
    shortEdge: '双面，沿上侧翻页',
  } satisfies Record<PrintChoice['duplex'], string>,
  system: '系统打印对话框…',
  print: '打印',
} as const;

/** What is said after an export. */
export const EXPORTED_TEXTS = {
  label: '导出的文件',
  one: (name: string, folder: string) => `“${name}”已写入“${folder}”。`,
  many: (count: number, folder: string) => `${count} 个文件已写入“${folder}”，打开：`,
  open: '打开',
  filed: '标为已报送…',
  undated: '没有成文日期。',
  toDate: '去填写',
} as const;
