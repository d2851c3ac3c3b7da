import { checkReport } from '../../../shared/rules/check';
import { withOverview } from '../rules/report-fixture';
import { TABLES, type Example } from './corpus-tables';

export interface Score {
  found: number;
  right: number;
  expected: number;
  precision: number;
  recall: number;
  /** One line per sentence that came out otherwise than expected. */
  wrong: string[];
}

/** What the narrative rules find in each sentence alone against what should be found. */
export function score(examples: readonly Example[]): Score {
  let found = 0;
  let right = 0;
  let expected = 0;
  const wrong: string[] = [];
  for (const [table, wanted, text] of examples) {
    const report = withOverview(TABLES[table], ...text.split('\n'));
    const got = checkReport({ report })
      .filter((each) => each.rule.startsWith('NAR-'))
      .map((each) => each.rule);
    const hits = common(got, wanted);
    found += got.length;
    right += hits;
    expected += wanted.length;
    if (hits !== got.length || hits !== wanted.length) {
      wrong.push(`${table} [${wanted.join(' ')}] found [${got.join(' ')}]: ${text}`);
    }
  }
  return {
    found,
    right,
    expected,
    precision: found === 0 ? 1 : right / found,
    recall: right / expected,
    wrong,
  };
}

function common(left: readonly string[], right: readonly string[]): number {
  const rest = [...right];
  return left.filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
}
