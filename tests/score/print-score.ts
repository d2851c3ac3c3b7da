import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UNIT_LEVELS, type Report } from '../../shared/report/model';
import { checkReport } from '../../shared/rules/check';
import { withFigures, withOverview, zeroReport } from '../unit/rules/report-fixture';

/**
 * `npm run score`: how well the text rules do on sentences that were written without sight of the code or the corpora.
 * Only counts are printed. Who reads the sentences to learn from them makes them training, and writes a new part.
 */
const sentences = z.array(
  z.object({
    kind: z.string(),
    text: z.string(),
    /** The cells that are not 0, by their addresses in the report file. */
    figures: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
    year: z.number(),
    level: z.enum(UNIT_LEVELS).default('township'),
    /** Rules that must find something; `A or B` where either will do. Nothing where the sentence is right. */
    expect: z.array(z.object({ rule: z.string() })),
  }),
);
type Sentence = z.infer<typeof sentences>[number];

/** `found`: findings; `right`: those that were expected; `expected`: what should be found. */
interface Score {
  found: number;
  right: number;
  expected: number;
}

function scoreOf({ text, figures, year, level, expect }: Sentence, scores: Map<string, Score>): void {
  const missing = expect.map(({ rule }) => rule);
  const count = (rule: string, part: Partial<Score>): void => {
    const { found, right, expected } = scores.get(rule) ?? { found: 0, right: 0, expected: 0 };
    scores.set(rule, {
      found: found + (part.found ?? 0),
      right: right + (part.right ?? 0),
      expected: expected + (part.expected ?? 0),
    });
  };
  for (const rule of missing) count(rule, { expected: 1 });
  for (const rule of rulesFound(
    withOverview(withFigures(zeroReport(level, year), figures), ...text.split('\n')),
  )) {
    const at = missing.findIndex((wanted) => wanted.split(' or ').includes(rule));
    if (at < 0) count(rule, { found: 1 });
    else count(missing.splice(at, 1)[0] ?? rule, { found: 1, right: 1 });
  }
}

/** What the rules that read sentences find. */
function rulesFound(report: Report): string[] {
  return checkReport({ report })
    .map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('NAR-') || rule === 'E-YEAR');
}

function line(name: string, { found, right, expected }: Score): string {
  const rate = (part: number, whole: number) => (whole === 0 ? '  –  ' : (part / whole).toFixed(3));
  const counts = [found, right, expected].map((each) => String(each).padStart(5)).join('');
  return `${name.padEnd(24)}${counts}   P ${rate(right, found)}   R ${rate(right, expected)}`;
}

function sum(scores: Iterable<Score>): Score {
  const total = { found: 0, right: 0, expected: 0 };
  for (const each of scores) {
    total.found += each.found;
    total.right += each.right;
    total.expected += each.expected;
  }
  return total;
}

for (const name of readdirSync(import.meta.dirname)
  .filter((each) => each.endsWith('.json'))
  .sort()) {
  const part = sentences.parse(JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')));
  const scores = new Map<string, Score>();
  for (const sentence of part) scoreOf(sentence, scores);
  console.log(`${name}: ${part.length} sentences   found right expected`);
  for (const [rule, score] of [...scores].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${line(rule, score)}`);
  console.log(`  ${line('all', sum(scores.values()))}\n`);
}
