import { cellsOf } from '../form/form';
import type { Address, FormVersion } from '../form/types';
import { guessLevel, guessSelfReference } from '../report/guess-unit';
import { blankReport, blankReport2019 } from '../report/blank';
import type { Figure, Report, SummaryRecord } from '../report/model';
import { noteKey } from '../report/notes';
import { withFigure } from '../report/values';
import { exactOf, type CellSums } from './cell-sums';

interface SummaryBodies {
  name: string;
  year: number;
  form: FormVersion;
  /** The bodies that were added. */
  bodies: readonly { name: string; group: string; figure: (address: Address) => Figure }[];
  sums: CellSums;
  missing: readonly { name: string }[];
}

/** More names of bodies in one remark would hide what it says. */
const MOST_NAMED = 5;

/**
 * The sums as a report of the county, with the record of what they were added from. A cell no body has filled in stays
 * blank; where some have not, a 批注 on the cell says which. Sums beyond exact integers stay as the cell's text, where
 * rule E-NUM tells of them.
 */
export function summaryReport({ name, year, form, bodies, sums, missing }: SummaryBodies): Report {
  const level = guessLevel(name);
  const unit = { name, level, selfReference: guessSelfReference('', level, name) };
  let report = form === '2021' ? blankReport(unit, year) : blankReport2019(unit, year);
  const notes: Record<string, string> = {};
  const cells = [...cellsOf(form).values()].filter((cell) => cell.kind === 'figure');
  for (const { address, figure } of cells) {
    const { sum, filled } = sums.get(address) ?? { sum: null, filled: 0 };
    if (sum === null) continue;
    const number = Number(sum);
    if (figure === 'money') report = withFigure(report, address, sum);
    else if (Number.isSafeInteger(number)) report = withFigure(report, address, number);
    else notes[address] = sum;
    if (filled < bodies.length) {
      const blank = bodies.filter((body) => exactOf(body.figure(address)) === null);
      notes[noteKey(address)] = blankRemark(blank.map((body) => body.name));
    }
  }
  const summary: SummaryRecord = {
    cells: cells.map(({ address }) => address),
    members: bodies.map((body) => ({
      unit: body.name,
      group: body.group,
      figures: cells.map(({ address }) => body.figure(address)),
    })),
    missing: missing.map((body) => body.name),
  };
  return { ...report, notes, summary };
}

/** Whether a 批注 is one that says which bodies have left a cell blank. */
export function isBlankRemark(text: string): boolean {
  return /^有 \d+ 个单位没有填写：/u.test(text);
}

function blankRemark(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? '等' : '';
  return `有 ${names.length} 个单位没有填写：${names.slice(0, MOST_NAMED).join('、')}${more}`;
}
