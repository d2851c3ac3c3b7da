import { addressIn } from '../../form/form';
import type { Report } from '../../report/model';
import { labelsOf, spot } from '../cell-labels';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

const FEES = addressIn('2021', 'active', 'fees', 'amount');
const LABELS = labelsOf('2021', FEES);
/** Above this (万元) a township, subdistrict or county bureau rather counted in 元: own rule of thumb. */
const SMALL_BODY_LIMIT = 1000;
/** From this whole number on a township's fee looks like 元 (fees seen in 万元 have decimals: 0.092, 26.55). */
const TOWNSHIP_WHOLE = 100;
/** A county's or city's fees reach some ten thousand 万元 (14722.49 seen), hardly more. */
const ANY_BODY_LIMIT = 1_000_000;
/** 万元 and 元 differ by this factor. */
const YUAN = 10_000;

/** The fee is in 万元. */
export const t2Sf: Rule = {
  id: 'T2-SF',
  severity: 'warning',
  title: '收费金额的单位',
  source: `第二部分“${LABELS.row}”一行的表头：${LABELS.column}`,
  explanation: '收费金额按万元填写，可带小数，如 920 元填 0.092。数字特别大时，多半是按元填的。',
  example: '某街道收费 920 元，填成了 920。',
  check: checkFees,
};

function checkFees(run: CheckRun): Matter[] {
  const { report, figures } = run;
  const text = figures.stored.get(FEES) ?? null;
  const fees = Number(text);
  if (report.form !== '2021' || text === null || !Number.isFinite(fees) || fees <= 0) return [];
  const why = suspicion(report, String(text), fees, lastYearsFees(run));
  if (why === undefined) return [];
  return [
    {
      title: `收费金额填了 ${text} 万元，偏大`,
      advice: `如果是 ${text} 元，改填 ${inTenThousands(fees)}（万元）。`,
      message: `${spot(report.form, FEES)}填的是 ${text}（即 ${text} 万元），${why}。单位是万元：如果实际是 ${text} 元，应填 ${inTenThousands(fees)}。`,
      cells: [FEES],
    },
  ];
}

function suspicion(report: Report, text: string, fees: number, last: number): string | undefined {
  const { level } = report.unit;
  const whole = /^\d+$/.test(text);
  if (level === 'township' || level === 'subdistrict') {
    if (fees > SMALL_BODY_LIMIT) return '对乡镇、街道来说偏大';
    if (whole && fees >= TOWNSHIP_WHOLE) return '是较大的整数，像是按元填的';
  }
  if (level === 'countyDepartment' && whole && fees > SMALL_BODY_LIMIT * 10) return '对县级部门来说偏大';
  if (fees > ANY_BODY_LIMIT) return '金额偏大';
  // A tenth to ten times last year's amount after taking the factor off: the same money in the other unit.
  const ratio = last > 0 ? fees / last / YUAN : 0;
  if (ratio >= 0.1 && ratio <= 10) return `约为上年 ${last} 万元的 ${Math.round(fees / last)} 倍`;
  return undefined;
}

function lastYearsFees({ lastYear }: CheckRun): number {
  if (lastYear?.report.form !== '2021') return 0;
  const fees = Number(lastYear.figures.stored.get(FEES));
  return Number.isFinite(fees) ? fees : 0;
}

/** 元 as 万元, exact to the fen, without trailing zeros. */
function inTenThousands(yuan: number): string {
  return (yuan / YUAN).toFixed(6).replace(/\.?0+$/, '');
}
