import type { Claim } from '../../narrative/reading';
import type { Address } from '../../form/types';
import { placeOf } from '../place';
import type { Finding, RuleContext } from '../types';
import { amountOf, isAboutThisReport, isFilledIn } from './compare';
import { rangeIn, readingsOf } from './readings';

export interface ClaimCheck {
  rule: string;
  kinds: readonly Claim['kind'][];
  title: string;
  /** The cells that must all be 0 for the claim to hold. */
  cells: (claim: Claim, context: RuleContext) => readonly Address[];
}

/** The statements without a figure that the tables contradict. */
export function checkClaims(context: RuleContext, check: ClaimCheck): Finding[] {
  return readingsOf(context).flatMap((placed) =>
    placed.reading.claims.flatMap((claim, index) => {
      if (!check.kinds.includes(claim.kind) || !isAboutThisReport(context, placed, claim)) return [];
      const cells = check.cells(claim, context).filter((cell) => isFilledIn(context.report, [cell]));
      const against = cells.filter((cell) => amountOf(context, [cell]) !== 0);
      if (against.length === 0) return [];
      const range = rangeIn(placed, claim.start, claim.end);
      const figures = against.map((cell) => {
        const { row, column } = placeOf(context.report.form, cell);
        return `‘${row}’行‘${column}’列是 ${amountOf(context, [cell])}`;
      });
      return [
        {
          rule: check.rule,
          severity: 'warning' as const,
          title: check.title,
          message: `文中写“${placed.text.slice(range.start, range.end)}”，而表中${figures.join('、')}，两处不一致。请核对后改正文字或表格。`,
          cells: [],
          part: placed.part,
          text: range,
          key: `${check.rule}:${placed.part}:${placed.block}:claim${index}`,
        },
      ];
    }),
  );
}
