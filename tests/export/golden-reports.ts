import { cellsOf } from '../../shared/form/form';
import { blankReport } from '../../shared/report/blank';
import type { Block, Report } from '../../shared/report/model';
import { footnoteKey } from '../../shared/report/notes';
import { withFigure } from '../../shared/report/values';

/** The reports whose outputs are looked at: an ordinary one, one that is too large everywhere, an empty one, rare names. */

const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function filled(report: Report, valueOf: (index: number) => number, fees: string): Report {
  let index = 0;
  let result = report;
  for (const cell of cellsOf(report.form).values()) {
    if (cell.kind !== 'figure') continue;
    result = withFigure(result, cell.address, cell.figure === 'money' ? fees : valueOf(index));
    index += 1;
  }
  return result;
}

const SENTENCES = [
  '办事处把政务公开列入年度重点工作，由党政综合办公室牵头，各科室明确一名信息员，每月汇总一次。',
  '全年通过区政府网站专栏公开机构职能、财政预决算、养老服务、保障性住房等信息，内容涉及民生、安全、环保等方面。',
  '对群众来电询问较多的办事流程，制作一图看懂的说明材料，张贴在便民服务大厅和各社区公开栏。',
  '收到申请后，由专人登记、限时转办，答复前经司法所审核，确保程序规范、用语准确、送达及时。',
  '对拟公开的文件逐件进行保密审查，做到先审查、后公开，一事一审，全程留痕。',
];

function longText(characters: number): string {
  let text = '';
  for (let index = 0; text.length < characters; index += 1) text += SENTENCES[index % SENTENCES.length];
  return text;
}

function ordinaryNarrative(selfReference: string): Report['narrative'] {
  return {
    preamble: [
      paragraph(
        '本报告根据《中华人民共和国政府信息公开条例》和国务院办公厅规定的统一格式编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
      ),
    ],
    overview: [
      heading('（一）主动公开情况'),
      paragraph(`${selfReference}${SENTENCES[1]}${SENTENCES[2]}`),
      heading('（二）依申请公开情况'),
      paragraph(`本年度收到申请1件，已按期答复。${SENTENCES[3]}`),
      heading('（三）政府信息管理情况'),
      paragraph(SENTENCES[4] ?? ''),
      heading('（四）政府信息公开平台建设情况'),
      paragraph(SENTENCES[1] ?? ''),
      heading('（五）监督保障情况'),
      paragraph(`${SENTENCES[0]}全年组织业务培训2次，参加65人次。`),
    ],
    problems: [
      paragraph('一是公开内容的深度还不够，政策解读形式较为单一。二是个别社区公开栏更新不够及时。'),
      paragraph('下一步，将丰富解读形式，每季度检查一次社区公开栏，督促按时更新。'),
    ],
    other: [paragraph('本年度未收取政府信息公开信息处理费，没有其他需要报告的事项。')],
  };
}

/** A small subdistrict's year: nearly all zeros. */
export function ordinaryReport(): Report {
  const unit = { name: '洛龙区李楼街道办事处', level: 'subdistrict', selfReference: '我街道' } as const;
  let report = filled(blankReport(unit, 2023), () => 0, '0');
  for (const address of ['active.penalties', 'requests.received.0', 'requests.partial.0']) {
    report = withFigure(report, address, 1);
  }
  return { ...report, narrative: ordinaryNarrative('我街道') };
}

/** Six-digit figures in every cell, long remarks, 3,000 characters in one part, a unit's name of thirty characters. */
export function heavyReport(): Report {
  const name = '内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗人力资源和社会保障局';
  const unit = { name, level: 'countyDepartment', selfReference: '我局' } as const;
  const report = filled(blankReport(unit, 2024), (index) => 100000 + index * 4831, '14722.495');
  const narrative = ordinaryNarrative('我局');
  return {
    ...report,
    narrative: { ...narrative, overview: [...narrative.overview, paragraph(longText(3000))] },
    notes: {
      'active.normativeDocuments.issued': `104831（其中${longText(160)}）`,
      [footnoteKey('requests.received.0')]: `含网络渠道收到的申请。${longText(120)}`,
      [footnoteKey('requests.granted.5')]: '含上年结转后答复的2件。',
    },
  };
}

/** Ten pages of A4: what a busy county department writes. */
export function tenPageReport(): Report {
  const report = heavyReport();
  const { overview } = ordinaryNarrative('我局');
  return {
    ...report,
    narrative: { ...report.narrative, overview: [...overview, paragraph(longText(3600))] },
  };
}

/** Figures larger than any column was made for, totals of twelve digits, and a long text kept in a cell. */
export function largeReport(): Report {
  const unit = { name: '某某市人民政府', level: 'city', selfReference: '我市' } as const;
  const figures = [98765, 1234567, 0, 300000000000];
  const report = filled(blankReport(unit, 2025), (index) => figures[index % figures.length] ?? 0, '4068.208');
  return {
    ...withFigure(report, 'requests.granted.0', null),
    narrative: ordinaryNarrative('我市'),
    notes: { 'requests.granted.0': '约98765件（含上年结转）' },
  };
}

/** Nothing filled in: every cell blank, every text part empty. */
export function emptyReport(): Report {
  return blankReport({ name: '某某镇人民政府', level: 'township', selfReference: '我镇' }, 2024);
}

/** Characters outside GB 2312 in names, and a cell that could not be read. */
export function rareReport(): Report {
  const report = ordinaryReport();
  return {
    ...withFigure(report, 'active.regulations.issued', null),
    unit: { name: '㛃堃镇人民政府', level: 'township', selfReference: '我镇' },
    narrative: {
      ...report.narrative,
      other: [paragraph('联系人：㛃堃、祎龑、𬭎喆、㳇犇。“三安全一稳定”……①②③ 12.5％ 3×4 ℃ — –')],
    },
    notes: { 'active.regulations.issued': '约3件' },
  };
}

/** All of them by name. */
export const GOLDEN = {
  ordinary: ordinaryReport,
  heavy: heavyReport,
  empty: emptyReport,
  rare: rareReport,
  large: largeReport,
} as const;
