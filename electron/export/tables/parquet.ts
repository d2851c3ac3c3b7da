import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import { exactOf } from '../../../shared/summary/cell-sums';

/** What stands in a table's field; null where it is empty. */
export type Field = string | number | boolean | null;

/** Columns that hold no text, by their names, which mean the same in every table. */
const NO_TEXT: Readonly<Record<string, 'INT32' | 'BOOLEAN' | 'DECIMAL'>> = {
  id: 'INT32',
  body: 'INT32',
  report: 'INT32',
  year: 'INT32',
  errors: 'INT32',
  warnings: 'INT32',
  hints: 'INT32',
  counted: 'BOOLEAN',
  value: 'DECIMAL',
};

/** As many digits as engines hold in a decimal, which take 16 bytes. */
const PRECISION = 38;
const DECIMAL_BYTES = 16;

/**
 * A table as a Parquet file: repeated words are kept once, so that it is a fortieth of the CSV. Amounts are decimals with
 * as many places as the longest has, so that all are exact.
 */
export function parquetOf(head: readonly string[], rows: Iterable<readonly Field[]>): Uint8Array {
  const fields: Field[][] = head.map(() => []);
  for (const row of rows) row.forEach((field, column) => fields[column]?.push(field));
  const columns = head.map((name, column) => columnOf(name, fields[column] ?? []));
  const schema: SchemaElement[] = [
    { name: 'table', num_children: columns.length },
    ...columns.map(({ element }) => element),
  ];
  const columnData = columns.map(({ element: { name }, data }) => ({ name, data }));
  return new Uint8Array(parquetWriteBuffer({ schema, columnData }));
}

function columnOf(name: string, fields: Field[]): { element: SchemaElement; data: unknown[] } {
  const type = NO_TEXT[name];
  const shared = { name, repetition_type: 'OPTIONAL' } as const;
  if (type === undefined) {
    return { element: { ...shared, type: 'BYTE_ARRAY', converted_type: 'UTF8' }, data: fields };
  }
  if (type !== 'DECIMAL') return { element: { ...shared, type }, data: fields };
  const amounts = fields.map((field) => (typeof field === 'boolean' ? null : exactOf(field)));
  const scale = amounts.reduce((most, amount) => Math.max(most, decimalsOf(amount?.toFixed() ?? '')), 0);
  return {
    element: {
      ...shared,
      type: 'FIXED_LEN_BYTE_ARRAY',
      type_length: DECIMAL_BYTES,
      converted_type: 'DECIMAL',
      precision: PRECISION,
      scale,
    },
    // A decimal is stored as the whole number of its last place.
    data: amounts.map((amount) => amount && BigInt(amount.toFixed(scale).replace('.', ''))),
  };
}

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;
