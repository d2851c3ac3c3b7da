import type { Address, FormVersion } from '../../form/types';
import type { Origin } from '../import-result';
import { isFormField } from '../labels/extra-columns';
import type { Place } from '../source/source';
import { wordsOfFields, type Field } from './field';
import type { Entry, TableEvent } from './walk-table';

/** Something of a table that could not be read for certain; the cells concerned stay blank. */
export interface TableProblem {
  /** The label of its row as printed; '' where the figures stand beside none. */
  row: string;
  /** The text as it stands in the document. */
  text: string;
  at?: Place;
  /**
   * `count`: too few or too many figures; `position`: blanks leave several readings; `glued`: figures run together;
   * `column`: a column the form does not have; `row`: a row the form does not have; `repeated`: the row occurs twice
   * with different figures; `order`: figures without labels that could not be matched; `head`: no column labels could
   * be read, and no totals prove which column is which.
   */
  reason: 'count' | 'position' | 'glued' | 'column' | 'row' | 'repeated' | 'order' | 'head';
  /** The cells left blank because of it. */
  cells: Address[];
}

/** What was read of one table: texts by cell, totals included; a cell that was not seen at all is absent. */
export interface TableReading {
  /** In the order of the document. */
  values: Map<Address, string>;
  /** Where each of `values` stands, as far as the source tells. */
  origins: Map<Address, Origin>;
  problems: TableProblem[];
  /** Which edition its labels speak for; null where they are the same in both or there are none. */
  edition: FormVersion | null;
  /** Labels of the 2019 form that the 2021 form does not have, as printed. */
  oldLabels: string[];
  /** Labels printed in another wording than the form's. */
  variants: { printed: string; official: string }[];
  /** Text among the rows that is no label and no figure. */
  strangers: { text: string; source: number }[];
  /** Whether some names of its columns are missing, so that figures were read in the form's order. */
  isAssumed: boolean;
  /** Source lines of a table of another year, which was not read. */
  otherYears?: ReadonlySet<number>;
  /** The first and last source line with something of the table. */
  from: number;
  to: number;
}

/** What is known of a table before it is read. */
export interface KnownOfTable {
  /** The edition it is read by; without it the table's own labels decide. */
  edition?: FormVersion;
  /** Whether it stands under the heading of its part: then bare figures are known by that. */
  isUnderHeading?: boolean;
}

/** A reading with nothing in it. */
export function emptyReading(): TableReading {
  return {
    values: new Map(),
    origins: new Map(),
    problems: [],
    edition: null,
    oldLabels: [],
    variants: [],
    strangers: [],
    isAssumed: false,
    from: Infinity,
    to: -Infinity,
  };
}

/** The labelled rows among the events of a table, those the form does not have included (key null). */
export function entriesOf(events: readonly TableEvent[]): Entry[] {
  return events.flatMap((event) => (event.kind === 'entry' ? [event.entry] : []));
}

/** Notes what every table can hold beside its rows: rows the form does not have, loose figures, other text. */
export function noteOthers(reading: TableReading, events: readonly TableEvent[]): void {
  for (const event of events) {
    const text = textOf(event);
    if (event.kind === 'stranger') reading.strangers.push({ text: event.text, source: event.source });
    else if (event.kind === 'header') touch(reading, event.source);
    else if (event.kind === 'loose') {
      touch(reading, event.source);
      reading.problems.push({ row: '', text, ...placeOf(event.fields), reason: 'order', cells: [] });
    } else if (event.entry.key === null && isFormField(event.entry.label)) continue;
    else if (event.entry.key !== null) event.entry.sources.forEach((source) => touch(reading, source));
    else if (text !== '') {
      event.entry.sources.forEach((source) => touch(reading, source));
      // Its label came as a stranger just before.
      reading.strangers.pop();
      const { label, fields } = event.entry;
      const whole = `${label} ${text}`;
      reading.problems.push({ row: label, text: whole, ...placeOf(fields), reason: 'row', cells: [] });
    }
  }
}

function textOf(event: TableEvent): string {
  const fields = event.kind === 'entry' ? event.entry.fields : event.kind === 'loose' ? event.fields : [];
  return wordsOfFields(fields);
}

/** Where the first text of some fields stands. */
export function placeOf(fields: readonly Field[]): { at?: Place } {
  const at = fields.find((field) => field.text !== '' && field.at)?.at;
  return at ? { at } : {};
}

/** Notes the text of a cell, with its place. */
export function setValue(reading: TableReading, address: Address, field: Field): void {
  const { text, at, shown = text } = field;
  reading.values.set(address, text);
  if (at) reading.origins.set(address, { at, shown });
}

function touch(reading: TableReading, source: number): void {
  reading.from = Math.min(reading.from, source);
  reading.to = Math.max(reading.to, source);
}
