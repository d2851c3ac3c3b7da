import { addressIn, cellsOf } from '../form/form';
import { blankReport } from './blank';
import type { Block, Report, Unit } from './model';
import { withFigure } from './values';

const UNIT: Unit = { name: '洛龙区李楼街道办事处', level: 'subdistrict', selfReference: '我街道' };
const YEAR = 2023;

/** The only figures of the published report that are not zero: one each. */
const ONES: ReadonlySet<string> = new Set([
  addressIn('2021', 'active', 'penalties', 'decisions'),
  addressIn('2021', 'requests', 'received', '0'),
  addressIn('2021', 'requests', 'partial', '0'),
]);

const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const PREAMBLE = [
  paragraph(
    '根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，编制李楼街道办事处2023年政府信息公开工作年度报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
  ),
];

const OVERVIEW = [
  paragraph(
    '2023年，我街道认真执行《中华人民共和国政府信息公开条例》，以群众看得到、看得懂、用得上为目标，把公开要求落实到决策、执行、管理、服务和结果各环节，政府信息公开工作平稳有序。',
  ),
  heading('（一）主动公开情况'),
  paragraph(
    '我街道按照主动公开基本目录，及时发布机构职能、财政收支、民生保障、环境保护和重点项目等方面的信息，全年通过区政府网站录入信息95条。对涉及群众切身利益的事项，同时在街道和村（社区）公开栏张贴，方便不上网的群众查阅。',
  ),
  heading('（二）依申请公开情况'),
  paragraph(
    '我街道畅通当面、信函和网络等申请渠道，由专人登记、承办和答复。2023年共收到政府信息公开申请1件，申请人为自然人，无上年结转；经审查作出部分公开答复1件，已在法定期限内办结，无结转下年度继续办理的申请。',
  ),
  heading('（三）政府信息管理情况'),
  paragraph(
    '我街道明确由党政办公室统一管理政府信息，信息在产生时同步确定公开属性，发布前依次经过承办部门初审、党政办公室复核和分管领导审定，并定期清理失效和重复的内容，确保公开的信息真实、准确、有效。',
  ),
  heading('（四）政府信息公开平台建设情况'),
  paragraph(
    '我街道以区政府网站为主要公开平台，按要求维护街道栏目；在便民服务中心设置政务公开专区，提供信息查询和办事咨询；各村（社区）公开栏按月更新，线上线下渠道相互补充。',
  ),
  heading('（五）监督保障情况'),
  paragraph(
    '我街道成立政府信息公开工作领导小组，由主要领导负总责，分管领导具体抓，各部门各负其责，并把这项工作列入年度考核。通过设置意见箱、公布监督电话等方式接受社会评议。2023年未发生因政府信息公开工作被追究责任的情形。',
  ),
];

const PROBLEMS = [
  paragraph(
    '2023年，我街道政府信息公开工作还存在以下问题：一是公开内容的深度不够，工作动态多，政策解读少；二是部分工作人员对依申请公开的程序和时限掌握得不够熟练；三是公众参与的渠道比较单一，群众的意见建议收集得不够充分。',
  ),
  paragraph(
    '针对上述问题，下一步将从三个方面改进：一是充实政策解读和民生信息，用通俗的语言说明政策内容和办理方式；二是组织业务培训，对照答复范本开展练习，提高依申请公开的办理质量；三是利用便民服务中心和村（社区）网格收集群众意见，根据反馈调整公开内容。',
  ),
];

const OTHER = [
  paragraph('2023年，我街道未收取政府信息公开信息处理费。'),
  paragraph('除上述情况外，无其他需要报告的事项。'),
];

/**
 * The built-in sample: the published figures of a subdistrict's report of 2023 (fees in 万元), with a text of our own
 * that agrees with them, so that every rule passes.
 */
export function sampleReport(): Report {
  let report = blankReport(UNIT, YEAR);
  for (const cell of cellsOf(report.form).values()) {
    if (cell.kind !== 'figure') continue;
    const value = ONES.has(cell.address) ? 1 : 0;
    report = withFigure(report, cell.address, cell.figure === 'money' ? String(value) : value);
  }
  return {
    ...report,
    narrative: { preamble: PREAMBLE, overview: OVERVIEW, problems: PROBLEMS, other: OTHER },
  };
}
