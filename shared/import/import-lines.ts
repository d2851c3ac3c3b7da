import { TABLE_IDS } from '../form/form';
import { NARRATIVE_PARTS } from '../report/model';
import { signatureIn } from '../report/signature';
import type { ImportResult, UnplacedText } from './import-result';
import { withoutPinyin } from './lines/injected-pinyin';
import { splitRunTogether } from './lines/run-together';
import { tooLongLines } from './lines/size';
import type { Source } from './source/source';
import type { SourceLine } from './lines/source-line';
import { divideDocument, type DocumentParts } from './parts/divide-document';
import { chosenReport } from './parts/several-reports';
import { readFrontMatter, yearOutsideTitle, type FrontMatter } from './parts/front-matter';
import { fillFigures } from './result/fill-figures';
import { identifyUnit } from './result/identify-unit';
import { findingsOf } from './result/import-findings';
import { importRecord, unplacedFigures } from './result/import-record';
import { blocksOf } from './result/narrative-blocks';
import { placeText } from './result/place-text';
import { cellsSeen, readTables, withEdition, type TableReadings } from './tables/document-tables';

/** Fewer figures than this can be chance. */
const FEWEST_FIGURES = 5;

/**
 * Makes a report of the lines of a document: whole where everything is found, with findings for what is not. Nothing
 * is guessed: what has more than one reading stays blank, and words that have no place are kept in `imported`.
 * `source` is the document those lines are of, for display. `fileName` helps only where the document names no year.
 */
export function importLines(given: readonly SourceLine[], source: Source, fileName: string): ImportResult {
  const tooLong = tooLongLines(given);
  if (tooLong !== null) return { ok: false, reason: tooLong };
  const { lines: cleaned, removed: pinyin } = withoutPinyin(given);
  const { lines, others } = chosenReport(splitRunTogether(cleaned), fileName);
  const parts = divideDocument(lines);
  const front = readFrontMatter(parts.front);
  const firstReadings = readTables(parts);
  if (!isReport(parts, front, firstReadings)) {
    return { ok: false, reason: `没有找到年度报告的标题、六个部分的名称和三张表格${whereElse(source)}` };
  }
  const texts = lines.map((line) => line.text);
  const year = front.year ?? yearOutsideTitle(texts, fileName);
  if (year === null) return { ok: false, reason: '没有找到报告的年度（如标题中的“2023年”）' };

  const tables = withEdition(parts, firstReadings, year);
  const text = placeText(parts, front, tables.readings);
  const unit = identifyUnit(front, text);
  const readings = TABLE_IDS.map((id) => tables.readings[id]);
  const filled = fillFigures(tables.version, unit, year, readings);
  const blocks = Object.fromEntries(NARRATIVE_PARTS.map((part) => [part, blocksOf(text.parts[part])]));
  const signature = signatureIn(text.signature);
  const unplaced = [
    ...text.unplaced,
    ...unplacedFigures(tables.readings, filled),
    ...others.map((other) => unplacedReport(other.lines)),
  ];
  const report = {
    ...filled.report,
    narrative: { ...filled.report.narrative, ...blocks },
    imported: importRecord({
      front,
      headings: parts.headings,
      readings: tables.readings,
      signature: text.signature,
      unplaced,
      filled,
    }),
    ...(signature && { signature }),
  };
  return {
    ok: true,
    report,
    findings: findingsOf({ front, unit, year, tables, text, filled, pinyin, others }),
    cells: new Map(readings.flatMap(({ origins }) => Array.from(origins))),
    unplaced: unplaced.map((words, index) => ({ id: String(index), ...words })),
    source,
    notices: source.notices,
  };
}

/** Another report of the document, its words as they stand. */
function unplacedReport(lines: readonly SourceLine[]): UnplacedText {
  const at = lines[0]?.at;
  return { part: null, text: lines.map(({ text }) => text).join('\n'), ...(at && { at }) };
}

/** Where a report can be in a document in which nothing of it was found. */
function whereElse({ notices }: Source): string {
  const codes = new Set(notices.map(({ code }) => code));
  if (codes.has('embedded'))
    return '；正文可能在嵌入的对象里，请用 Word 或 WPS 打开，全选复制到新文档，保存后再导入';
  return codes.has('picture') ? '；文件中有图片，图片里的文字和数字没有读取' : '';
}

function isReport(parts: DocumentParts, front: FrontMatter, readings: TableReadings): boolean {
  const found = new Set(parts.headings.flatMap((heading) => (heading.part ? [heading.part] : [])));
  if (found.size > 1 || cellsSeen(readings) >= FEWEST_FIGURES) return true;
  return front.title !== '' && found.size > 0;
}
