import { CHART_TEXTS } from '../charts/chart-texts';
import { cellsOf, formOf } from '../form/form';
import type { Address, FormPart, TableId, ValueCell } from '../form/types';
import { NARRATIVE_PARTS, type Report } from '../report/model';
import { footnoteKey, noteAt } from '../report/notes';
import { signatureOf } from '../report/signature';
import { reportTitle } from '../report/title';
import { figureAt } from '../report/values';
import { computeTotals } from '../sums/totals';
import { dateInWords } from '../text/dates';
import { applicantBars, resultBars } from './chart-figures';
import { documentTable } from './document-table';
import { PAGE, TEXT_STYLES, mmToPt } from './layout';
import type { DocumentBlock, ReportDocument } from './model';
import { printableText } from './printable-text';
import { DEFAULT_DOCUMENT_SETTINGS, type DocumentSettings } from './settings';
import { textEms } from '../text/text-width';

/** Room to write a date by hand. */
const ROOM_FOR_DATE = '\u3000\u3000年\u3000月\u3000日';

/**
 * The document of a report: title, opening paragraph, the six parts in the official order with the tables filled,
 * remarks below their table, signature where the settings ask for it. Pure: the same report gives the same document.
 */
export function reportDocument(
  report: Report,
  settings: DocumentSettings = DEFAULT_DOCUMENT_SETTINGS,
): ReportDocument {
  const form = formOf(report.form);
  const totals = computeTotals(report);
  const unit = printableText(report.unit.name).replaceAll('\n', ' ');
  const title = reportTitle({ ...report, unit: { ...report.unit, name: unit } });
  const signature = signatureOf(report);
  const date = signature.date === null ? ROOM_FOR_DATE : dateInWords(signature.date);
  const signs = printableText(signature.name).replaceAll('\n', ' ');
  const lines = titleLines(title, unit);
  const blocks: DocumentBlock[] = [{ kind: 'title', text: title, lines }];
  if (settings.cover === 'page') blocks.unshift({ kind: 'cover', lines, unit, date });
  for (const part of form.parts) {
    if (part.id === 'preamble' && settings.openingParagraph === 'omit') continue;
    if (part.numeral !== '') blocks.push({ kind: 'heading1', text: part.heading, part: part.id });
    blocks.push(...narrativeBlocks(report, part));
    if (part.kind === 'text') continue;
    const table = form.tables[tableId(part)];
    blocks.push({ kind: 'table', table: documentTable(table, report, totals) }, ...notes(report, table.id));
    if (table.id === 'requests' && settings.charts === 'belowRequests') blocks.push(...charts(report));
  }
  if (isSigned(report, settings)) blocks.push({ kind: 'signature', unit: signs, date });
  return { title, unit, year: report.year, blocks };
}

function tableId(part: FormPart): TableId {
  if (part.id === 'active' || part.id === 'requests' || part.id === 'review') return part.id;
  throw new Error(`part ${part.id} holds no table`);
}

/** A title longer than a line breaks between the unit and the year, the only place that divides no word. */
function titleLines(title: string, unit: string): string[] {
  const perLine = mmToPt(PAGE.textWidthMm) / TEXT_STYLES.title.sizePt;
  if (textEms(title) <= perLine || unit === '' || !title.startsWith(unit)) return [title];
  return [unit, title.slice(unit.length)];
}

/** Empty paragraphs are the clerk's spacing on the screen; on the page the pitch of the lines is the standard's. */
function narrativeBlocks(report: Report, part: FormPart): DocumentBlock[] {
  const id = NARRATIVE_PARTS.find((candidate) => candidate === part.id);
  if (!id) return [];
  return report.narrative[id].flatMap((block, index): DocumentBlock[] => {
    if (block.text.trim() === '') return [];
    const kind = block.kind === 'heading' ? 'heading2' : 'paragraph';
    return [{ kind, text: printableText(block.text), part: id, block: index }];
  });
}

/**
 * What is printed below a table: 批注 meant for print, and what an imported document said beside a figure. The text of
 * an unreadable cell stands in the cell itself.
 */
function notes(report: Report, table: TableId): DocumentBlock[] {
  const found = [...cellsOf(report.form).values()].flatMap((cell) => {
    if (cell.table !== table) return [];
    return cellNotes(report, cell.address).map((text) => ({ cell, text }));
  });
  return found.map(({ cell, text }, index): DocumentBlock => {
    const number = found.length > 1 ? `${index + 1}.` : '';
    const words = `注：${number}${nameOf(cell)}：${printableText(text)}`;
    return { kind: 'note', text: words, table, address: cell.address };
  });
}

/** The charts of the applications; none where not one figure of it is filled in. */
function charts(report: Report): DocumentBlock[] {
  return [
    { title: CHART_TEXTS.applicants, bars: applicantBars(report) },
    { title: CHART_TEXTS.results, bars: resultBars(report) },
  ]
    .filter(({ bars }) => bars.some(({ value }) => value !== null))
    .map((chart) => ({ kind: 'chart', ...chart }));
}

function cellNotes(report: Report, address: Address): string[] {
  const figure = figureAt(report, address);
  const remark = figure === null ? undefined : noteAt(report, address);
  const footnote = noteAt(report, footnoteKey(address));
  return [remark, footnote].filter((text) => text !== undefined);
}

function nameOf(cell: ValueCell): string {
  return cell.name.replace(' ', '，');
}

/** Whether name and date stand at the end; a date that could not be read is room to write, not a reason to leave them out. */
function isSigned(report: Pick<Report, 'signature'>, settings: DocumentSettings): boolean {
  return (
    settings.signature === 'unitAndDate' ||
    (settings.signature === 'whenGiven' && report.signature !== undefined)
  );
}
