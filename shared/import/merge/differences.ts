import { cellsOf, tableOf, TABLE_IDS } from '../../form/form';
import { isNarrativePart, partById } from '../../form/parts';
import type { NarrativePartId, PartId, TableId } from '../../form/types';
import { NARRATIVE_PARTS, type Report } from '../../report/model';
import { noteAt } from '../../report/notes';
import { figureAt } from '../../report/values';

/** Something two reports say differently; `here` and `there` as both show it, shortened, '' for blank. */
export interface Difference {
  part: PartId;
  /** The cell; null where text (or, in `preamble`, the unit) differs. */
  address: string | null;
  name: string;
  here: string;
  there: string;
}

const ALL_PARTS: readonly PartId[] = [...NARRATIVE_PARTS, ...TABLE_IDS];
const LONGEST_TEXT = 200;

/** What two reports of a unit say differently, in the order of the form; of the given parts only. */
export function differencesOf(
  here: Report,
  there: Report,
  parts: readonly PartId[] = ALL_PARTS,
): Difference[] {
  const tables = TABLE_IDS.filter((id) => parts.includes(id));
  const texts = NARRATIVE_PARTS.filter((id) => parts.includes(id));
  return [
    ...(parts === ALL_PARTS ? [...unitDifferences(here, there), ...dateDifference(here, there)] : []),
    ...texts.flatMap((part) => textDifference(here, there, part)),
    ...tables.flatMap((table) => cellDifferences(here, there, table)),
  ];
}

function unitDifferences(here: Report, there: Report): Difference[] {
  const self = { part: 'preamble', address: null, name: '自称' } as const;
  const [before, after] = [here.unit.selfReference, there.unit.selfReference];
  return before === after ? [] : [{ ...self, here: before, there: after }];
}

function dateDifference(here: Report, there: Report): Difference[] {
  const [before, after] = [here, there].map(({ signature }) => signature?.date ?? '');
  if (before === undefined || after === undefined || before === after) return [];
  return [{ part: 'other', address: null, name: '成文日期', here: before, there: after }];
}

function textDifference(here: Report, there: Report, part: NarrativePartId): Difference[] {
  const [before, after] = [here, there].map((report) =>
    report.narrative[part].map(({ text }) => text).join('\n'),
  );
  if (before === undefined || after === undefined || before === after) return [];
  const { heading: name } = partById(part);
  return [{ part, address: null, name, ...shortened(before, after) }];
}

/** Both texts from a little before the place where they part. */
function shortened(before: string, after: string): { here: string; there: string } {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = Math.max(0, same - 20);
  const cut = (text: string): string => {
    const part = text.slice(from, from + LONGEST_TEXT);
    return `${from > 0 && part !== '' ? '…' : ''}${part}${from + LONGEST_TEXT < text.length ? '…' : ''}`;
  };
  return { here: cut(before), there: cut(after) };
}

/** Figures by their address: where the editions of the form differ, a cell that only one has counts as blank in the other. */
function cellDifferences(here: Report, there: Report, table: TableId): Difference[] {
  const cells = new Map([...cellsOf(there.form), ...cellsOf(here.form)]);
  return [...cells.values()]
    .filter((cell) => cell.kind === 'figure' && tableOf(cell.address) === table)
    .flatMap(({ address, name }) => {
      const [before, after] = [shownAt(here, address), shownAt(there, address)];
      return before === after ? [] : [{ part: table, address, name, here: before, there: after }];
    });
}

/** What a cell shows: its figure, else the text that stands in its place. */
function shownAt(report: Report, address: string): string {
  const figure = figureAt(report, address);
  return figure === null ? (noteAt(report, address) ?? '') : String(figure);
}

/** The table or text part a note or a printed total belongs to; null for what belongs to the whole report. */
export function partOfKey(report: Report, key: string): TableId | null {
  const address = key.split('#')[0] ?? key;
  return cellsOf(report.form).has(address) ? tableOf(address) : null;
}

/** Whether two reports can give each other whole tables. */
export function canShareTables(here: Report, there: Report, parts: readonly PartId[]): boolean {
  return here.form === there.form || parts.every((part) => isNarrativePart(part));
}
