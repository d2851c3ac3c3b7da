import type { PrintChoice } from '../../shared/contract/calls';

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
