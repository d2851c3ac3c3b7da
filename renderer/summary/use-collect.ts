import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/errors';
import type { Collection } from '../../shared/contract/summary';
import { call, on } from '../bridge/bridge';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { filesOf, type Brought } from '../import/brought';
import type { ImportTask } from '../import/import-task';
import { useAttempt } from '../screen/use-attempt';

/** Files that were dropped. */
export type BroughtFiles = Extract<Brought, { kind: 'file' | 'files' }>;

interface Collecting {
  /** How far the reading is; null while nothing is read. */
  reading: Extract<ImportTask, { kind: 'reading' | 'readingMany' }> | null;
  /** What was read and is not taken in yet. */
  collected: Collection | null;
  choose: (from: 'files' | 'folder') => void;
  take: (brought: BroughtFiles) => void;
  stop: () => void;
  close: () => void;
}

/** Collecting reports, from a door through the reading to what was read; nothing is stored by it. */
export function useCollect(onError: (error: AppError) => void): Collecting {
  const [reading, setReading] = useState<Collecting['reading']>(null);
  const [collected, setCollected] = useState<Collection | null>(null);
  const busy = useRef(false);
  const attempt = useAttempt(onError);
  useEffect(
    () =>
      on('import.progress', (progress) =>
        setReading((current) => current && { kind: 'readingMany', ...progress }),
      ),
    [],
  );
  const stop = useCallback(() => void call('import.cancel', {}), []);
  // Who leaves 汇总 does not wait for the rest.
  useEffect(() => stop, [stop]);
  const begin = (read: () => Promise<Collection>) =>
    attempt(async () => {
      if (busy.current) return;
      busy.current = true;
      setReading({ kind: 'reading', file: '' });
      try {
        const result = await read();
        if (result.rows.length > 0) setCollected(result);
      } finally {
        busy.current = false;
        setReading(null);
      }
    });
  return {
    reading,
    collected,
    choose: (from) => begin(() => call('summary.collect', { from })),
    take: (brought) => begin(() => collectDropped(brought)),
    stop,
    close: () => setCollected(null),
  };
}

async function collectDropped(brought: BroughtFiles): Promise<Collection> {
  const { files, tooLarge } = await filesOf(brought);
  const collection = await call('summary.collectFiles', { files });
  const refused = tooLarge.map((file) => ({
    importId: null,
    file,
    unit: '',
    year: null,
    state: 'refused' as const,
    sentence: IMPORT_TEXTS.dropTooLarge(file),
  }));
  return { ...collection, rows: [...collection.rows, ...refused] };
}
