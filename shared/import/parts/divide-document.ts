import { TABLE_IDS } from '../../form/form';
import { partById } from '../../form/parts';
import type { PartId, TableId } from '../../form/types';
import { isBodyName } from '../../text/bodies';
import { isDate } from '../../text/dates';
import { findHeadings, type FoundHeading } from './find-headings';
import { lineOfText, type SourceLine } from '../lines/source-line';
import { tableSignature } from '../labels/table-signature';

/** A line with where it stands: the part it is under (null: above the first heading). */
interface PlacedLine {
  line: SourceLine;
  part: PartId | null;
}

export interface DocumentParts {
  headings: FoundHeading[];
  front: SourceLine[];
  /** Lines under each narrative part. */
  text: Map<PartId, SourceLine[]>;
  /** Lines that can be rows of a table, whatever part they stand under. */
  tables: Map<TableId, PlacedLine[]>;
}

/**
 * Divides a document at its headings. Rows of a table are gathered by their labels, so that a table is found also
 * where its heading is missing or wrong.
 */
export function divideDocument(lines: readonly SourceLine[]): DocumentParts {
  const signatures = lines.map(tableSignature);
  const headings = findHeadings(lines, signatures);
  const parts: DocumentParts = { headings, front: [], text: new Map(), tables: new Map() };
  const byLine = new Map(headings.map((heading) => [heading.line, heading]));
  const end = signedEnd(lines, signatures);
  let part: PartId | null = null;
  let table: TableId | null = null;

  for (let index = 0; index < lines.length; index += 1) {
    const heading = byLine.get(index);
    if (heading?.part != null) {
      const repeated: boolean = parts.text.has(heading.part);
      part = heading.part;
      table = asTable(part);
      if (!table && !repeated) parts.text.set(part, []);
      // The words of a heading that comes twice are kept in the text.
      if (!table && repeated) keepLine(parts, part, lineOfText(heading.text));
      if (heading.rest !== '') keepLine(parts, part, lineOfText(heading.rest));
      index += heading.lines - 1;
      continue;
    }
    const line = lines[index];
    if (!line) continue;
    table = index > end ? null : (signatures[index] ?? table);
    if (table) push(parts.tables, table, { line, part });
    else keepLine(parts, part, line);
  }
  return parts;
}

/**
 * The line of the date below the body's name where all three tables stand above it: what follows is an annex, whatever
 * its tables are like. Infinity where there is none, or tables follow that belong to the report.
 */
function signedEnd(lines: readonly SourceLine[], signatures: readonly (TableId | null)[]): number {
  const seen = new Set<TableId>();
  for (const [index, line] of lines.entries()) {
    const table = signatures[index];
    if (table) seen.add(table);
    const isSigned = isDate(line.text) && isBodyName(lines[index - 1]?.text ?? '');
    if (isSigned && seen.size === TABLE_IDS.length) return index;
  }
  return Infinity;
}

function keepLine(parts: DocumentParts, part: PartId | null, line: SourceLine): void {
  const table = part && asTable(part);
  if (table) push(parts.tables, table, { line, part });
  else if (part) push(parts.text, part, line);
  else parts.front.push(line);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function asTable(part: PartId): TableId | null {
  return part === 'active' || part === 'requests' || part === 'review' ? part : null;
}

/** Whether a part of the form is a table. */
export function isTablePart(part: PartId): boolean {
  return partById(part).kind === 'table';
}
