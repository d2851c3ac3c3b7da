import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findingsOf, sentencesSchema, type OwnSentence } from '../unit/narrative/own-figures';

/**
 * `npm run score [-- file.json …]`: how well the text rules do on sentences that were written without sight of the code
 * or the corpora: the parts of this folder, or the files named. Only counts are printed. Who reads the sentences to
 * learn from them makes them training, and has a new part written.
 */

/** `found`: findings; `right`: those that were expected; `expected`: what should be found. */
interface Score {
  found: number;
  right: number;
  expected: number;
}

function scoreOf(sentence: OwnSentence, scores: Map<string, Score>): void {
  const count = (rule: string, part: Partial<Score>): void => {
    const { found, right, expected } = scores.get(rule) ?? { found: 0, right: 0, expected: 0 };
    scores.set(rule, {
      found: found + (part.found ?? 0),
      right: right + (part.right ?? 0),
      expected: expected + (part.expected ?? 0),
    });
  };
  for (const { rule } of sentence.expect) count(rule, { expected: 1 });
  for (const { rule, meets } of findingsOf(sentence).found)
    count(meets ?? rule, { found: 1, right: meets === undefined ? 0 : 1 });
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

const named = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : readdirSync(import.meta.dirname)
        .filter((each) => each.endsWith('.json'))
        .sort()
        .map((each) => join(import.meta.dirname, each));
if (files.length === 0) console.log('no frozen part: name a file of sentences');

for (const file of files) {
  const part = sentencesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const scores = new Map<string, Score>();
  for (const sentence of part) scoreOf(sentence, scores);
  console.log(`${basename(file)}: ${part.length} sentences   found right expected`);
  for (const [rule, score] of [...scores].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${line(rule, score)}`);
  console.log(`  ${line('all', sum(scores.values()))}\n`);
}
