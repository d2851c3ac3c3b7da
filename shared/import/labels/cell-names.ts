import { APPLICANT_HEADING, ORGANISATIONS_LABEL, APPLICANTS, TOTAL_LABEL } from '../../form/applicants';
import { CONTENT_LABEL } from '../../form/active-table';
import { formOf } from '../../form/form';
import { leadingLabels } from '../../form/leading-labels';
import { RESULTS_LABEL } from '../../form/request-rows';
import type { Address, FormVersion, LabelCell, TableId } from '../../form/types';
import { isSumRule } from './request-labels';
import { canBeLabel, labelParts } from './label-key';
import { matchLabel, type KnownLabel } from './match-label';
import { isCaption } from './active-labels';

/** How the cells of a table are named by labels that stand anywhere beside or above them. */
export interface CellNames {
  /** The labels of a cell, each as one word: to be joined in the order they stand in. Null: none of this table. */
  wordOf: (text: string) => string | null;
  /** The cell whose labels, in this order, are joined to this name; null where two cells have it. */
  cells: ReadonlyMap<string, Address | null>;
}

/** Words of the official head that tell nothing which others do not, so that they may be missing: they are no word. */
const SILENT: ReadonlySet<string> = new Set(
  [APPLICANT_HEADING, ORGANISATIONS_LABEL, RESULTS_LABEL, CONTENT_LABEL].map((text) => labelParts(text).core),
);
/** Words that are a column and, numbered (`3.其他`, `（七）总计`), a row. */
const TWOFOLD: ReadonlySet<string> = new Set(
  [APPLICANTS[5].label, TOTAL_LABEL].map((text) => labelParts(text).core),
);
const NUMBERED = '#';

const found = new Map<string, CellNames>();

/** The names of a table's cells. */
export function cellNames(version: FormVersion, table: TableId): CellNames {
  const key = `${version} ${table}`;
  const known = found.get(key) ?? findNames(version, table);
  found.set(key, known);
  return known;
}

function findNames(version: FormVersion, table: TableId): CellNames {
  const labels: KnownLabel[] = [];
  const cells = new Map<string, Address | null>();
  const add = (name: string, address: Address) => {
    const before = cells.get(name);
    cells.set(name, before === undefined || before === address ? address : null);
  };
  for (const [address, { rows, columns }] of leadingLabels(formOf(version).tables[table])) {
    // In Table 4 both kinds of labels stand above: the block is what the row is elsewhere.
    const [column, ...above] = columns;
    const [own, group] = table === 'review' ? above : rows;
    if (!own || !column) continue;
    for (const label of [own, column, ...(group ? [group] : [])]) labels.push(...knownAs(label));
    const columnWord = wordOfLabel(column);
    for (const row of rowWords(own, group)) {
      add(row + columnWord, address);
      add(columnWord + row, address);
    }
  }
  return { wordOf: (text) => wordOf(text, labels), cells };
}

/** How the row of a cell can be named: alone, and behind its group. */
function rowWords(own: LabelCell, group: LabelCell | undefined): string[] {
  const plain = wordOfLabel(own);
  const words = TWOFOLD.has(plain) ? [plain, NUMBERED + plain] : [plain];
  const above = group ? wordOfLabel(group) : '';
  return SILENT.has(above) || above === '' ? words : [...words, ...words.map((word) => above + word)];
}

function wordOfLabel({ text }: LabelCell): string {
  return labelParts(text).core;
}

/** Every wording of a label, known by the core of the official one. */
function knownAs(label: LabelCell): KnownLabel[] {
  const key = wordOfLabel(label);
  return [label.text, ...label.variants].map((text) => ({ key, core: labelParts(text).core }));
}

function wordOf(text: string, labels: readonly KnownLabel[]): string | null {
  if (!canBeLabel(text)) return null;
  if (isSumRule(text) || isCaption(text)) return '';
  const { core, numeral } = labelParts(text);
  if (SILENT.has(core)) return '';
  if (TWOFOLD.has(core)) return numeral === '' ? core : NUMBERED + core;
  return matchLabel(text, labels) ?? gluedWord(core, labels);
}

/** The words of labels that stand in one cell without a mark between them: `规章本年制发件数`. */
function gluedWord(core: string, labels: readonly KnownLabel[]): string | null {
  for (const first of labels) {
    if (!core.startsWith(first.core)) continue;
    const rest = core.slice(first.core.length).replace(/^\d+/u, '');
    const second = labels.find((label) => label.core === rest);
    if (second) return first.key + second.key;
  }
  return null;
}
