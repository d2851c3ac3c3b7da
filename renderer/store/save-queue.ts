import { storedCells, type Patch } from '../../shared/commands/patch';
import type { CallInput } from '../../shared/contract/calls';
import type { OpenReport } from '../../shared/contract/reports';
import type { AppError } from '../../shared/contract/errors';
import type { Address } from '../../shared/form/types';
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
  /**
   * Keeps the text being typed into a cell, within a second; null where it is given up. A change of the cell takes its
   * place (`forgetDraft`).
   */
  keepDraft: (address: Address, text: string | null) => void;
  /** The cell is being stored, and with it what was typed into it: nothing of it is left to be kept. */
  forgetDraft: (address: Address) => void;
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

/** Text being typed is kept this long after its first key; a figure typed faster is stored as such at once. */
const DRAFT_AFTER_MS = 600;

/**
 * Stores the changes of one open report in order. A change that cannot be stored stays in the queue with all that
 * follow it; nothing is dropped, and the queue tries again by itself.
 */
export function createSaveQueue(
  report: Pick<OpenReport, 'id' | 'revision' | 'savedAt' | 'drafts'>,
  onStatus: (status: SaveStatus) => void,
): SaveQueue {
  const jobs: StoredChange[] = [];
  const drafts = new Map<Address, string | null>();
  /** The cells of which main has a draft. */
  const kept = new Set(report.drafts.map(({ address }) => address));
  let { revision, savedAt } = report;
  let running: Promise<boolean> | null = null;
  let retryTimer: number | undefined;
  let draftTimer: number | undefined;
  let status: SaveStatus = { phase: 'saved', savedAt };
  const show = (next: SaveStatus) => {
    status = next;
    onStatus(next);
  };

  const storeChange = async (job: StoredChange): Promise<void> => {
    const stored = await call('report.apply', {
      ...job,
      id: report.id,
      baseRevision: revision,
      patches: [...job.patches],
    });
    ({ revision, savedAt } = stored);
    jobs.shift();
    for (const address of storedCells(job.patches)) kept.delete(address);
  };
  const storeDraft = async ([address, text]: [Address, string | null]): Promise<void> => {
    if (text !== null) kept.add(address);
    await call('report.keepDraft', { id: report.id, address, text });
    if (text === null) kept.delete(address);
    // Another text may have been typed meanwhile.
    if (drafts.get(address) === text) drafts.delete(address);
  };
  /** The next to be stored. Drafts come last: a change takes the draft of its cell away, a later one has to stay. */
  const next = (): (() => Promise<void>) | null => {
    const [job] = jobs;
    if (job) return () => storeChange(job);
    const [draft] = drafts;
    return draft ? () => storeDraft(draft) : null;
  };
  const drain = async (): Promise<boolean> => {
    for (let store = next(); store; store = next()) {
      show({ phase: 'saving', savedAt });
      try {
        await store();
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
    window.clearTimeout(draftTimer);
    draftTimer = undefined;
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  };

  const forgetDraft = (address: Address): void => {
    drafts.delete(address);
  };

  return {
    keepDraft: (address, text) => {
      if (text === null && !kept.has(address)) {
        forgetDraft(address);
        if (!running) onStatus(status);
        return;
      }
      drafts.set(address, text);
      if (text === null) void start();
      else if (status.phase !== 'failed') draftTimer ??= window.setTimeout(start, DRAFT_AFTER_MS);
    },
    forgetDraft,
    enqueue: (change) => {
      jobs.push(change);
      void start();
    },
    retry: () => void start(),
    status: () => status,
    allStored: () => (jobs.length === 0 && drafts.size === 0 && !running ? Promise.resolve(true) : start()),
  };
}
