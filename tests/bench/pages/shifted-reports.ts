import { documentSettingsSchema } from '../../../shared/document/settings';
import type { Block } from '../../../shared/report/model';
import { reportWith } from '../../helpers/report-with';
import type { GrowingReport } from './growing-reports';

/** A line of running text has so many characters: set in by one more each time, a text is cut at every place. */
const SHIFTS = 28;

/** What stands in texts of offices besides Chinese sentences, by kind; the first number is the report's own. */
const KINDS: Readonly<Record<string, string>> = {
  brackets:
    '依据国办函〔2020〕109号、国令（711）第3条和《办法（2019）》【附件12】[2021]第(4)项、(国务院令)、「试行」〈节录〉、《细则》（第5版）、（WPS）办理，〔A〕类、《B》册、“C”级、‘4’号。',
  numbers:
    '全年经费1,234,567.89元、￥1,200.00、$5、-3、+4、±2、25℃、38°、3‰、68.42%，12位编号123456789012、103.5万次，1:2、3/4、2025-01-31、2025/1/31、8:30至17:30、3~5日、6－8月、7—9项、10–12期，第Ⅲ类①②③、３６５天、１２％。',
  latin:
    "使用WPS Office 2019、Windows 11和e-mail，PDF/OFD各1份，A4纸、5G网络、PM2.5、COVID-19、C919、GB/T 9704-2012、ISO 9001:2015、Q&A、R&D、I/O、No.5、vs.、etc.、\"abc\"、'd'，it's OK! Yes? a,b;c:d。",
  addresses:
    '咨询电话：0379-65936123、0571-87654321转8012、(0379)65936124、+86-379-65936125，邮箱：zwgk_office@example.gov.cn、li.si@b.cn，网址：https://www.example.gov.cn/zwgk/nb/2025/index.html、http://a.cn/?id=1&b=2#c、www.example.gov.cn，微信号：gkb_2025。',
  marks:
    '“你问我答”“一网通办”……有没有？有！“好，”他说：“办。”——答复——完毕；全年……（无）……。分三类：甲·乙·丙；其一、‘二’；“‘三’”、《〈四〉》！？其他……“五”——“六”，“七”。（八）；“九”（十）。',
  bullets:
    '1.建章立制；2．审核把关；3、定期更新；(1)申请；（2）答复；a)登记；①核对；⑴归档；㈠移交；•公开；●更新；▪清理；◆核查；√完成；×未办；→下年；★重点；第一，1.1目标；1.2.3任务；一是公开；二是答复。',
  blanks:
    '全年 共收到 12 件 申请，其中 自然人  8 件（个人）　法人　4 件。 WPS  Office 与 PDF  均可 ；  68.42 % 、 1 : 2 、“ 引号 ”，（ 括号 ）。',
  rare: '镇长𬭎喆、副镇长王䶮、café、naïve、Ａ１２Ｂ、ａｂｃ、㎡、㎞、№5、℡、½、²、α类、β值、Ω、〇、々、〃、※注、§3、¶、©、®、™、…、―、｜、＋、－、＝、／、＆、＠、＃、～。',
};
/** Chinese that fills a line on, so that the text ends within one. */
const BEFORE = '政府信息公开工作年度报告依申请公开主动公开监督保障情况存在的主要';

/** A report for each kind of text: the text begins one character further in each of its paragraphs. */
export function shiftedReports(): GrowingReport[] {
  return Object.entries(KINDS).map(([name, text], index) => {
    const paragraphs = Array.from({ length: SHIFTS }, (_, shift): Block => ({
      kind: 'paragraph',
      text: BEFORE.slice(0, shift) + text,
    }));
    const report = reportWith({}, { rest: 0 });
    return {
      name: `${24 + index}-${name}`,
      settings: documentSettingsSchema.parse({}),
      report: { ...report, narrative: { ...report.narrative, overview: paragraphs } },
    };
  });
}
