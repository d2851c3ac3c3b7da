import { TABLE_IDS } from '../form/form';
import { NARRATIVE_PARTS, type Imported, type Report } from '../report/model';
import type { Finding } from '../rules/types';
import { cellsSeen, readTables, settleEdition, type TableReadings } from './document-tables';
import { placeText, type DocumentText } from './document-text';
import { fillFigures, type FilledFigures } from './fill-figures';
import type { FoundHeading } from './find-headings';
import { readFrontMatter, yearOutsideTitle, type FrontMatter } from './front-matter';
import { identifyUnit } from './identify-unit';
import { findingsOf } from './import-findings';
import { blocksOf } from './narrative-blocks';
import type { SourceLine } from './source-lines';
import { splitDocument, type DocumentParts } from './split-document';
import { splitRunTogether } from './split-run-together';
import { withoutReadings } from './without-readings';

export type ImportResult =
  | { ok: true; report: Report; findings: Finding[] }
  /** One Chinese clause: why this is no report. */
  | { ok: false; reason: string };

/** Fewer figures than this can be chance. */
const FEWEST_FIGURES = 5;

/**
 * Makes a report of the lines of a document: whole where everything is found, with findings for what is not. Nothing
 * is guessed: what has more than one reading stays blank, and words that have no place are kept in `imported`.
 * `fileName` helps only where the document names no year.
 */
export function importLines(source: readonly SourceLine[], fileName: string): ImportResult {
  const { lines: cleaned, removed } = withoutReadings(source);
  const lines = splitRunTogether(cleaned);
  const parts = splitDocument(lines);
  const front = readFrontMatter(parts.front);
  const firstReadings = readTables(parts);
  if (!isReport(parts, front, firstReadings)) {
    return { ok: false, reason: '没有找到年度报告的标题、六个部分的名称和三张表格' };
  }
  const year =
    front.year ??
    yearOutsideTitle(
      lines.map((line) => line.text),
      fileName,
    );
  if (year === null) return { ok: false, reason: '没有找到报告的年度（如标题中的“2023年”）' };

  const tables = settleEdition(parts, firstReadings, year);
  const text = placeText(parts, front, tables.readings);
  const unit = identifyUnit(front, text);
  const filled = fillFigures(
    tables.version,
    unit,
    year,
    TABLE_IDS.map((id) => tables.readings[id]),
  );
  const blocks = Object.fromEntries(NARRATIVE_PARTS.map((part) => [part, blocksOf(text.parts[part])]));
  const report = {
    ...filled.report,
    narrative: { ...filled.report.narrative, ...blocks },
    imported: importedFrom(front, parts.headings, tables.readings, text, filled),
  };
  return {
    ok: true,
    report,
    findings: findingsOf({ front, unit, year, tables, text, filled, readings: removed }),
  };
}

function isReport(parts: DocumentParts, front: FrontMatter, readings: TableReadings): boolean {
  const found = new Set(parts.headings.flatMap((heading) => (heading.part ? [heading.part] : [])));
  if (found.size > 1 || cellsSeen(readings) >= FEWEST_FIGURES) return true;
  return front.title !== '' && found.size > 0;
}

function importedFrom(
  front: FrontMatter,
  headings: readonly FoundHeading[],
  readings: TableReadings,
  text: DocumentText,
  filled: FilledFigures,
): Imported {
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
    readings[id].problems.map(({ place, text }) => ({
      part: id,
      text: text.startsWith(place) ? text : `${place} ${text}`,
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
