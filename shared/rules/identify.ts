import { tableOf } from '../form/form';
import { compactText } from '../narrative/compact-text';
import type { Report } from '../report/model';
import type { Finding, TextRange } from './finding';
import type { Matter, Rule } from './rule';
import type { CheckRun } from './run';

/**
 * What makes a finding the one it is. A reason belongs to what it was given for, so the key of a finding about words is
 * made of the words with their whole sentence, never of a position: a paragraph put in, taken out or moved changes
 * nothing. Where the same words stand in the same sentence more than once, the blocks they stand in tell them apart,
 * and where even those are alike, their order. How often they stand there is then part of what a reason is given for:
 * one more of them is never taken for one that was accepted.
 */

/** Words of a text part with what stands around them. */
interface Words {
  /** The sentence, invisible characters and widths evened out, the words in 〔…〕. */
  sentence: string;
  block: string;
}

/** The findings of one rule, in the rule's own order. */
export function findingsOfRule(rule: Rule, run: CheckRun): Finding[] {
  return toldApart(
    rule.check(run).map((matter) => {
      const words = matter.text && wordsAt(run.report, matter.text);
      return { finding: identified(rule, matter, run, words), block: words?.block ?? '' };
    }),
  );
}

function identified(rule: Rule, matter: Matter, run: CheckRun, words: Words | undefined): Finding {
  const { title, advice, message, cells = [], text, about, fix, fieldFix } = matter;
  const severity = matter.severity ?? rule.severity;
  const explained = rule.severityOnceExplained ?? (severity === 'error' ? undefined : severity);
  const key = [rule.id, text?.part, about, words && digest(words.sentence)];
  return {
    rule: rule.id,
    severity,
    title,
    advice,
    message,
    cells,
    part: matter.part ?? text?.part ?? tableOf(cells[0] ?? ''),
    ...(text ? { text } : {}),
    ...(fix ? { fix } : {}),
    ...(fieldFix ? { fieldFix } : {}),
    key: key.filter((step) => step !== undefined).join(':'),
    ...(explained ? { explainable: { given: givenFor(matter, run, words), severity: explained } } : {}),
  };
}

/**
 * `全年共收到申请〔25〕件 | 26`, `active.licences=6`: short enough to read in the report file. Cells are named, as a rule
 * may pick the cells it speaks of by their figures: a reason for a 6 in one of them is none for a 6 in another.
 */
function givenFor({ cells = [], facts = [] }: Matter, run: CheckRun, words: Words | undefined): string {
  const { stored, amount } = run.figures;
  const figures = cells.map(
    (cell) => `${cell}=${(stored.has(cell) ? stored.get(cell) : amount(cell)) ?? BLANK}`,
  );
  const rest = [...figures, ...facts.map((fact) => fact ?? BLANK)].join(' ');
  return [words && shortened(words.sentence), rest].filter(Boolean).join(GIVEN_GAP);
}

/** How a figure that is not filled in is written there. */
const BLANK = '空';

/** Between the words and the figures a reason is given for. */
const GIVEN_GAP = ' | ';

/** The words of what a reason was given for, '' where it was given for figures alone. */
export function wordsGiven(given: string): string {
  const gap = given.indexOf(GIVEN_GAP);
  const words = gap < 0 ? given : given.slice(0, gap);
  return words.includes('〔') ? words : '';
}

/** Longer sentences are cut in the middle of what stands before, in and behind the words. */
const LONGEST_STRETCH = 40;

function shortened(sentence: string): string {
  return sentence
    .split(/(?=〔)|(?<=〕)/u)
    .map((stretch) =>
      stretch.length <= LONGEST_STRETCH
        ? stretch
        : `${stretch.slice(0, LONGEST_STRETCH / 2)}…${stretch.slice(-LONGEST_STRETCH / 2)}`,
    )
    .join('');
}

const SENTENCE_END = /[。！？；!?;\n]/u;

function wordsAt(report: Report, { part, block, start, end }: TextRange): Words {
  const text = report.narrative[part][block]?.text ?? '';
  let from = start;
  while (from > 0 && !SENTENCE_END.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && !SENTENCE_END.test(text.charAt(to))) to += 1;
  const [before, words, behind] = [text.slice(from, start), text.slice(start, end), text.slice(end, to)].map(
    (stretch) => compactText(stretch).text,
  );
  return { sentence: `${before}〔${words}〕${behind}`, block: text };
}

interface Told {
  finding: Finding;
  /** The text of the block it is about, '' where it is about none. */
  block: string;
}

function toldApart(all: readonly Told[]): Finding[] {
  const byKey = grouped(all, ({ finding }) => finding.key);
  if (byKey.size === all.length) return all.map(({ finding }) => finding);
  const renamed = new Map<Finding, Finding>();
  for (const alike of byKey.values()) {
    if (alike.length === 1) continue;
    for (const [block, same] of grouped(alike, (told) => told.block)) {
      same.forEach(({ finding }, order) => {
        const key = `${finding.key}:${digest(block)}:${order}`;
        const often = `${GIVEN_GAP}×${alike.length} ×${same.length}`;
        const explainable = finding.explainable && {
          ...finding.explainable,
          given: finding.explainable.given + often,
        };
        renamed.set(finding, { ...finding, key, ...(explainable ? { explainable } : {}) });
      });
    }
  }
  return all.map(({ finding }) => renamed.get(finding) ?? finding);
}

function grouped<T>(all: readonly T[], by: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(by(each));
    if (group) group.push(each);
    else groups.set(by(each), [each]);
  }
  return groups;
}

/** A short name for a text (FNV-1a, 32 bits): two texts may share it, so what was given is compared as well. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
