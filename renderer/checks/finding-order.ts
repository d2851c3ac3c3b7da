import { FORM_PARTS } from '../../shared/form/parts';
import type { PartId } from '../../shared/form/types';
import { isOpen } from '../../shared/rules/check';
import type { Finding } from '../../shared/rules/finding';
import { mendKind } from '../../shared/rules/mend-all';
import { SEVERITIES, type Severity } from '../../shared/rules/severity';

/** The gravest severity among open findings of a part, or null. */
export function gravest(findings: readonly Finding[]): Severity | null {
  return SEVERITIES.find((severity) => findings.some((f) => f.severity === severity && isOpen(f))) ?? null;
}

const PART_ORDER = new Map(FORM_PARTS.map(({ id }, index) => [id, index]));

/**
 * The findings as the panel lists them and F8 walks them: part by part, the part with the gravest finding first, within a
 * part as they come (gravest first).
 */
export function byPart(findings: readonly Finding[]): Finding[] {
  const worst = new Map<PartId, number>();
  for (const { part, severity } of findings) {
    const rank = SEVERITIES.indexOf(severity);
    worst.set(part, Math.min(worst.get(part) ?? rank, rank));
  }
  const place = ({ part }: Finding): number => PART_ORDER.get(part) ?? 0;
  const rank = ({ part }: Finding): number => worst.get(part) ?? 0;
  return [...findings].sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
}

/** More findings of one rule in one part than this stand behind one line. */
const SHOWN_ALIKE = 3;

/** A finding as it is listed, with those of its kind that are not shown. */
export interface ListedFinding {
  finding: Finding;
  /** The first of its part: the part's name stands above it. */
  opensPart: boolean;
  /** How many more of its rule and part follow, where they are folded away behind this one. */
  more: number;
}

/**
 * What the panel shows of the findings in order: of many alike only the first ones, unless their kind is unfolded or
 * the current finding is among those that would not be seen.
 */
export function gathered(
  findings: readonly Finding[],
  unfolded: ReadonlySet<string>,
  currentKey: string | null,
): ListedFinding[] {
  const alike = new Map<string, number>();
  const kind = gatheredKind;
  for (const finding of findings) alike.set(kind(finding), (alike.get(kind(finding)) ?? 0) + 1);
  const current = findings.find(({ key }) => key === currentKey);
  const open = new Set(current ? [...unfolded, kind(current)] : unfolded);
  const shown = new Map<string, number>();
  const listed: ListedFinding[] = [];
  for (const finding of findings) {
    const all = alike.get(kind(finding)) ?? 0;
    const number = (shown.get(kind(finding)) ?? 0) + 1;
    shown.set(kind(finding), number);
    const folds = all > SHOWN_ALIKE && !open.has(kind(finding));
    if (folds && number >= SHOWN_ALIKE) continue;
    const more = folds && number === SHOWN_ALIKE - 1 ? all - number : 0;
    listed.push({ finding, more, opensPart: listed.at(-1)?.finding.part !== finding.part });
  }
  return listed;
}

/** How many of some findings one click mends with this one; 0 where it has no fix. */
export function alike(findings: readonly Finding[], finding: Finding): number {
  const kind = mendKind(finding);
  return kind === undefined ? 0 : findings.filter((each) => mendKind(each) === kind).length;
}

/** The kind under which a finding is gathered. */
export function gatheredKind({ rule, part }: Finding): string {
  return `${rule}|${part}`;
}

/** The open finding after (or before) the one with this key, going round at the end; null where there is none. */
export function nextFinding(
  findings: readonly Finding[],
  currentKey: string | null,
  step: 1 | -1,
): Finding | null {
  const open = findings.filter(isOpen);
  if (open.length === 0) return null;
  const at = open.findIndex((finding) => finding.key === currentKey);
  const start = at < 0 && step < 0 ? 0 : at;
  return open[(start + step + open.length) % open.length] ?? null;
}
