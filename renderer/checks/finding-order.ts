import { FORM_PARTS } from '../../shared/form/parts';
import { isOpen } from '../../shared/rules/open-findings';
import { mendKind, type Finding } from '../../shared/rules/finding';
import { SEVERITIES, type Severity } from '../../shared/rules/severity';

/** The gravest severity among open findings of a part, or null. */
export function gravest(findings: readonly Finding[]): Severity | null {
  return SEVERITIES.find((severity) => findings.some((f) => f.severity === severity && isOpen(f))) ?? null;
}

/**
 * The findings as the panel lists them and F8 walks them: part by part, the part with the gravest open finding first,
 * within a part as they come (gravest first).
 */
export function byPart(findings: readonly Finding[]): Finding[] {
  const rank = (own: readonly Finding[]): number => {
    const worst = gravest(own);
    return worst === null ? SEVERITIES.length : SEVERITIES.indexOf(worst);
  };
  return FORM_PARTS.map(({ id }) => findings.filter(({ part }) => part === id))
    .sort((a, b) => rank(a) - rank(b))
    .flat();
}

/** More findings of one rule in one part than this stand behind one line. */
const MOST_ALIKE = 3;

/** A finding as it is listed, with those of its kind that are not shown. */
export interface ListedFinding {
  finding: Finding;
  /** The first of its part: the part's name stands above it. */
  opensPart: boolean;
  /** How many more of its rule and part follow, where they are folded away behind this one. */
  more: number;
}

/** The kind under which a finding is gathered. */
export function gatheredKind({ rule, part }: Finding): string {
  return `${rule}|${part}`;
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
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const kind = gatheredKind(finding);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const current = findings.find(({ key }) => key === currentKey);
  const open = new Set(current ? [...unfolded, gatheredKind(current)] : unfolded);
  const shown = new Map<string, number>();
  const listed: ListedFinding[] = [];
  for (const finding of findings) {
    const kind = gatheredKind(finding);
    const all = counts.get(kind) ?? 0;
    const number = (shown.get(kind) ?? 0) + 1;
    shown.set(kind, number);
    const folds = all > MOST_ALIKE && !open.has(kind);
    if (folds && number >= MOST_ALIKE) continue;
    const more = folds && number === MOST_ALIKE - 1 ? all - number : 0;
    listed.push({ finding, more, opensPart: listed.at(-1)?.finding.part !== finding.part });
  }
  return listed;
}

/** How many of some findings one click mends with this one; 0 where it has no fix. */
export function alike(findings: readonly Finding[], finding: Finding): number {
  const kind = mendKind(finding);
  return kind === undefined ? 0 : findings.filter((each) => mendKind(each) === kind).length;
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
