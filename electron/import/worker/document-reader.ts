import { isPdf } from '../readers/kind/file-kind';
import { LIMITS, MEGABYTE } from '../readers/outcome/limits';
import { replySchema, type ReadRequest } from './messages';
import type { Outcome } from './outcome';

/** A process that runs `main.ts`, however it was started. */
export interface ReaderProcess {
  send: (request: ReadRequest) => void;
  onMessage: (listener: (message: unknown) => void) => void;
  /** Called once, when it has ended by itself or was killed. */
  onExit: (listener: () => void) => void;
  /** Bytes of memory it holds now; null where that can't be known. */
  memory: () => number | null;
  kill: () => void;
}

export interface DocumentReader {
  /**
   * Reads one file, by its content; `name` breaks ties. Files wait for each other. Rejects with the signal's reason
   * where it is aborted; nothing else is thrown.
   */
  read: (bytes: Uint8Array, name: string, options?: { signal?: AbortSignal | undefined }) => Promise<Outcome>;
  /**
   * Starts a process before the first file, and a fresh one wherever one had to be killed, until `close`. One that has
   * read nothing for a minute is ended, as it holds memory; the next file starts another.
   */
  keepWarm: () => void;
  close: () => void;
}

export interface ReaderDeps {
  start: () => ReaderProcess;
  /** Where a reader failed: what it threw. */
  failed: (failure: string) => void;
}

const SECONDS = 15;
const PDF_SECONDS = 30;
const MOST_MEGABYTES = 600;
/** How often the memory is looked at (ms). A limit of the heap alone holds neither buffers nor long strings. */
const WATCHED_EVERY = 200;
const IDLE_SECONDS = 60;

interface Job {
  request: ReadRequest;
  finish: (outcome: Outcome) => void;
}

/** The one way foreign files are read: by a process that may hang, swell or die, and is replaced then. */
export function documentReader({ start, failed }: ReaderDeps): DocumentReader {
  let current: ReaderProcess | null = null;
  let job: Job | null = null;
  let isWarm = false;
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function running(): ReaderProcess {
    if (current) return current;
    const fresh = start();
    fresh.onMessage((message) => {
      if (current === fresh) receive(message);
    });
    fresh.onExit(() => {
      if (current !== fresh) return;
      current = null;
      job?.finish({ refused: 'crashed', params: {} });
      if (isWarm && job === null) running();
    });
    current = fresh;
    endWhenIdle();
    return fresh;
  }

  function endWhenIdle(): void {
    clearTimeout(idle);
    idle = setTimeout(endProcess, IDLE_SECONDS * 1000);
  }

  function endProcess(): void {
    clearTimeout(idle);
    const old = current;
    current = null;
    old?.kill();
  }

  function receive(message: unknown): void {
    const parsed = replySchema.safeParse(message);
    if (!parsed.success) {
      replace();
      failed(`unexpected reply: ${parsed.error.message}`);
      job?.finish({ refused: 'crashed', params: {} });
      return;
    }
    if (parsed.data.id !== job?.request.id) return;
    if (parsed.data.failure !== undefined) failed(parsed.data.failure);
    job.finish(parsed.data.outcome);
  }

  function replace(): void {
    endProcess();
    if (isWarm) running();
  }

  function readNow(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<Outcome> {
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const seconds = isPdf(bytes) ? PDF_SECONDS : SECONDS;
      const request = { id: (lastId += 1), name, bytes };
      const timer = setTimeout(
        () => stop({ refused: 'tooSlow', params: { limit: seconds } }),
        seconds * 1000,
      );
      const watch = setInterval(() => {
        if ((current?.memory() ?? 0) > MOST_MEGABYTES * MEGABYTE) {
          stop({ refused: 'tooMuchMemory', params: { limit: MOST_MEGABYTES } });
        }
      }, WATCHED_EVERY);
      const abort = (): void => {
        end();
        replace();
        // The reason of a signal is whatever the caller gave.
        reject(signal?.reason as Error);
      };
      const end = (): void => {
        clearTimeout(timer);
        clearInterval(watch);
        signal?.removeEventListener('abort', abort);
        job = null;
        endWhenIdle();
      };
      const finish = (outcome: Outcome): void => {
        end();
        resolve(outcome);
      };
      const stop = (outcome: Outcome): void => {
        finish(outcome);
        replace();
      };
      signal?.addEventListener('abort', abort);
      job = { request, finish };
      running().send(request);
      clearTimeout(idle);
    });
  }

  return {
    read: (bytes, name, { signal } = {}) => {
      if (bytes.length > LIMITS.fileBytes) return Promise.resolve(tooBig(bytes.length));
      const reading = queue.then(() => readNow(bytes, name, signal));
      queue = reading.catch(() => undefined);
      return reading;
    },
    keepWarm: () => {
      isWarm = true;
      running();
    },
    close: () => {
      isWarm = false;
      job?.finish({ refused: 'crashed', params: {} });
      endProcess();
    },
  };
}

function tooBig(bytes: number): Outcome {
  return {
    refused: 'tooBig',
    params: { size: Math.ceil(bytes / MEGABYTE), limit: LIMITS.fileBytes / MEGABYTE },
  };
}
