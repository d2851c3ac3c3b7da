import type { FigureKind } from '../form/types';
import { isRoundedDisplay, readNumber, type NumberReading } from './read-number';

/**
 * What a clerk's text means in a figure cell:
 * - `blank`: nothing stands there;
 * - `blank-mark`: a dash, `/`, 无 … (shared/text/blank-marks) — the figure is null, the mark is kept as the cell's text, never taken for 0;
 * - `figure`: a figure of the cell's kind (money as an exact decimal string);
 * - `invalid`: kept as typed; `reason` says in one Chinese clause why it is no figure.
 */
export type FigureReading =
  | { kind: 'blank' }
  | { kind: 'blank-mark'; mark: string }
  | { kind: 'figure'; value: number | string }
  | { kind: 'invalid'; text: string; reason: string };

/**
 * Reads the text of a cell. Counts are whole numbers ≥ 0, changes whole numbers with a sign, money a decimal ≥ 0
 * (rule E-NUM: no unit and nothing but the number inside a cell).
 */
export function readFigure(text: string, kind: FigureKind): FigureReading {
  const reading = readNumber(text);
  switch (reading.kind) {
    case 'blank':
      return { kind: 'blank' };
    case 'blank-mark':
      return { kind: 'blank-mark', mark: reading.mark };
    case 'too-big':
      return tooBig(text);
    case 'invalid':
      return { kind: 'invalid', text, reason: reasonFor(text) };
    case 'percent':
      return { kind: 'invalid', text, reason: '不能填百分数' };
    case 'int':
    case 'decimal':
      return fitting(text, kind, reading);
  }
}

/** So that no total of a form leaves what can be counted exactly (2^53), however many figures it adds. */
const LARGEST_COUNT = 1e12;

function tooBig(text: string): FigureReading {
  return { kind: 'invalid', text, reason: '数字过大，请核对是否多按了数位' };
}

function fitting(
  text: string,
  kind: FigureKind,
  reading: Extract<NumberReading, { exact: string }>,
): FigureReading {
  const negative = reading.value < 0;
  if (kind === 'money') {
    if (negative) return { kind: 'invalid', text, reason: '金额不能是负数' };
    return { kind: 'figure', value: reading.exact };
  }
  if (reading.kind === 'decimal') return { kind: 'invalid', text, reason: '应填整数，不能有小数' };
  if (Math.abs(reading.value) > LARGEST_COUNT) return tooBig(text);
  if (negative && kind === 'count') return { kind: 'invalid', text, reason: '件数不能是负数' };
  return { kind: 'figure', value: reading.value };
}

const FALLBACK_REASON = '不是数字，请只填数字';

/** The most useful thing to say about a text that is no number, most particular first. */
const REASONS: readonly { when: RegExp; reason: string }[] = [
  { when: /^\s*#/, reason: '是表格软件的错误值，请核对原来的数字' },
  {
    when: /^[\s\dOoIl,.，．]*[OoIl][\s\dOoIl,.，．]*$/,
    reason: '含有字母，请核对是否把 0、1 打成了字母 O、l',
  },
  {
    when: /^[\s零〇一二三四五六七八九十百千万亿两]+$/,
    reason: '请用阿拉伯数字填写',
  },
  { when: /\d\s*[\r\n]+\s*\d/u, reason: '一格里有两行数字，请只填一个' },
  { when: /^[\s\d０-９,，]+$/, reason: '分隔数位的逗号或空格位置不对，请核对' },
  { when: /[\d０-９]/, reason: '数字之外还有别的内容，请只填数字，说明写在批注里' },
];

function reasonFor(text: string): string {
  if (isRoundedDisplay(text)) return '是表格软件四舍五入后的显示，请填写完整的数字';
  return REASONS.find(({ when }) => when.test(text))?.reason ?? FALLBACK_REASON;
}
