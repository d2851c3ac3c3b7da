import { cellAt } from '../../form/form';
import type { Address, FormVersion, TableId } from '../../form/types';
import { isBlankMark } from '../../text/blank-marks';
import { isBodyName } from '../../text/bodies';
import { isFigureText, isRemarkedFigure } from '../../number/figure-text';
import { cellNames, type CellNames } from '../labels/cell-names';
import { isExtraColumn } from '../labels/extra-columns';
import { inPrintedUnit, moneyUnitIn } from '../labels/money-unit';
import { reachOf, type TableRow } from '../lines/table-row';
import { fieldOf, type Field } from './field';
import { emptyReading, setValue, type TableReading } from './table-reading';

/** So few figures of a table can bear its names by chance. */
const FEWEST: Readonly<Record<TableId, number>> = { active: 3, requests: 12, review: 4 };
/** A long list has a row for every cell, a wide one a column. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 400;
/** What lists put above their figures, which says nothing of what they count. */
const PLAIN_HEAD =
  /^(?:(?:填报)?(?:数值|数量|数据|件数|数额|数|值)|(?:本年度?|当年)(?:数|数值|数量)?|件次?|万元|指标|项目|内容|类别|类型|情形|办理情形|结果|办理结果|申请人|申请人类型|单位(?:名称|全称)?|填报单位|条款)(?:[（(](?:单位[:：])?(?:件次?|万元)[）)])?$/u;
/** What divides the labels of a path: `（三）不予公开/1.属于国家秘密`, `行政诉讼-复议后起诉`. */
const PATH = /[/／>＞→|｜\n]|(?<=\p{Script=Han})\s*[-－—]+\s*(?=[\p{Script=Han}\d（(])/u;
const YEAR = /^(20\d\d)年度?$/u;

/** A label, and where it stands. */
interface Label {
  text: string;
}

/** A figure with all labels that lead to it. */
interface Named {
  field: Field;
  source: number;
  beside: readonly Label[];
  /** Those behind the figure before it in the same row. */
  nearest: readonly Label[];
  above: readonly Label[];
}

/**
 * A table in another shape than the form's (a long list, one wide row, items across, labels and figures in turn): each
 * figure by all labels beside and above it. Taken only as a whole: null where any figure is not named for certain, or
 * two have the same name.
 */
export function readNamed(rows: readonly TableRow[], table: TableId): TableReading | null {
  const figures = namedFigures(rows);
  if (figures === null || figures.length < FEWEST[table]) return null;
  const own = ofThisYear(figures);
  const readings = (['2021', '2019'] as const).flatMap((version) => read(own, version, table) ?? []);
  const [first, second] = readings;
  if (!first || first.values.size < FEWEST[table]) return null;
  const isSame = second?.values.size === first.values.size;
  return isSame ? { ...first, edition: null } : first;
}

function read(figures: readonly Named[], version: FormVersion, table: TableId): TableReading | null {
  const names = cellNames(version, table);
  const reading = { ...emptyReading(), edition: version };
  for (const figure of figures) {
    const address = addressOf(figure, names);
    // A mark in a place the form does not have (`/`) is what such a place has to hold.
    if (address === null && isBlankMark(figure.field.text)) continue;
    if (address === null || reading.values.has(address)) return null;
    setValue(reading, address, inFormUnit(figure, version, address));
    reading.from = Math.min(reading.from, figure.source);
    reading.to = Math.max(reading.to, figure.source);
  }
  return reading;
}

function inFormUnit({ field, beside, above }: Named, version: FormVersion, address: Address): Field {
  const cell = cellAt(version, address);
  if (cell?.kind !== 'figure' || cell.figure !== 'money') return field;
  const units = [...beside, ...above].map(({ text }) => moneyUnitIn(text));
  return { ...field, text: inPrintedUnit(field.text, units.find((unit) => unit !== null) ?? null) };
}

/** The one cell a figure's labels name: those behind the figure before it count alone, or with the row's own. */
function addressOf({ beside, nearest, above }: Named, names: CellNames): Address | null {
  const ways =
    nearest.length > 0 ? [nearest, [...beside, ...nearest], [...beside.slice(0, -1), ...nearest]] : [beside];
  const addresses = new Set(ways.map((labels) => cellNamed([...labels, ...above], names)));
  addresses.delete(undefined);
  const [only] = addresses;
  return addresses.size === 1 ? (only ?? null) : null;
}

/** Undefined where some label is none of the table's, or the labels name nothing; null where they name two cells. */
function cellNamed(labels: readonly Label[], names: CellNames): Address | null | undefined {
  // A merged label can stand in every place it covers.
  const texts = labels.map(({ text }) => text).filter((text, index, all) => text !== all[index - 1]);
  const words = texts.flatMap((text) => piecesOf(text, names));
  return words.includes(null) ? undefined : names.cells.get(words.join(''));
}

function piecesOf(text: string, names: CellNames): (string | null)[] {
  const whole = names.wordOf(text);
  if (whole !== null) return [whole];
  if (isSilent(text)) return [];
  return text.split(PATH).flatMap((piece) => (isSilent(piece) ? [] : [names.wordOf(piece)]));
}

function isSilent(text: string): boolean {
  const word = text.replace(/\s+/gu, '');
  return word === '' || PLAIN_HEAD.test(word) || YEAR.test(word) || isExtraColumn(word) || isBodyName(word);
}

/** Figures of two years side by side, each below its year: those of the later one are the report's. */
function ofThisYear(figures: readonly Named[]): readonly Named[] {
  const years = figures.map(({ above }) =>
    above.map(({ text }) => YEAR.exec(text.trim())?.[1]).find(Boolean),
  );
  const distinct = Array.from(new Set(years)).sort();
  if (distinct.length !== 2 || distinct.includes(undefined)) return figures;
  return figures.filter((_, index) => years[index] === distinct[1]);
}

/** Every figure of the rows; null where something is no table, or is too large for one. */
function namedFigures(rows: readonly TableRow[]): Named[] | null {
  if (rows.length > MOST_ROWS || rows.some(({ cells }) => cells.length > MOST_COLUMNS)) return null;
  const figures: Named[] = [];
  const heads: (Label[] | undefined)[] = [];
  const sides: (Label | undefined)[] = [];
  let inHead = false;
  let reach = 0;
  for (const given of rows) {
    const row = namedRow(given);
    if (!row) {
      if (given.cells.every((cell) => cell === null || isValue(cell))) return null;
      continue;
    }
    if (row.cells.some((cell) => cell !== null && isValue(cell))) {
      // A cell gone, or one too many, moves those behind it below the labels of others.
      if (heads.length > 0 && row.ruled && reachOf(row) !== reach) return null;
      if (isShorter(row, heads)) return null;
      figures.push(...figuresOfRow(row, heads, sides));
      inHead = false;
    } else if (row.cells.filter((cell) => cell !== null && cell !== '').length > 1) {
      if (!inHead) heads.length = 0;
      inHead = true;
      sides.length = 0;
      reach = reachOf(row);
      addHeads(row, heads);
    }
  }
  return figures;
}

/** Whether a row that fills most of its columns does not fill the last: a sheet shows no other way that a cell is gone. */
function isShorter({ cells }: TableRow, heads: readonly (Label[] | undefined)[]): boolean {
  const filled = cells.filter((cell) => cell !== null && isValue(cell)).length;
  const last = cells.findLastIndex((cell) => cell !== null && cell !== '');
  return filled * 2 > heads.length && last < heads.length - 1;
}

function isValue(text: string): boolean {
  return text !== '' && !YEAR.test(text) && (isFigureText(text) || isRemarkedFigure(text));
}

/** A head label stands above all columns it takes; where nothing tells spans, above the blank ones behind it, too. */
function addHeads(row: TableRow, heads: (Label[] | undefined)[]): void {
  let before: { label: Label; end: number } | null = null;
  row.cells.forEach((text, column) => {
    if (text !== null && text !== '') {
      const span = row.origins?.[column]?.columnSpan ?? 1;
      before = { label: { text }, end: row.spanned ? column + span : Infinity };
    }
    if (before && column < before.end) heads[column] = [...(heads[column] ?? []), before.label];
  });
}

function figuresOfRow(
  row: TableRow,
  heads: readonly (Label[] | undefined)[],
  sides: (Label | undefined)[],
): Named[] {
  const beside: Label[] = [];
  let nearest: Label[] = [];
  const found: Named[] = [];
  const lastLabel = row.cells.findIndex((text) => text !== null && isValue(text)) - 1;
  row.cells.forEach((text, column) => {
    if (text !== null && isValue(text)) {
      const above = heads[column] ?? [];
      found.push({
        field: fieldOf(row, column, text),
        source: row.source,
        beside: [...beside],
        nearest,
        above,
      });
      nearest = [];
      return;
    }
    const isCarried = text === null || (text === '' && !row.spanned && column < lastLabel);
    const label = isCarried ? sides[column] : text === '' || text === null ? undefined : { text };
    if (!isCarried && label) sides.fill(undefined, column);
    if (!isCarried) sides[column] = label;
    if (!label) return;
    // What stands behind a figure belongs to the next one.
    if (found.length === 0) beside.push(label);
    nearest = [...nearest, label];
  });
  return found;
}

const SENTENCE = /^((?:[^：:（(]|[（(][^（()）]*[）)]){2,60}?)[：:](.+)$/u;
const COUNTED =
  /([\p{Script=Han}（）()、]*?)[：:为]?\s*([\d,]+(?:\.\d+)?)\s*(?:件次?|万元)?\s*(?:[；;，,、。]|$)/uy;

/**
 * A row of cells as it is, and one written as a sentence (`（一）予以公开：自然人3件，商业企业0件…`) as such; null for
 * any other text.
 */
export function namedRow(row: TableRow): TableRow | null {
  if (row.ruled) return row;
  const text = row.cells.join('');
  const [, label, rest = ''] = SENTENCE.exec(text) ?? [];
  if (label === undefined) return null;
  const cells = [label];
  COUNTED.lastIndex = 0;
  while (COUNTED.lastIndex < rest.length) {
    const [, name = '', figure] = COUNTED.exec(rest) ?? [];
    if (figure === undefined) return null;
    cells.push(...(name === '' ? [] : [name]), figure);
  }
  const { at, source } = row;
  const origin = at && { at, shown: text, columnSpan: 1 };
  return { cells, ruled: true, source, ...(origin && { at, origins: cells.map(() => origin) }) };
}
