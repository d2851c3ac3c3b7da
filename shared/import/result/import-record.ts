import { TABLE_IDS } from '../../form/form';
import type { Imported } from '../../report/model';
import type { FoundHeading } from '../parts/find-headings';
import type { FrontMatter } from '../parts/front-matter';
import type { TableReadings } from '../tables/document-tables';
import type { FilledFigures } from './fill-figures';
import type { UnplacedText } from '../import-result';

interface ReadDocumentParts {
  front: FrontMatter;
  headings: readonly FoundHeading[];
  readings: TableReadings;
  signature: string[];
  unplaced: readonly UnplacedText[];
  filled: FilledFigures;
}

/** What the document looked like, for the rules about it, and every word of it that has no place in the report. */
export function importRecord(document: ReadDocumentParts): Imported {
  const { front, headings, readings, signature, unplaced, filled } = document;
  return {
    title: front.title,
    headings: headings.map(({ text: printed, numeral, title, part }) => ({
      text: printed,
      numeral,
      title,
      part,
    })),
    oldLabels: distinct(TABLE_IDS.flatMap((id) => readings[id].oldLabels)),
    variantLabels: distinct(TABLE_IDS.flatMap((id) => readings[id].variants)),
    blankTotals: filled.blankTotals,
    unplaced: unplaced.map(({ part, text }) => ({ part, text })),
    signature,
  };
}

/** Every word of the tables that has no place in the report: reported by I-ROW, and kept as it stands. */
export function unplacedFigures(readings: TableReadings, filled: FilledFigures): UnplacedText[] {
  return [...unread(readings), ...homeless(filled)];
}

function unread(readings: TableReadings): UnplacedText[] {
  return TABLE_IDS.flatMap((id) =>
    readings[id].problems.map(({ row, text, at }) => ({
      part: id,
      text: text.startsWith(row) ? text : `${row} ${text}`,
      ...(at && { at }),
    })),
  );
}

/** Figures of the other edition's cells. */
function homeless(filled: FilledFigures): UnplacedText[] {
  return filled.homeless.map(({ name, text }) => ({ part: null, text: `${name} ${text}` }));
}

function distinct<T>(items: readonly T[]): T[] {
  return Array.from(new Map(items.map((item) => [JSON.stringify(item), item])).values());
}
