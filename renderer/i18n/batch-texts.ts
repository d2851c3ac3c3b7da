import type { ReportSummary } from '../../shared/library/report-summary';
import { TEXTS } from './texts';

type Named = Pick<ReportSummary, 'unitName' | 'year'>;

const name = ({ unitName, year }: Named) => `${unitName} ${TEXTS.library.yearCell(year)}`;
/** As many blank reports as are named; the rest is counted. */
const MOST_NAMED = 5;

/** The words of exporting or printing many reports at once. */
export const BATCH_TEXTS = {
  title: '批量导出',
  year: '年度',
  allYears: '全部年度',
  state: '状态',
  allStates: '全部状态',
  reports: '报告',
  chosen: (count: number, all: number) => `（已选 ${count} / ${all}）`,
  name,
  /** A line of the list: a report that nobody has begun says so. */
  report: (report: Named & Pick<ReportSummary, 'started'>) =>
    report.started ? name(report) : `${name(report)}（${TEXTS.library.notStarted}）`,
  blank: (names: readonly string[]) => {
    const named = names.slice(0, MOST_NAMED).join('、');
    const more = names.length > MOST_NAMED ? `等 ${names.length} 份` : '';
    return `${named}${more}还没有填写，输出的会是空表。`;
  },
  leaveOut: '不选这些',
  formats: '格式',
  selectAll: '全选',
  start: '导出…',
  print: '打印…',
  noPrinter: '这台电脑上没有打印机，可以导出 PDF 后到别处打印。',
  stop: '停止',
  progress: (done: number, total: number, title: string) => `正在导出 ${done + 1} / ${total}：${title}`,
  done: (files: number, folder: string) => `已导出 ${files} 个文件到“${folder}”。`,
  stopped: (files: number) => `已停止，写好了 ${files} 个文件。`,
  failed: (count: number) => `有 ${count} 份报告没有写成：`,
  printing: (done: number, total: number, title: string) => `正在打印 ${done + 1} / ${total}：${title}`,
  printed: (count: number) => `${count} 份报告已交给打印机。`,
} as const;
