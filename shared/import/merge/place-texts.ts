import { cellsOf, tableOf } from '../../form/form';
import { isNarrativePart } from '../../form/parts';
import type { PartId, TableId } from '../../form/types';
import type { Report } from '../../report/model';
import { footnoteKey, noteAt } from '../../report/notes';
import type { Unplaced } from '../import-result';

/** What becomes of a text that an import could not place; `before` is the block of a text part it is put before. */
interface Placement {
  id: string;
  to: PartId | 'drop';
  before?: number | undefined;
}

/**
 * The report with texts put where the clerk said: into a text part as a paragraph, below a table as the printed note of
 * its first cell, or nowhere. What was put somewhere or dropped is no longer kept as unplaced; an id that is not known
 * is passed over.
 */
export function placeTexts(
  report: Report,
  unplaced: readonly Unplaced[],
  placements: readonly Placement[],
): Report {
  const placed = placements.flatMap(({ id, to, before }) => {
    const text = unplaced.find((each) => each.id === id);
    return text ? [{ ...text, to, before }] : [];
  });
  const settled = inSafeOrder(placed).reduce((result, { text, to, before }) => {
    if (to === 'drop') return result;
    return isNarrativePart(to) ? inText(result, to, text, before) : belowTable(result, to, text);
  }, report);
  return withoutUnplaced(
    settled,
    placed.map(({ text }) => text),
  );
}

/** The last block first, so that no text moves the block another one is put before; those of one place keep their order. */
function inSafeOrder<T extends { before: number | undefined }>(placed: readonly T[]): T[] {
  const place = ({ before }: T): number => before ?? Infinity;
  const ends = placed.filter((each) => each.before === undefined);
  const inside = placed.filter((each) => each.before !== undefined);
  return [...ends, ...inside.reverse().sort((a, b) => place(b) - place(a))];
}

function inText(
  report: Report,
  part: Exclude<PartId, TableId>,
  text: string,
  before: number | undefined,
): Report {
  const blocks = report.narrative[part];
  const at = Math.min(before ?? blocks.length, blocks.length);
  const paragraph = { kind: 'paragraph' as const, text };
  return {
    ...report,
    narrative: { ...report.narrative, [part]: [...blocks.slice(0, at), paragraph, ...blocks.slice(at)] },
  };
}

function belowTable(report: Report, table: TableId, text: string): Report {
  const first = [...cellsOf(report.form).keys()].find((address) => tableOf(address) === table);
  if (first === undefined) throw new Error(`no cells in ${table}`);
  const key = footnoteKey(first);
  const already = noteAt(report, key);
  return {
    ...report,
    notes: { ...report.notes, [key]: already === undefined ? text : `${already}；${text}` },
  };
}

/** The record of the document without the words that have a place now; each is taken out once. */
function withoutUnplaced(report: Report, texts: readonly string[]): Report {
  if (!report.imported) return report;
  const left = [...report.imported.unplaced];
  for (const text of texts) {
    const index = left.findIndex((each) => each.text === text);
    if (index >= 0) left.splice(index, 1);
  }
  return { ...report, imported: { ...report.imported, unplaced: left } };
}
