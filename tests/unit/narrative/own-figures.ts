import { z } from 'zod';
import { UNIT_LEVELS } from '../../../shared/report/model';
import { checkReport } from '../../../shared/rules/check';
import { withFigures, withOverview, zeroReport } from '../rules/report-fixture';

/** Sentences that each bring their own figures, as their authors write them: a JSON file without any code. */
export const sentencesSchema = z.array(
  z.object({
    kind: z.string(),
    text: z.string(),
    /** The cells that are not 0, by their addresses in the report file. */
    figures: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
    year: z.number(),
    level: z.enum(UNIT_LEVELS).default('township'),
    /** Rules that must find something; `A or B` where either will do. Nothing where the sentence is right. */
    expect: z.array(z.object({ rule: z.string() })),
    /** Why the author's expectation goes beyond the rules: here nothing need be found. */
    beyond: z.string().optional(),
  }),
);
export type OwnSentence = z.infer<typeof sentencesSchema>[number];

/** What the rules that read sentences find, against what its author expects. */
export function findingsOf({ text, figures, year, level, expect }: OwnSentence): {
  /** For each finding the expectation it meets, or none. */
  found: readonly { rule: string; meets: string | undefined }[];
  missing: readonly string[];
} {
  const missing = expect.map(({ rule }) => rule);
  const report = withOverview(withFigures(zeroReport(level, year), figures), ...text.split('\n'));
  const found = checkReport({ report })
    .map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('NAR-') || rule === 'E-YEAR')
    .map((rule) => {
      const at = missing.findIndex((wanted) => wanted.split(' or ').includes(rule));
      return { rule, meets: at < 0 ? undefined : missing.splice(at, 1)[0] };
    });
  return { found, missing };
}
