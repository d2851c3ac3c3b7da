import type { Imported } from '../../report/model';
import type { Fix } from '../finding';

/** The numbered headings of the document that name an official part, and those that name none. */
export function headingsOf({ headings }: Imported): Record<'official' | 'other', Imported['headings']> {
  return {
    official: headings.filter((heading) => heading.part !== null),
    other: headings.filter((heading) => heading.part === null),
  };
}

/**
 * Dismisses a remark on the imported document: in the program titles, headings and labels are the official ones, so
 * nothing is left to correct in the report itself.
 */
export function dismissal(before: Imported, label: string, change: Partial<Imported>): Fix {
  return { label, patches: [{ target: 'imported', before, after: { ...before, ...change } }] };
}
