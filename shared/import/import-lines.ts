import { formVersionForYear, TABLE_IDS } from '../form/form';
import type { FormVersion, NarrativePartId, PartId, TableId } from '../form/types';
import type { Imported, Report } from '../report/model';
import { NARRATIVE_PARTS } from '../report/model';
import type { Finding } from '../rules/types';
import { fillFigures, type FilledFigures } from './fill-figures';
import { readFrontMatter, yearOutsideTitle } from './front-matter';
import { guessLevel, guessSelfReference } from './guess-unit';
import {
  cellFinding,
  formFinding,
  rowFinding,
  tableFinding,
  textFinding,
  unitFinding,
  yearFinding,
} from './import-findings';
import { readTable } from './map-table';
import { blocksOf } from './narrative-blocks';
import { asTableRow, type SourceLine } from './source-lines';
import { isTablePart, splitDocument, type DocumentParts } from './split-document';
import { splitEnd } from './split-end';
import type { TableReading } from './table-reading';

export type ImportResult =
  | { ok: true; report: Report; findings: Finding[] }
  /** One Chinese clause: why this is no report. */
  | { ok: false; reason: string };

type Unplaced = Imported['unplaced'];

/** Fewer figures than this can be chance. */
const FEWEST_FIGURES = 5;

/**
 * Makes a report of the lines of a document: whole where everything is found, with findings for what is not. Nothing
 * is guessed: what has more than one reading stays blank, and words that have no place are kept in `imported`.
 * `fileName` helps only where the document names no year.
 */
export function importLines(lines: readonly SourceLine[], fileName: string): ImportResult {
  const parts = splitDocument(lines);
  const front = readFrontMatter(parts.front);
  const readings = readTables(parts);
  const found = new Set(parts.headings.flatMap((heading) => (heading.part ? [heading.part] : [])));
  const figures = TABLE_IDS.reduce((count, id) => count + readings[id].values.size, 0);
  if (found.size < 2 && figures < FEWEST_FIGURES && !(front.title !== '' && found.size > 0)) {
    return { ok: false, reason: '没有找到年度报告的标题、六个部分的名称和三张表格' };
  }
  const texts = lines.map((line) => line.text);
  const year = front.year ?? yearOutsideTitle(texts, fileName);
  if (year === null) return { ok: false, reason: '没有找到报告的年度（如标题中的“2023年”）' };

  const findings: Finding[] = [];
  const unplaced: Unplaced = front.unplaced.map((text) => ({ part: null, text }));
  const { version, mixed } = editionOf(readings, year);
  if (mixed && readings.active.edition !== version) readings.active = rereadActive(parts, version);
  leftovers(parts, readings).forEach((each) => unplaced.push(each));

  const lastPart = lastNarrative(parts);
  const end = splitEnd(lastPart ? (parts.text.get(lastPart) ?? []) : [], front.unit);
  if (lastPart) parts.text.set(lastPart, end.text);
  end.footer.forEach((text) => unplaced.push({ part: null, text }));

  const text = (part: NarrativePartId): SourceLine[] => [
    ...(part === 'preamble' ? front.preamble : []),
    ...(parts.text.get(part) ?? []),
  ];

  const unitName = front.unit !== '' ? front.unit : unitOutsideTitle(texts, end.signature);
  const level = guessLevel(unitName);
  // The tables' labels speak of 本机关 in every report.
  const words = NARRATIVE_PARTS.flatMap((part) => text(part).map((line) => line.text)).join('\n');
  const unit = {
    name: unitName,
    level,
    selfReference: guessSelfReference(words, level, unitName),
  };
  const filled = fillFigures(
    version,
    unit,
    year,
    TABLE_IDS.map((id) => readings[id]),
  );

  if (front.year === null) findings.push(yearFinding(year));
  if (front.unit === '') findings.push(unitFinding(unitName));
  if (mixed || version !== formVersionForYear(year)) findings.push(formFinding(version, mixed));
  for (const id of TABLE_IDS) {
    const reading = readings[id];
    if (reading.values.size === 0 && reading.problems.length === 0)
      findings.push(tableFinding(id, reading.from !== Infinity));
    reading.problems.forEach((problem, index) => findings.push(rowFinding(id, problem, index)));
    filled.kept
      .filter((kept) => kept.address.startsWith(`${id}.`))
      .forEach((kept) => findings.push(cellFinding(version, kept, id)));
  }
  unplaced.forEach(({ part, text }, index) => {
    if (part && text !== '') findings.push(textFinding(part, text, index));
  });

  const narrative = Object.fromEntries(NARRATIVE_PARTS.map((part) => [part, blocksOf(text(part))]));
  const imported: Imported = {
    title: front.title,
    headings: parts.headings.map(({ text: printed, numeral, title, part }) => ({
      text: printed,
      numeral,
      title,
      part,
    })),
    oldLabels: Array.from(new Set(TABLE_IDS.flatMap((id) => readings[id].oldLabels))),
    variantLabels: distinct(TABLE_IDS.flatMap((id) => readings[id].variants)),
    blankTotals: filled.blankTotals,
    unplaced: [...unplaced, ...unread(readings), ...homeless(filled)],
    signature: end.signature,
  };
  const report = { ...filled.report, narrative: { ...filled.report.narrative, ...narrative }, imported };
  return { ok: true, report, findings };
}

function readTables(parts: DocumentParts): Record<TableId, TableReading> {
  const read = (id: TableId) =>
    readTable(
      id,
      (parts.tables.get(id) ?? []).map(({ line }, index) => asTableRow(line, index)),
    );
  return { active: read('active'), requests: read('requests'), review: read('review') };
}

function rereadActive(parts: DocumentParts, version: FormVersion): TableReading {
  return readTable(
    'active',
    (parts.tables.get('active') ?? []).map(({ line }, index) => asTableRow(line, index)),
    version,
  );
}

/** The edition the tables speak for; where they disagree, the one in force in the year. */
function editionOf(
  readings: Record<TableId, TableReading>,
  year: number,
): { version: FormVersion; mixed: boolean } {
  const spoken = new Set(
    [readings.active.edition, readings.requests.edition].filter((edition) => edition !== null),
  );
  const [only] = spoken;
  if (spoken.size === 1 && only) return { version: only, mixed: false };
  return { version: formVersionForYear(year), mixed: spoken.size > 1 };
}

/** Lines gathered for a table that are no rows of it: back to the text they stood in, else kept apart. */
function leftovers(parts: DocumentParts, readings: Record<TableId, TableReading>): Unplaced {
  const unplaced: Unplaced = [];
  for (const id of TABLE_IDS) {
    const reading = readings[id];
    const strange = new Set(reading.strangers.map((stranger) => stranger.source));
    const lines = parts.tables.get(id) ?? [];
    lines.forEach(({ line, part }, index) => {
      const outside = index < reading.from || index > reading.to;
      if (line.text === '' || (!outside && !strange.has(index))) return;
      if (outside && part && !isTablePart(part)) parts.text.get(part)?.push(line);
      else unplaced.push({ part: id, text: line.text });
    });
  }
  return unplaced;
}

/** The words of figures that could not be placed: told by I-ROW, and kept as they stand. */
function unread(readings: Record<TableId, TableReading>): Unplaced {
  return TABLE_IDS.flatMap((id) =>
    readings[id].problems.map(({ place, text }) => ({
      part: id,
      text: text.startsWith(place) ? text : `${place} ${text}`,
    })),
  );
}

/** Figures of the other edition's cells. */
function homeless(filled: FilledFigures): Unplaced {
  return filled.homeless.map(({ name, text }) => ({ part: null, text: `${name} ${text}` }));
}

function lastNarrative(parts: DocumentParts): PartId | null {
  const last = parts.headings.findLast((heading) => heading.part !== null)?.part ?? null;
  return last && !isTablePart(last) ? last : null;
}

/** The name of the body where the title lacks it: the signature, else the publishing body of the web page. */
function unitOutsideTitle(texts: readonly string[], signature: readonly string[]): string {
  const signed = signature[0]?.replace(/\s+/gu, '').replace(/\d{4}年.*$/u, '') ?? '';
  if (signed !== '') return signed;
  for (const text of texts) {
    const match = /^(?:发布机构|发布单位|公开机构|发文机关)\s*[:：]\s*(\S+)/u.exec(text);
    if (match?.[1] !== undefined) return match[1];
  }
  return '';
}

function distinct<T>(items: readonly T[]): T[] {
  return Array.from(new Map(items.map((item) => [JSON.stringify(item), item])).values());
}
