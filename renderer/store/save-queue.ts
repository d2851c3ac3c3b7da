import type { Patch } from '../../shared/commands/patch';
import type { CallInput } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import { asAppError, call } from '../bridge/bridge';

/** What the status bar says: the save state is always on screen. */
export interface SaveStatus {
  phase: 'saved' | 'saving' | 'failed';
  /** ISO time of the last durable save. */
  savedAt: string;
  error?: AppError;
}

interface SaveQueue {
  /** Hands a committed change over; changes are stored one after another, each in its own transaction. */
  enqueue: (change: StoredChange) => void;
  /** Tries again what could not be stored. */
  retry: () => void;
  /** How saving stands now. */
  status: () => SaveStatus;
  /** Resolves with true once everything is stored, with false when saving has failed. */
  allStored: () => Promise<boolean>;
}

/** A change as it is handed to main. */
type StoredChange = Omit<CallInput<'report.apply'>, 'id' | 'baseRevision' | 'patches'> & {
  patches: readonly Patch[];
};

const RETRY_AFTER_MS = 5000;

/**
 * Stores the changes of one open report in order. A change that cannot be stored stays in the queue with all that
 * follow it; nothing is dropped, and the queue tries again by itself.
 */
export function createSaveQueue(
  report: { id: string; revision: number; savedAt: string },
  onStatus: (status: SaveStatus) => void,
): SaveQueue {
  const jobs: StoredChange[] = [];
  let { revision, savedAt } = report;
  let running: Promise<boolean> | null = null;
  let retryTimer: number | undefined;
  let status: SaveStatus = { phase: 'saved', savedAt };
  const show = (next: SaveStatus) => {
    status = next;
    onStatus(next);
  };

  const drain = async (): Promise<boolean> => {
    for (let job = jobs[0]; job; job = jobs[0]) {
      show({ phase: 'saving', savedAt });
      try {
        const stored = await call('report.apply', {
          ...job,
          id: report.id,
          baseRevision: revision,
          patches: [...job.patches],
        });
        ({ revision, savedAt } = stored);
        jobs.shift();
      } catch (thrown) {
        show({ phase: 'failed', savedAt, error: asAppError(thrown) });
        retryTimer = window.setTimeout(start, RETRY_AFTER_MS);
        return false;
      }
    }
    show({ phase: 'saved', savedAt });
    return true;
  };

  const start = (): Promise<boolean> => {
    window.clearTimeout(retryTimer);
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    enqueue: (change) => {
      jobs.push(change);
      void start();
    },
    retry: () => void start(),
    status: () => status,
    allStored: () => (jobs.length === 0 && !running ? Promise.resolve(true) : start()),
  };
}
