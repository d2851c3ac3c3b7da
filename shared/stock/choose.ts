import type { Report } from '../report/model';
import { levelGroup, suits, type Slot, type StockParagraph } from './paragraph';
import { STOCK_PARAGRAPHS } from './paragraphs';

/** The paragraph of this id, or undefined where this version has none. */
export function stockParagraph(id: string): StockParagraph | undefined {
  return BY_ID.get(id);
}
const BY_ID = new Map(STOCK_PARAGRAPHS.map((each) => [each.id, each]));

/** The wordings of a slot that suit the unit of a report. */
export function wordingsFor(slot: Slot, { unit }: Pick<Report, 'unit'>): StockParagraph[] {
  const group = levelGroup(unit.level);
  return STOCK_PARAGRAPHS.filter((each) => each.slot === slot && suits(each, group));
}

/**
 * The wording of a slot for a report, or undefined where none suits: always the same for a unit, a year and a slot,
 * while neighbours and the years differ (reports that read alike are criticised: the form notice, section 四).
 */
export function chosenWording(slot: Slot, report: Pick<Report, 'unit' | 'year'>): StockParagraph | undefined {
  const wordings = wordingsFor(slot, report);
  return wordings[hash(`${report.unit.name}|${report.year}|${slot}`) % wordings.length];
}

/** FNV-1a with a last mix, so that names that differ in one character spread well. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
