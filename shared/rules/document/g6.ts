import { addressIn } from '../../form/form';
import { partById } from '../../form/parts';
import { labelsOf } from '../cell-labels';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

/** 国办函〔2020〕109号 of 2020-11-17: reports of earlier years could not speak of the fee. */
const FIRST_YEAR = 2021;
const SAID =
  /信息处理费|(?:收费|收取|费用).{0,20}(?:未|无|没有|元)|(?:未|无|没有).{0,12}(?:收费|收取.{0,6}费)/;
const CHARGED = /(?:共计|共|合计|总计|收取|金额(?:为)?)[^。；;\d未无没]{0,16}([\d,]+(?:\.\d+)?)\s*(万?元)/;
/** By case from 100 元, by page from 10 元: every amount is a multiple of 10 元. */
const SMALLEST_STEP = 10;

/** Part 六 says whether the 信息处理费 was charged. */
export const g6: Rule = {
  id: 'G6',
  severity: 'warning',
  title: '第六部分写明信息处理费',
  source: '国办函〔2020〕109号《政府信息公开信息处理费管理办法》（各地年报通例）',
  explanation:
    '第六部分写明本年度收取信息处理费的情况：没有收取的写明未收取；收取了的写明件数和金额，金额以元为单位。',
  example: '第六部分只写“无其他需要报告的事项”，没有说是否收取信息处理费。',
  check: (run) => (run.report.year < FIRST_YEAR ? [] : [...said(run), ...amounts(run)]),
};

const FEES = addressIn('2021', 'active', 'fees', 'amount');

function textOf({ report }: CheckRun): string {
  return report.narrative.other
    .map((block) => block.text)
    .join('\n')
    .trim();
}

function inPart(message: string): Pick<Matter, 'message' | 'part'> {
  return { message: `“${partById('other').heading}”${message}`, part: 'other' };
}

function said(run: CheckRun): Matter[] {
  const text = textOf(run);
  // Some bodies tell of the fee in part 一 already.
  const elsewhere = run.report.narrative.overview.some((block) => block.text.includes('信息处理费'));
  if (SAID.test(text) || (text !== '' && elsewhere)) return [];
  const what = text === '' ? '还没有写' : '没有写到信息处理费';
  const words = '，请写明本年度是否收取，如“本年度未收取政府信息公开信息处理费”。';
  return [
    {
      ...inPart(`${what}${words}`),
      title: `第六部分${what}`,
      advice: '写明本年度是否收取信息处理费。',
      facts: [what],
    },
  ];
}

function amounts(run: CheckRun): Matter[] {
  const match = CHARGED.exec(textOf(run));
  const [, digits = '', unit = ''] = match ?? [];
  const amount = Number(digits.replaceAll(',', ''));
  if (!match || !Number.isFinite(amount) || amount === 0) return [];
  const hints: Matter[] = [];
  const hint = (about: string, title: string, message: string) =>
    hints.push({
      ...inPart(message),
      severity: 'hint',
      title,
      advice: '核对金额和单位。',
      about,
      facts: [digits, unit],
    });
  if (unit === '万元') {
    hint(
      'unit',
      `信息处理费写 ${digits} 万元，一般以元为单位`,
      `的收费金额写的是“${digits}万元”，信息处理费一般以元为单位，请核对。`,
    );
  } else if (amount % SMALLEST_STEP !== 0) {
    hint(
      'step',
      `信息处理费 ${digits} 元，不是 ${SMALLEST_STEP} 的整数倍`,
      `写收取 ${digits} 元；按收费标准，金额应是 ${SMALLEST_STEP} 元的整数倍，请核对。`,
    );
  }
  const fees = run.report.form === '2021' ? run.figures.stored.get(FEES) : undefined;
  if (fees != null && Number(fees) === 0) {
    const { row } = labelsOf('2021', FEES);
    hint(
      'fees',
      `文中收取 ${digits} ${unit}，第二部分收费是 0`,
      `写收取了 ${digits} ${unit}，第二部分“${row}”是 0；信息处理费属于${row}，请核对是否应计入（单位：万元）。`,
    );
  }
  return hints;
}
