import type { UnitLevel } from '../report/model';
import type { NarrativePartId } from '../form/types';

type Range = readonly [least: number, most: number];

/** Characters of part 一 as published reports have them (narrative.md of the domain notes, section 1). */
const OVERVIEW: Readonly<Record<UnitLevel, Range>> = {
  township: [400, 900],
  subdistrict: [400, 900],
  countyDepartment: [500, 1000],
  cityDepartment: [500, 1000],
  provinceDepartment: [500, 1500],
  county: [900, 1500],
  city: [1000, 2500],
  province: [1000, 2500],
  ministry: [1000, 2500],
  other: [400, 1000],
};
const PROBLEMS: Range = [150, 400];
const PROBLEMS_OF_LARGE: Range = [300, 700];
const LARGE: readonly UnitLevel[] = ['city', 'province', 'ministry'];

/** How many characters a text part usually has; part 六 varies too much from place to place to say more than this. */
export function usualLength(part: NarrativePartId, level: UnitLevel): Range {
  switch (part) {
    case 'preamble':
      return [80, 250];
    case 'overview':
      return OVERVIEW[level];
    case 'problems':
      return LARGE.includes(level) ? PROBLEMS_OF_LARGE : PROBLEMS;
    case 'other':
      return [20, 600];
  }
}
