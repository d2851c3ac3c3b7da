import { TABLE_IDS } from '../../form/form';
import type { Imported } from '../../report/model';
import type { FoundHeading } from '../parts/find-headings';
import type { FrontMatter } from '../parts/front-matter';
import type { TableReadings } from '../tables/document-tables';
import type { FilledFigures } from './fill-figures';
import type { DocumentText } from './place-text';

interface ReadDocumentParts {
  front: FrontMatter;
  headings: readonly FoundHeading[];
  readings: TableReadings;
  text: DocumentText;
  filled: FilledFigures;
}

/** What the document looked like, for the rules about it, and every word of it that has no place in the report. */
export function importRecord({ front, headings, readings, text, filled }: ReadDocumentParts): Imported {
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
    unplaced: [...text.unplaced, ...unread(readings), ...homeless(filled)],
    signature: text.signature,
  };
}

/** The words of figures that could not be placed: told by I-ROW, and kept as they stand. */
function unread(readings: TableReadings): Imported['unplaced'] {
  return TABLE_IDS.flatMap((id) =>
    readings[id].problems.map(({ row, text }) => ({
      part: id,
      text: text.startsWith(row) ? text : `${row} ${text}`,
    })),
  );
}

/** Figures of the other edition's cells. */
function homeless(filled: FilledFigures): Imported['unplaced'] {
  return filled.homeless.map(({ name, text }) => ({ part: null, text: `${name} ${text}` }));
}

function distinct<T>(items: readonly T[]): T[] {
  return Array.from(new Map(items.map((item) => [JSON.stringify(item), item])).values());
}
