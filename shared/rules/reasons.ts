import { isIdle, notePatch, type Patch } from '../commands/patch';
import type { Report } from '../report/model';
import { givenKey, reasonKey, reasonsIn, type KeptReason } from '../report/notes';
import type { Finding } from './finding';
import { wordsGiven } from './identify';

/**
 * The findings with the reasons the clerk gave. A reason holds for exactly what it was given for; where the figures or
 * the words have changed since, it stays beside the finding as `formerReason`, and the finding counts again.
 */
export function withReasons(report: Report, findings: readonly Finding[]): Finding[] {
  const reasons = reasonsIn(report);
  if (reasons.size === 0) return [...findings];
  const judged = findings.map((finding) => {
    const kept = reasons.get(finding.key);
    if (!kept) return finding;
    reasons.delete(finding.key);
    return holds(kept, finding) ? explained(finding, kept) : questioned(finding, kept, finding.key);
  });
  return rejoined(judged, reasons);
}

/**
 * Reports of before 2026-11 keep no word of what a reason was given for. A cell or row is the same by its key alone;
 * words were counted by their position then, which may have come to stand for others since.
 */
function holds({ given }: KeptReason, finding: Finding): boolean {
  return given === undefined ? finding.text === undefined : given === finding.explainable?.given;
}

function explained(finding: Finding, { text }: KeptReason): Finding {
  return { ...finding, severity: finding.explainable?.severity ?? finding.severity, reason: text };
}

function questioned(finding: Finding, { text }: KeptReason, key: string): Finding {
  return finding.explainable ? { ...finding, formerReason: { text, key } } : finding;
}

/** Reasons whose words are gone, each beside the one finding of its rule whose words are most like them. */
function rejoined(findings: readonly Finding[], reasons: ReadonlyMap<string, KeptReason>): Finding[] {
  const pairs = [...reasons].flatMap(([key, kept]) =>
    findings.flatMap((finding, index) => {
      if (finding.reason !== undefined || finding.formerReason || !key.startsWith(`${finding.rule}:`))
        return [];
      const likeness = likenessOf(finding, key, kept);
      return likeness < LIKE_ENOUGH ? [] : [{ key, kept, index, likeness }];
    }),
  );
  const result = [...findings];
  const used = new Set<string | number>();
  for (const { key, kept, index } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    const finding = result[index];
    if (!finding || used.has(key) || used.has(index)) continue;
    used.add(key).add(index);
    result[index] = questioned(finding, kept, key);
  }
  return result;
}

/** Sentences that have half of their pairs of characters in common are one sentence that was changed. */
const LIKE_ENOUGH = 0.5;

function likenessOf({ rule, text, explainable }: Finding, key: string, kept: KeptReason): number {
  if (!text || !explainable) return 0;
  // An older report: rule, part, block, and which of the block's figures.
  if (kept.given === undefined) return key.startsWith(`${rule}:${text.part}:${text.block}:`) ? 1 : 0;
  return shareInCommon(pairsOf(wordsGiven(kept.given)), pairsOf(wordsGiven(explainable.given)));
}

function pairsOf(words: string): string[] {
  const bare = words.replace(/[〔〕]/gu, '');
  return Array.from({ length: Math.max(0, bare.length - 1) }, (_, index) => bare.slice(index, index + 2));
}

function shareInCommon(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  const common = one.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return one.length + other.length === 0 ? 0 : (2 * common.length) / (one.length + other.length);
}

/** Keeps the reason given for a finding with what it was given for; null takes it (and a former one) back. */
export function reasonPatches(report: Report, finding: Finding, reason: string | null): Patch[] {
  const { key, explainable, formerReason } = finding;
  const former =
    formerReason && formerReason.key !== key ? keptUnder(report, formerReason.key, null, null) : [];
  return [
    ...former,
    ...keptUnder(report, key, reason, reason === null ? null : (explainable?.given ?? null)),
  ];
}

/** What a reason of an older report was given for, where nothing is found any more that it could belong to. */
const GONE = '（已不在）';

/**
 * Writes down what the reasons of an older report were given for, before its first change: from then on a changed
 * figure asks for them again, and one whose matter is gone already holds for nothing that comes later. A reason that
 * the change itself is about is left to it.
 */
export function olderReasonPatches(
  report: Report,
  findings: readonly Finding[],
  change: readonly Patch[],
): Patch[] {
  const changed = new Set(change.map((patch) => (patch.target === 'note' ? patch.key : '')));
  const older = [...reasonsIn(report)].filter(
    ([key, { given }]) => given === undefined && !changed.has(reasonKey(key)),
  );
  if (older.length === 0) return [];
  const held = new Map(findings.map(({ key, explainable }) => [key, explainable?.given]));
  const former = new Set(findings.map(({ formerReason }) => formerReason?.key));
  return older
    .filter(([key]) => !former.has(key))
    .map(([key]) => notePatch(report, givenKey(key), held.has(key) ? (held.get(key) ?? null) : GONE))
    .filter((patch) => !isIdle(patch));
}

function keptUnder(report: Report, key: string, reason: string | null, given: string | null): Patch[] {
  return [notePatch(report, reasonKey(key), reason), notePatch(report, givenKey(key), given)];
}
