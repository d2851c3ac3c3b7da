import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import { call } from '../bridge/bridge';
import { useAttempt } from '../screen/use-attempt';
import type { SummaryPlace } from './place';

export type Overview = CallOutput<'summary.overview'>;
type Sums = CallOutput<'summary.sums'>;

interface County {
  /** Null until they are read; the sums are always those of this list. */
  shown: { overview: Overview; sums: Sums } | null;
  refresh: () => Promise<void>;
  /** Changes what is added up: `shownAs` is seen at once, the sums follow; where it fails all stands as before. */
  change: (work: () => Promise<unknown>, shownAs: (overview: Overview) => Overview) => void;
}

/** The bodies of the year looked at, and their sums. */
export function useCounty({ year, filter }: SummaryPlace, onError: (error: AppError) => void): County {
  const [shown, setShown] = useState<County['shown']>(null);
  const attempt = useAttempt(onError);
  const { group, state, search } = filter;

  /** How often was asked or changed: what was asked before that is no longer shown. */
  const turn = useRef(0);
  const refresh = useCallback(async () => {
    const own = (turn.current += 1);
    const overview = await call('summary.overview', { year, group, state, search });
    const sums = await call('summary.sums', { year: overview.year });
    if (own === turn.current) setShown({ overview, sums });
  }, [year, group, state, search]);
  useEffect(() => attempt(refresh), [attempt, refresh]);
  // A change that ends late refreshes what is looked at by then.
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });

  const change: County['change'] = (work, shownAs) => {
    const before = shown;
    turn.current += 1;
    setShown(before && { ...before, overview: shownAs(before.overview) });
    attempt(async () => {
      try {
        await work();
      } catch (error) {
        setShown(before);
        attempt(() => latest.current());
        throw error;
      }
      await latest.current();
    });
  };
  return { shown, refresh, change };
}
