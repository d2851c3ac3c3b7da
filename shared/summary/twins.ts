import { slipsInNames } from './names';
import { atOnce, NAMES_AT_ONCE, type Steps } from './steps';

/** A body of a summary, as far as it matters whether it is another one under a second name. */
export interface PossibleTwin {
  unit: string;
  /** All its figures as one text; null where so few are filled in that others are alike by chance. */
  figures: string | null;
}

/** Another body with the same figures. */
export interface Twin {
  unit: string;
  /** Whether the names, too, are but a slip of the hand apart. */
  alike: boolean;
}

/** Fewer figures above 0 are the same in many reports of small offices. */
export const FEWEST_FIGURES = 5;
/** Names of more bodies are not held against each other: there a report was copied, not a name mistyped. */
const MOST_ALIKE = 20;

/** The figures of a report for `PossibleTwin`. */
export function figuresAsText(figures: Iterable<number | string | null>): string | null {
  const all = [...figures];
  const telling = all.filter((figure) => figure !== null && Number(figure) !== 0).length;
  return telling < FEWEST_FIGURES ? null : all.join(' ');
}

/**
 * By the names of bodies: an earlier one that every figure is the same as, which of the two then may be counted twice.
 * Nothing is decided by it; where names are far apart it may be chance.
 */
export function twinsAmong(bodies: readonly PossibleTwin[], area: string): ReadonlyMap<string, Twin> {
  return atOnce(twinsInSteps(bodies, area));
}

/** The same in pieces, for a province. */
export function* twinsInSteps(
  bodies: readonly PossibleTwin[],
  area: string,
): Steps<ReadonlyMap<string, Twin>> {
  const byFigures = new Map<string, string[]>();
  for (const [index, { unit, figures }] of bodies.entries()) {
    if (index % NAMES_AT_ONCE === 0) yield;
    if (figures === null) continue;
    const units = byFigures.get(figures);
    if (units) units.push(unit);
    else byFigures.set(figures, [unit]);
  }
  const twins = new Map<string, Twin>();
  for (const units of byFigures.values()) {
    const [first] = units;
    for (const [index, unit] of units.entries()) {
      if (index === 0 || first === undefined) continue;
      const alike =
        units.length > MOST_ALIKE
          ? undefined
          : units.slice(0, index).find((each) => slipsInNames(unit, each, area) !== null);
      twins.set(unit, { unit: alike ?? first, alike: alike !== undefined });
    }
    yield;
  }
  return twins;
}

/**
 * Whether a body is taken for its twin under a second name, and so not added until the clerk says that they are two: the
 * names are a slip apart and the figures the same. Where both are known, from the roster for one, they are two.
 */
export function isSecondName(twin: Twin, bothKnown: boolean): boolean {
  return twin.alike && !bothKnown;
}
