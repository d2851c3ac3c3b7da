/** Chance that can be repeated: the same seed gives the same run, as far as the machine is as fast. */
export interface Chance {
  /** A whole number from 0 up to, not including, `most`. */
  below: (most: number) => number;
  pick: <T>(list: readonly T[]) => T;
}

/** Chance from a seed (a Lehmer generator). */
export function chanceFrom(seed: number): Chance {
  let state = (seed % 2_147_483_646) + 1;
  const below = (most: number): number => (state = (state * 48_271) % 2_147_483_647) % most;
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number] }; // the list is not empty
}
