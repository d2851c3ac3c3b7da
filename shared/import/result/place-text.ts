import { TABLE_IDS } from '../../form/form';
import { partById } from '../../form/parts';
import type { NarrativePartId, PartId, TableId } from '../../form/types';
import { NARRATIVE_PARTS } from '../../report/model';
import type { UnplacedText } from '../import-result';
import type { TableReadings } from '../tables/document-tables';
import type { FrontMatter } from '../parts/front-matter';
import type { SourceLine } from '../lines/source-line';
import { isTablePart, type DocumentParts } from '../parts/divide-document';
import { divideEnd } from '../parts/document-end';
import { isExtraColumn } from '../labels/extra-columns';
import { withoutBlanks } from '../../text/blanks';
import { compact } from '../../text/width';

export interface DocumentText {
  /** The lines of each text part. */
  parts: Readonly<Record<NarrativePartId, readonly SourceLine[]>>;
  signature: string[];
  /** Words that have no place in the report: page fields, captions, remarks by the tables, the foot of the page. */
  unplaced: UnplacedText[];
}

/** Gives every line that is no row of a table its place in the text parts, or keeps it apart. */
export function placeText(parts: DocumentParts, front: FrontMatter, readings: TableReadings): DocumentText {
  const { back, apart } = besideTables(parts, readings, front.title);
  const lines = (part: NarrativePartId): SourceLine[] => [
    ...(part === 'preamble' ? front.preamble : []),
    ...(parts.text.get(part) ?? []),
    ...back.filter((each) => each.part === part).map((each) => each.line),
  ];
  const text = {
    preamble: lines('preamble'),
    overview: lines('overview'),
    problems: lines('problems'),
    other: lines('other'),
  };
  const last = lastPart(parts);
  const end = divideEnd(last ? text[last] : [], front.unit);
  return {
    parts: last ? { ...text, [last]: end.text } : text,
    signature: end.signature,
    unplaced: [
      ...front.unplaced
        .filter((line) => !isOfCover(line, front.title, end.signature))
        .map((line) => unplacedLine(line, null)),
      ...apart,
      ...end.footer.map((line) => unplacedLine(line, null)),
    ],
  };
}

/**
 * Lines gathered for a table that are no rows of it: back to the text part they stood under, else kept apart. The title
 * again (on another sheet) is nothing new.
 */
function besideTables(
  parts: DocumentParts,
  readings: TableReadings,
  title: string,
): { back: { part: NarrativePartId; line: SourceLine }[]; apart: UnplacedText[] } {
  const back: { part: NarrativePartId; line: SourceLine }[] = [];
  const apart: UnplacedText[] = [];
  for (const id of TABLE_IDS) {
    const { from, to, strangers, otherYears = new Set<number>() } = readings[id];
    const strange = new Set(
      strangers.filter(({ text }) => !isExtraColumn(text)).map((stranger) => stranger.source),
    );
    (parts.tables.get(id) ?? []).forEach(({ line, part }, index) => {
      const outside = index < from || index > to;
      if (line.text === '' || otherYears.has(index) || (!outside && !strange.has(index))) return;
      const home = NARRATIVE_PARTS.find((each) => each === part);
      const isKnown = withoutBlanks(line.text) === title || isOwnCaption(line.text, id);
      if (isKnown || isExtraColumn(line.text)) return;
      if (outside && home) back.push({ part: home, line });
      else apart.push(unplacedLine(line, id));
    });
    const other = (parts.tables.get(id) ?? []).flatMap(({ line }, index) =>
      otherYears.has(index) ? [line] : [],
    );
    const [first] = other;
    if (first) apart.push(unplacedLine({ ...first, text: other.map(({ text }) => text).join('\n') }, id));
  }
  return { back, apart };
}

/** `表2 收到和处理政府信息公开申请情况`: number and title of the part's own table, as our web page prints them too. */
function isOwnCaption(text: string, table: TableId): boolean {
  const words = withoutBlanks(text).replace(/^附?表[\d一二三四]?[：:.．、]?/u, '');
  return words === withoutBlanks(partById(table).title);
}

/** Whether a line above the title only says what title and signature say: a cover page. */
function isOfCover({ text }: SourceLine, title: string, signature: readonly string[]): boolean {
  const words = compact(text);
  return words.length > 1 && (title.includes(words) || signature.some((line) => compact(line) === words));
}

function unplacedLine({ text, at }: SourceLine, part: PartId | null): UnplacedText {
  return { part, text, ...(at && { at }) };
}

/** The text part the document ends with, if it ends with one. */
function lastPart(parts: DocumentParts): NarrativePartId | null {
  const last = parts.headings.findLast((heading) => heading.part !== null)?.part;
  if (last == null || isTablePart(last)) return null;
  return NARRATIVE_PARTS.find((part) => part === last) ?? null;
}
