import { useCallback, useEffect, useRef, useState } from 'react';
import { MOST_ROWS, type LibraryRow } from '../../shared/contract/library';
import type { CallInput, CallOutput } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import { asAppError, call, on } from '../bridge/bridge';

/** What of the list is shown. */
export type ListQuery = Pick<CallInput<'library.page'>, 'search' | 'unit' | 'order' | 'descending'>;

export type ListedRows = Omit<CallOutput<'library.page'>, 'rows'> & { rows: readonly LibraryRow[] };

interface ReportPage {
  /** Null until the first answer. */
  listed: ListedRows | null;
  /** Reads on where the list was cut off. */
  more: () => void;
  /** Reads again what is shown. */
  refresh: () => Promise<void>;
}

/**
 * A part of the list, a page at a time; shown anew when findings have been counted, or reports
 * found unreadable. An answer that was overtaken is dropped.
 */
export function useReportPage(query: ListQuery, onError: (error: AppError) => void): ReportPage {
  const { search, unit, order, descending } = query;
  const [listed, setListed] = useState<ListedRows | null>(null);
  const asked = useRef(0);

  const read = useCallback(
    async (known: ListedRows | null, wanted: number) => {
      asked.current += 1;
      const mine = asked.current;
      let rows = known?.rows ?? [];
      let page: CallOutput<'library.page'>;
      let from = known?.next ?? 0;
      do {
        page = await call('library.page', { search, unit, order, descending, from, count: MOST_ROWS });
        rows = [...rows, ...page.rows];
        from = page.next ?? 0;
      } while (page.next !== null && rows.length < wanted);
      if (mine === asked.current) setListed({ ...page, rows });
    },
    [search, unit, order, descending],
  );
  const shown = listed?.rows.length ?? 0;
  const refresh = useCallback(() => read(null, Math.max(shown, 1)), [read, shown]);

  useEffect(() => {
    read(null, 1).catch((thrown: unknown) => onError(asAppError(thrown)));
  }, [read, onError]);
  useEffect(() => {
    // Nobody asked for it, and somebody may be typing a search: what is shown stays, what is asked next says why.
    const again = () => void refresh().catch(() => undefined);
    const leaving = [
      on('library.counted', again),
      // What was found unreadable is marked in the list at once: the bar that tells of it points there.
      on('app.notice', ({ code }) => {
        if (code === 'rows-unreadable') again();
      }),
    ];
    return () => leaving.forEach((leave) => leave());
  }, [refresh]);
  return {
    listed,
    more: () => {
      if (listed?.next != null)
        read(listed, listed.rows.length + 1).catch((thrown: unknown) => onError(asAppError(thrown)));
    },
    refresh,
  };
}
