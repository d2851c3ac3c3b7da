import type { Address } from '../../form/types';
import type { Claim } from '../../narrative/reading';
import { spot } from '../cell-labels';
import type { Matter } from '../rule';
import type { CheckRun } from '../run';
import { rangeIn } from '../text-blocks';
import { amountOf, isAboutThisReport, isFilledIn, TEXT_OR_TABLE } from './compare';

interface ClaimCheck {
  kinds: readonly Claim['kind'][];
  /** The cells that must all be 0 for the claim to hold. */
  cells: (claim: Claim, run: CheckRun) => readonly Address[];
}

/** The statements without a figure that the tables contradict. */
export function checkClaims(run: CheckRun, { kinds, cells }: ClaimCheck): Matter[] {
  return run.claims.flatMap(({ block, claim }) => {
    if (!kinds.includes(claim.kind) || !isAboutThisReport(run, claim)) return [];
    const against = cells(claim, run)
      .filter((cell) => isFilledIn(run, [cell]))
      .map((cell) => ({ cell, amount: amountOf(run, [cell]) }))
      .filter(({ amount }) => amount !== 0);
    if (against.length === 0) return [];
    const range = rangeIn(block, claim.start, claim.end);
    const written = block.text.slice(range.start, range.end);
    const sum = against.reduce((whole, { amount }) => whole + amount, 0);
    const figures = against.map(({ cell, amount }) => `${spot(run.report.form, cell)}是 ${amount}`);
    return [
      {
        title: `文中写“${written}”，表中有 ${sum}`,
        advice: TEXT_OR_TABLE,
        message: `文中写“${written}”，而表中${figures.join('、')}，两处不一致。请核对后改正文字或表格。`,
        text: range,
        facts: against.flatMap(({ cell, amount }) => [cell, amount]),
      },
    ];
  });
}
