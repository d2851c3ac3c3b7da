import { signaturePatch } from '../../commands/patch';
import { signatureOf } from '../../report/signature';
import { dateInWords } from '../../text/dates';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

/** Reports are published from January to March of the year after (条例 Art. 49 and the later dates of counties). */
const FIRST_DAY = '01-01';
const LAST_DAY = '03-31';

/** 成文日期 lies in the months in which the report of that year is written. */
export const signDate: Rule = {
  id: 'SIGN-DATE',
  severity: 'warning',
  title: '成文日期',
  source: '《政府信息公开条例》第四十九条：每年 1 月 31 日前报送或公布上一年度的报告；各地一般不晚于 3 月',
  explanation:
    '成文日期要是真实的日期，一般在报告年度下一年的 1 月至 3 月。最常见的错误是留着上一份报告的日期。',
  example: '2025 年年报的落款日期是 2025 年 1 月 20 日（应是 2026 年）。',
  check: checkDate,
};

function checkDate({ report, imported }: CheckRun): Matter[] {
  const written = report.signature?.date ?? null;
  const { date } = signatureOf(report);
  const { year } = report;
  if (date === null) {
    const words = written ?? brokenDateIn(imported?.signature ?? []);
    if (words === undefined || words.trim() === '') return [];
    const message = `落款的成文日期写的是“${words}”，没有这样的日期。请在“第六部分”下面的落款里改正。`;
    return [
      {
        title: `没有这样的日期：“${words}”`,
        advice: '在第六部分下面的落款里改正。',
        message,
        part: 'other',
        about: 'unreadable',
        facts: [words],
      },
    ];
  }
  const [first, last] = [`${year + 1}-${FIRST_DAY}`, `${year + 1}-${LAST_DAY}`];
  if (date >= first && date <= last) return [];
  const message = `成文日期是${dateInWords(date)}。${year} 年的报告一般在 ${year + 1} 年 1 月至 3 月成文，请核对是否留着别的年份的日期。`;
  const cleared = { ...report.signature, date: null };
  const fix = { label: '清空成文日期', patches: [signaturePatch(report, cleared)] };
  return [
    {
      title: `成文日期${dateInWords(date)}，不在报送期`,
      advice: `${year} 年的报告一般在 ${year + 1} 年 1 月至 3 月成文，请核对。`,
      message,
      part: 'other',
      about: 'late',
      facts: [date, year],
      fix,
    },
  ];
}

/** A line of an imported signature that wants to be a date: `2024年2月30日`. */
function brokenDateIn(lines: readonly string[]): string | undefined {
  return lines.find((line) => /\d{4}\s*年/u.test(line) && /[月日]/u.test(line));
}
