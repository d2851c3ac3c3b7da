/** What the preview says. */
export const PREVIEW_TEXTS = {
  title: '预览',
  pages: '页面',
  page: (number: number) => `第 ${number} 页`,
  pageOf: (number: number, count: number) => `第 ${number} 页，共 ${count} 页`,
  layingOut: '正在排版……',
  zoomIn: '放大',
  zoomOut: '缩小',
  fitWidth: '适合宽度',
  fitPage: '整页',
  wide: '占满窗口',
  layout: '版式…',
  percent: (percent: number) => `${percent}%`,
  bundledFaces: (faces: string) => `本机没有安装${faces}，预览、打印和 PDF 使用程序自带的字体。`,
  faces: { fangsong: '仿宋', title: '小标宋', hei: '黑体', kai: '楷体', song: '宋体' },
} as const;
