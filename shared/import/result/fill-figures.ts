import { cellAt } from '../../form/form';
import type { Address, FigureCell, FigureKind, FormVersion, ValueCell } from '../../form/types';
import { readFigure } from '../../number/read-figure';
import { blankReport, blankReport2019 } from '../../report/blank';
import type { Figure, Report, Unit } from '../../report/model';
import { figureAt, withFigures } from '../../report/values';
import { readChineseNumeral } from '../../text/chinese-numeral';
import { computeTotals } from '../../sums/totals';
import type { TableReading } from '../tables/table-reading';

/** A cell whose text was more than a number, or none: the text is kept in the report's notes. */
export interface KeptText {
  cell: ValueCell;
  text: string;
  /** What was read of it; null where it gives no figure for certain. */
  figure: number | string | null;
  /** Whether the text only says that nothing is filled in (`/`, 无). */
  isMark: boolean;
}

export interface FilledFigures {
  report: Report;
  /** Printed totals that are not the sum of their cells; beside a blank only those that are too small for the rest. */
  differences: { cell: ValueCell; printed: number | string; computed: number }[];
  /** Totals that stand in the document without a figure. */
  blankTotals: Address[];
  kept: KeptText[];
  /** Texts for which the report's form has no cell. */
  homeless: { name: string; text: string }[];
}

/** Units printed behind a count. */
const COUNTED = '(?:件次?|个|条|项|次|宗|起|份)';
const COUNT = '[\\d０-９][\\d０-９,，]*';
/** The mark of a footnote. */
const MARK = `[①-⑳❶-❿*＊※†‡]+|[[［【〔]\\s*注?\\s*\\d{0,2}\\s*[\\]］】〕]|注\\s*[\\d①-⑳一二三四五]?`;
/**
 * A plain count with a remark in brackets, or the mark of a footnote, behind it (`12①`, `12[1]`, `12*`, `12注1`): the
 * count is certain, what stands behind it is kept beside it.
 */
const REMARKED = new RegExp(`^(${COUNT})\\s*(?:${COUNTED}?\\s*[（(][^（()）]*[）)]|${MARK})$`, 'u');
/** A remark behind a sum of money can name another unit; a mark can not. */
const MARKED_MONEY = new RegExp(`^([\\d０-９][\\d０-９,，.．]*)\\s*(?:${MARK})$`, 'u');
/** The unit of a cell, printed behind its figure: `12件`, `3800万元`; another one (`251000元`) would be another figure. */
const UNIT: Readonly<Record<FigureKind, RegExp>> = {
  count: new RegExp(`^(${COUNT})\\s*${COUNTED}$`, 'u'),
  change: new RegExp(`^([+＋\\-－−]?${COUNT})\\s*${COUNTED}$`, 'u'),
  money: /^([\d０-９][\d０-９,，.．]*)\s*万元$/u,
};
/** Noughts before a count are no mistake of a clerk's: two figures may have run together. */
const PADDED = /^0\d+$/u;
/** A no-break space that lost its encoding: `? 0`. */
const BROKEN_BLANK = /^[?？]\s+(?=[\d０-９])/u;

/** A report with the figures of the tables that were read: blanks stay null, doubtful text is kept, never guessed at. */
export function fillFigures(
  version: FormVersion,
  unit: Unit,
  year: number,
  readings: readonly TableReading[],
): FilledFigures {
  const filled: FilledFigures = {
    report: version === '2021' ? blankReport(unit, year) : blankReport2019(unit, year),
    differences: [],
    blankTotals: [],
    kept: [],
    homeless: [],
  };
  const printedTotals: [ValueCell, string][] = [];
  const figures = new Map<Address, Figure>();
  const texts = readings.flatMap((reading) => Array.from(reading.values));
  const isWritten = texts.some(([, text]) => text !== DASH_LIKE && writtenCount(text) !== undefined);
  for (const [address, text] of texts) {
    const cell = cellAt(version, address);
    if (!cell) {
      if (text !== '') filled.homeless.push({ name: nameElsewhere(version, address), text });
    } else if (cell.kind === 'computed') printedTotals.push([cell, text]);
    else fillCell(filled, figures, cell, text, isWritten);
  }
  filled.report = withFigures(filled.report, figures);
  return withPrintedTotals(filled, printedTotals);
}

/** The printed name of a cell of the other edition. */
function nameElsewhere(version: FormVersion, address: Address): string {
  return cellAt(version === '2021' ? '2019' : '2021', address)?.name ?? address;
}

/** Notes in `figures` what a cell's text says, and in `filled` what of it is no figure. */
function fillCell(
  filled: FilledFigures,
  figures: Map<Address, Figure>,
  cell: FigureCell,
  text: string,
  isWritten: boolean,
): void {
  const { address, figure: kind } = cell;
  const clean = text.replace(BROKEN_BLANK, '');
  const reading = readFigure(clean, kind);
  if (reading.kind === 'blank') return;
  if (reading.kind === 'figure' && !PADDED.test(clean)) {
    figures.set(address, reading.value);
    return;
  }
  const bare = clean.trim() === DASH_LIKE && !isWritten ? null : bareFigure(clean.trim(), kind);
  const count = bare === null ? reading : readFigure(bare, kind);
  const figure = count.kind === 'figure' ? count.value : null;
  if (figure !== null) figures.set(address, figure);
  filled.report = { ...filled.report, notes: { ...filled.report.notes, [address]: text } };
  filled.kept.push({ cell, text, figure, isMark: reading.kind === 'blank-mark' });
}

/**
 * The figure of a text that adds a remark, a mark or the cell's own unit to it, or says it in Chinese numerals; null
 * where there is no such thing.
 */
function bareFigure(text: string, kind: FigureKind): string | null {
  const unit = UNIT[kind].exec(text)?.[1] ?? (kind === 'count' ? writtenCount(text) : undefined);
  return unit ?? (kind === 'money' ? MARKED_MONEY : REMARKED).exec(text)?.[1] ?? null;
}

/** One, or a dash that was written so where no other cell holds a Chinese numeral. */
const DASH_LIKE = '一';
/** Numerals as on banknotes, each followed by the common one. */
const BANKNOTE = '壹一贰二貳二叁三參三肆四伍五陆六陸六柒七捌八玖九拾十佰百仟千萬万';

/** The digits of a count in Chinese numerals (十二, 一百零五, 二〇, 贰拾); undefined for any other text. */
function writtenCount(text: string): string | undefined {
  const plain = text.replace(/[^\d]/gu, (character) => {
    const at = BANKNOTE.indexOf(character);
    return at >= 0 && at % 2 === 0 ? BANKNOTE.charAt(at + 1) : character;
  });
  const value = readChineseNumeral(plain);
  return value === undefined ? undefined : String(value);
}

/** Whether a total has a blank among what it adds up: the sum is not whole then. */
function hasBlank(report: Report, cell: ValueCell | undefined): boolean {
  if (cell?.kind !== 'computed') return cell !== undefined && figureAt(report, cell.address) === null;
  return cell.addends.some((address) => hasBlank(report, cellAt(report.form, address)));
}

/** Printed totals are compared with the computed ones; only those that differ are kept. */
function withPrintedTotals(
  filled: FilledFigures,
  totals: readonly (readonly [ValueCell, string])[],
): FilledFigures {
  const computed = computeTotals(filled.report);
  const printed: Record<string, number | string> = {};
  const notes: Record<string, string> = {};
  for (const [cell, text] of totals) {
    const { address } = cell;
    const clean = text.replace(BROKEN_BLANK, '').trim();
    const reading = readFigure(UNIT.count.exec(clean)?.[1] ?? writtenCount(clean) ?? clean, 'count');
    if (reading.kind === 'figure') {
      const sum = computed.get(address);
      if (reading.value === sum) continue;
      printed[address] = reading.value;
      // Blanks can only add to a sum: one that is too large already is no matter of what is blank.
      const isCertain = !hasBlank(filled.report, cell) || (sum !== undefined && sum > Number(reading.value));
      if (sum !== undefined && isCertain)
        filled.differences.push({ cell, printed: reading.value, computed: sum });
    } else if (reading.kind === 'invalid') {
      notes[address] = text;
      filled.kept.push({ cell, text, figure: null, isMark: false });
    } else filled.blankTotals.push(address);
  }
  const { report } = filled;
  return {
    ...filled,
    report: { ...report, printed: { ...report.printed, ...printed }, notes: { ...report.notes, ...notes } },
  };
}
