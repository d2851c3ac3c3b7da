import { cellAt, cellsOf, TABLE_IDS } from '../form/form';
import type { Address, NarrativePartId, TableId } from '../form/types';
import { cellText } from '../number/cell-text';
import { NARRATIVE_PARTS, type Report } from '../report/model';
import { signatureOf } from '../report/signature';
import { countChangedSentences, diffSentences, type TextPiece } from './sentence-diff';
import type { ChangeCounts } from './version';

/** A cell two versions show differently; '' is blank, never 0. */
interface ChangedCell {
  table: TableId;
  address: Address;
  before: string;
  after: string;
}

/** Something beside tables and text, by what it is called in the report file (`unit.name`, `notes`, `year` …). */
interface ChangedOther {
  kind:
    'unit.name' | 'unit.level' | 'unit.selfReference' | 'year' | 'signature' | 'remark' | 'reason' | 'other';
  /** The cell a remark stands on. */
  address: Address | null;
  before: string;
  after: string;
}

/** What differs between two versions of a report. */
export interface Comparison {
  cells: ChangedCell[];
  texts: { part: NarrativePartId; pieces: TextPiece[] }[];
  others: ChangedOther[];
}

/** What differs between two versions of a report, cell by cell and sentence by sentence, in the order of the form. */
export function compareVersions(before: Report, after: Report): Comparison {
  return {
    cells: changedCells(before, after),
    texts: changedTexts(before, after).map((part) => ({
      part,
      pieces: diffSentences(before.narrative[part], after.narrative[part]),
    })),
    others: changedOthers(before, after),
  };
}

/** How much differs between two versions, for a list. */
export function countChanges(before: Report, after: Report): ChangeCounts {
  const cells = changedCells(before, after);
  const parts = [
    ...changedTexts(before, after).map((part) => ({
      part: part,
      count: countChangedSentences(before.narrative[part], after.narrative[part]),
    })),
    ...TABLE_IDS.map((part) => ({ part, count: cells.filter(({ table }) => table === part).length })),
  ].filter(({ count }) => count > 0);
  return { parts, others: changedOthers(before, after).length };
}

function changedCells(before: Report, after: Report): ChangedCell[] {
  return [...cellsOf(after.form).values()].flatMap((cell) => {
    if (cell.kind !== 'figure') return [];
    const [old, now] = [cellText(before, cell.address), cellText(after, cell.address)];
    return old === now ? [] : [{ table: cell.table, address: cell.address, before: old, after: now }];
  });
}

function changedTexts(before: Report, after: Report): NarrativePartId[] {
  return NARRATIVE_PARTS.filter((part) => !isSame(before.narrative[part], after.narrative[part]));
}

/** Keys of a report file that hold something other than tables and text, and what no version changes. */
const SHOWN_ELSEWHERE = new Set([
  'format',
  'version',
  'form',
  'unit',
  'year',
  'active',
  'requests',
  'review',
  'narrative',
  'notes',
  'signature',
]);

function changedOthers(before: Report, after: Report): ChangedOther[] {
  const one = (kind: ChangedOther['kind'], old: string | number, now: string | number): ChangedOther[] =>
    old === now ? [] : [{ kind, address: null, before: String(old), after: String(now) }];
  return [
    ...one('unit.name', before.unit.name, after.unit.name),
    ...one('unit.level', before.unit.level, after.unit.level),
    ...one('unit.selfReference', before.unit.selfReference, after.unit.selfReference),
    ...one('year', before.year, after.year),
    ...one('signature', signatureWords(before), signatureWords(after)),
    ...changedNotes(before, after),
    ...unitedKeys(before, after)
      .filter((key) => !SHOWN_ELSEWHERE.has(key) && !isSame(valueOf(before, key), valueOf(after, key)))
      .map((): ChangedOther => ({ kind: 'other', address: null, before: '', after: '' })),
  ];
}

/** Who signs and when, where the report says so itself; a unit called otherwise is no change of the signature. */
function signatureWords(report: Report): string {
  if (!report.signature) return '';
  const { name, date } = signatureOf(report);
  return [report.signature.name === undefined ? '' : name, date ?? '']
    .filter((word) => word !== '')
    .join(' ');
}

/** Remarks and reasons; the text in place of a figure is shown with its cell. */
function changedNotes(before: Report, after: Report): ChangedOther[] {
  return unitedKeys(before.notes, after.notes).flatMap((key): ChangedOther[] => {
    const [old, now] = [words(before.notes[key]), words(after.notes[key])];
    if (old === now || key.startsWith('reasonFor:')) return [];
    if (key.startsWith('reason:')) return [{ kind: 'reason', address: null, before: old, after: now }];
    const address = key.split('#')[0] ?? key;
    const isCell = cellAt(after.form, address) !== undefined;
    if (isCell && key === address && cellText(before, address) !== cellText(after, address)) return [];
    return [{ kind: 'remark', address: isCell ? address : null, before: old, after: now }];
  });
}

const words = (note: unknown): string => (typeof note === 'string' ? note : '');

function valueOf(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return record[key];
}

function unitedKeys(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
