import type { DocumentSettings } from '../../shared/document/settings';

/** What the preview and the settings of a unit's documents say. */
export const PREVIEW_TEXTS = {
  title: '预览',
  pages: '页面',
  page: (number: number) => `第 ${number} 页`,
  pageOf: (number: number, count: number) => `第 ${number} 页，共 ${count} 页`,
  layingOut: '正在排版……',
  jumpHint: '单击页面上的文字或数字，可回到编辑处。',
  zoomIn: '放大',
  zoomOut: '缩小',
  fitWidth: '适合宽度',
  fitPage: '整页',
  percent: (percent: number) => `${percent}%`,
  copyWeb: '复制网页内容',
  copied: '已复制网页内容，可以粘贴到网站的编辑器中。',
  copyFailed: '没有能够复制，请改用“导出”中的网页文件。',
  bundledFaces: (faces: string) => `本机没有安装${faces}，预览、打印和 PDF 使用程序自带的字体。`,
  faces: { fangsong: '仿宋', title: '小标宋', hei: '黑体', kai: '楷体', song: '宋体' },
} as const;

type Labels<Key extends keyof DocumentSettings> = Readonly<
  Record<`${DocumentSettings[Key] & (string | number)}`, string>
>;

export const SETTINGS_TEXTS = {
  title: '版式设置',
  lead: '对本单位以后的报告也有效。',
  fonts: 'Word 文档的字体',
  fontSets: {
    official: '方正小标宋简体、仿宋_GB2312、楷体_GB2312',
    windows: 'Windows 自带（仿宋、楷体、宋体）',
    founder: '方正 GBK 字体',
    gb2312: 'GB2312 字体（没有方正字体）',
  } satisfies Labels<'fonts'>,
  tableSize: '表格字号',
  tableSizes: {
    '9': '小五（9 磅）',
    '10.5': '五号（10.5 磅）',
    '12': '小四（12 磅）',
  } satisfies Labels<'tableSizePt'>,
  landscapeRequests: '第三部分的表格横排',
  landscapeReview: '第四部分的表格横排',
  requestsOnOwnPage: '第三部分另起一页，表格完整地排在一页上',
  openingParagraph: '印出前言',
  signature: '末尾写单位名称和日期',
  signatureDate: '成文日期',
  signatureDateHelp: '留空时印出“　　年　月　日”，可以手写',
  cover: '加封面',
} as const;
