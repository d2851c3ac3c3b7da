import { formVersionForYear, TABLE_IDS } from '../../form/form';
import type { FormVersion, TableId } from '../../form/types';
import { sourcesOfOtherYears } from './other-years';
import { readTable } from './read-table';
import { asTableRow } from '../lines/table-row';
import type { DocumentParts } from '../parts/divide-document';
import type { TableReading } from './table-reading';

export type TableReadings = Readonly<Record<TableId, TableReading>>;

export interface DocumentTables {
  readings: TableReadings;
  /** The edition the report is taken on. */
  version: FormVersion;
  /** Whether the tables speak for different editions. */
  mixed: boolean;
}

/** Reads the three tables; each by the edition its labels speak for. */
export function readTables(parts: DocumentParts): TableReadings {
  const read = (id: TableId) => readOne(parts, id);
  return { active: read('active'), requests: read('requests'), review: read('review') };
}

/**
 * The edition of the report: what its tables speak for. Where they disagree it is the one in force in the year, and
 * Table 2 is read again by it: columns both editions have are kept.
 */
export function withEdition(parts: DocumentParts, first: TableReadings, year: number): DocumentTables {
  const readings = ofYear(parts, first, year);
  const spoken = new Set(
    [readings.active.edition, readings.requests.edition].filter((edition) => edition !== null),
  );
  const [only] = spoken;
  if (spoken.size === 1 && only) return { readings, version: only, mixed: false };
  const version = formVersionForYear(year);
  if (spoken.size === 0) return { readings, version, mixed: false };
  return { readings: { ...readings, active: readOne(parts, 'active', version) }, version, mixed: true };
}

/** How many cells of the three tables were seen. */
export function cellsSeen(readings: TableReadings): number {
  return TABLE_IDS.reduce((count, id) => count + readings[id].values.size, 0);
}

/** Tables that stand twice are read once more without those of other years, where their captions name the year. */
function ofYear(parts: DocumentParts, readings: TableReadings, year: number): TableReadings {
  const read = (id: TableId): TableReading => {
    const reading = readings[id];
    if (!reading.problems.some(isRepeated)) return reading;
    const others = sourcesOfOtherYears(parts.tables.get(id) ?? [], year);
    const own = readOne(parts, id, undefined, others);
    const isBetter = !own.problems.some(isRepeated) && own.values.size >= reading.values.size;
    return isBetter ? { ...own, otherYears: others } : reading;
  };
  return { active: read('active'), requests: read('requests'), review: read('review') };
}

function isRepeated({ reason }: TableReading['problems'][number]): boolean {
  return reason === 'repeated';
}

function readOne(
  parts: DocumentParts,
  id: TableId,
  version?: FormVersion,
  without: ReadonlySet<number> = new Set(),
): TableReading {
  const lines = parts.tables.get(id) ?? [];
  const rows = lines
    .map(({ line }, index) => asTableRow(line, index))
    .filter(({ source }) => !without.has(source));
  return readTable(id, rows, {
    ...(version && { edition: version }),
    isUnderHeading: lines.some(({ part }) => part === id),
  });
}
