import { useCallback, useEffect, useRef, useState } from 'react';
import { refusedRow, type ImportBatch, type ImportPreview } from '../../shared/contract/import';
import type { AppError } from '../../shared/contract/errors';
import { asAppError, call, on } from '../bridge/bridge';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { whenUncovered } from '../screen/offer-commands';
import { filesOf, type Brought } from './brought';
import type { ImportPurpose, ImportTask, MergeTarget } from './import-task';

/** The ways into an import, and what it shows. */
export interface ImportDoors {
  task: ImportTask | null;
  /** Shows something else of the same import. */
  show: (task: ImportTask) => void;
  /** The file dialog. */
  choose: (purpose: ImportPurpose) => void;
  chooseFolder: () => void;
  /** What was dropped or pasted; `onto` is the open report it was dropped on, which a single document may be for. */
  take: (brought: Brought, onto: MergeTarget | null) => void;
  /** Stops the reading. */
  stop: () => void;
  /** Ends the import; what came in meanwhile is next. */
  close: () => void;
  /** Opens what a double click asks for: now, or once dialogs and the import on show are done with. */
  arrive: (open: () => void) => void;
  /** Something that arrived waits. */
  isHeld: boolean;
}

interface Read {
  preview: ImportPreview | null;
  batch: ImportBatch | null;
}

const NOTHING_TAKEN: ReadonlySet<string> = new Set();
const LIBRARY: ImportPurpose = { kind: 'library' };

/**
 * One import at a time: from a door through the reading to its screen. `settle` stores what is half typed on the screen
 * below before anything is read, and resolves with false where it could not.
 */
export function useImport(settle: () => Promise<boolean>, onError: (error: AppError) => void): ImportDoors {
  const [task, setTask] = useState<ImportTask | null>(null);
  const busy = useRef(false);
  const waiting = useRef<(() => void)[]>([]);

  const end = useCallback(() => {
    busy.current = false;
    setTask(null);
    waiting.current.shift()?.();
  }, []);
  const [held, setHeld] = useState(0);
  const arrive = useCallback((open: () => void) => {
    const next = () => {
      setHeld((count) => count - 1);
      open();
    };
    setHeld((count) => count + 1);
    whenUncovered(() => {
      if (busy.current) waiting.current.push(next);
      else next();
    });
  }, []);
  const begin = useCallback(
    (
      first: ImportTask,
      purpose: ImportPurpose,
      read: () => Promise<Read>,
      onto: MergeTarget | null = null,
    ) => {
      if (busy.current) return;
      busy.current = true;
      const run = async () => {
        if (!(await settle())) return end();
        setTask(first);
        const { preview, batch } = await read();
        if (preview && onto) setTask({ kind: 'asked', preview, target: onto });
        else if (preview) setTask({ kind: 'preview', preview, purpose, batch: null });
        else if (batch && purpose.kind === 'library') {
          setTask({ kind: 'batch', batch: { batch, taken: NOTHING_TAKEN } });
        } else if (batch) setTask({ kind: 'message', sentence: IMPORT_TEXTS.oneFileOnly });
        else end();
      };
      run().catch((thrown: unknown) => {
        end();
        const error = asAppError(thrown);
        if (error.code !== 'import-cancelled') onError(error);
      });
    },
    [settle, end, onError],
  );
  const showRequested = useCallback(
    (importId: string, file: string) =>
      begin({ kind: 'reading', file }, LIBRARY, async () => ({
        preview: await call('import.preview', { importId }),
        batch: null,
      })),
    [begin],
  );

  useEffect(
    () => on('import.requested', ({ importId, file }) => arrive(() => showRequested(importId, file))),
    [arrive, showRequested],
  );
  useEffect(
    () =>
      on('import.progress', (progress) =>
        setTask((current) =>
          current?.kind === 'reading' || current?.kind === 'readingMany'
            ? { kind: 'readingMany', ...progress }
            : current,
        ),
      ),
    [],
  );

  return {
    task,
    show: setTask,
    choose: (purpose) => begin({ kind: 'reading', file: '' }, purpose, () => call('import.choose', {})),
    chooseFolder: () =>
      begin({ kind: 'reading', file: '' }, LIBRARY, async () => ({
        preview: null,
        ...(await call('import.folder', {})),
      })),
    take: (brought, onto) => {
      if (brought.kind === 'nothing') {
        if (busy.current) return;
        busy.current = true;
        setTask({ kind: 'message', sentence: brought.sentence });
      } else begin(firstTask(brought), LIBRARY, () => readBrought(brought), onto);
    },
    stop: () => void call('import.cancel', {}),
    close: end,
    arrive,
    isHeld: held > 0,
  };
}

type Readable = Exclude<Brought, { kind: 'nothing' }>;

function firstTask(brought: Readable): ImportTask {
  if (brought.kind === 'files') return { kind: 'readingMany', done: 0, total: 0, file: '' };
  return { kind: 'reading', file: brought.kind === 'file' ? brought.file.name : IMPORT_TEXTS.pastedText };
}

async function readBrought(brought: Readable): Promise<Read> {
  if (brought.kind === 'text') {
    const { text, html } = brought;
    return { preview: await call('import.text', html === '' ? { text } : { text, html }), batch: null };
  }
  const { files, tooLarge } = await filesOf(brought);
  const [first] = files;
  if (brought.kind === 'file' && first) return { preview: await call('import.file', first), batch: null };
  const folder = brought.kind === 'files' ? brought.folder : '';
  const batch = await call('import.files', { folder, files });
  const refused = tooLarge.map((file) => refusedRow(file, IMPORT_TEXTS.dropTooLarge(file)));
  return { preview: null, batch: { ...batch, rows: [...batch.rows, ...refused] } };
}
