import { slipsInNames } from './names';

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
const FEWEST_FIGURES = 5;
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
  const byFigures = new Map<string, string[]>();
  for (const { unit, figures } of bodies) {
    if (figures === null) continue;
    const units = byFigures.get(figures);
    if (units) units.push(unit);
    else byFigures.set(figures, [unit]);
  }
  const twins = new Map<string, Twin>();
  for (const units of byFigures.values()) {
    for (const [index, unit] of units.entries()) {
      const earlier = units.slice(0, index);
      const alike =
        units.length > MOST_ALIKE
          ? undefined
          : earlier.find((each) => slipsInNames(unit, each, area) !== null);
      const other = alike ?? earlier[0];
      if (other !== undefined) twins.set(unit, { unit: other, alike: alike !== undefined });
    }
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
