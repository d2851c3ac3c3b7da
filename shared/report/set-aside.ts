import { NARRATIVE_PARTS } from './model';
import { asideKey } from './notes';

/**
 * Marks on the text that grew later than the report file: fields of a block, which blocks came from last year, which
 * sentences are stock ones. A program that does not know them passes on whatever stands there. The text is whole
 * without them, so a stored report is opened all the same, and what could not be read is kept word for word in its notes.
 */
type Path = readonly PropertyKey[];

/** The path of the mark that a wrong value lies in; null where it is no such mark. */
function markAt([top, part, block, key]: Path): Path | null {
  const isPart = NARRATIVE_PARTS.some((each) => each === part);
  if (top === 'narrative' && isPart && typeof block === 'number' && key === 'fields')
    return [top, part ?? '', block, key];
  if (top === 'taken' || top === 'drafted') return isPart ? [top, part ?? ''] : [top];
  return null;
}

/**
 * The data of a report file without the marks in which something is wrong, each kept in `notes` as it was; null where
 * something else is wrong too. `wrong`: where the schema found fault.
 */
export function setMarksAside(data: object, wrong: readonly Path[]): object | null {
  const marks = wrong.map(markAt);
  if (marks.length === 0 || marks.includes(null) || !('notes' in data) || !isRecord(data.notes)) return null;
  const paths = new Map(marks.flatMap((path) => (path ? [[path.join('.'), path] as const] : [])));
  const aside = [...paths].map(([name, path]): [string, string] => [
    asideKey(name),
    JSON.stringify(valueAt(data, path)),
  ]);
  const rest = [...paths.values()].reduce<object>((left, path) => without(left, path), data);
  return { ...rest, notes: { ...data.notes, ...Object.fromEntries(aside) } };
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), data);
}

/** The data without what stands at the end of a path; everything beside the path is the same. */
function without(data: object, [key, ...rest]: Path): object {
  const entries = Object.entries(data).flatMap(([each, value]: [string, unknown]) => {
    if (each !== String(key)) return [[each, value] as const];
    if (rest.length === 0) return [];
    return [[each, isRecord(value) ? without(value, rest) : value] as const];
  });
  return Array.isArray(data) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
