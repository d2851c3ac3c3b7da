import type { Log } from './ports';

/** A piece of work may hold up calls of the page for this long; then others come first. In milliseconds. */
const SLICE = 10;
const PAUSE = 20;

/** Work in small steps: each `yield` is a place where it may stop for the clerk's own. */
export type Steps = () => Generator<void> | AsyncGenerator<void>;

/** Runs work step by step, no longer than a moment at a time; ends at the first failure, which is logged. */
async function runSteps(steps: Steps, log: Log): Promise<void> {
  try {
    let since = performance.now();
    for await (const _ of steps()) {
      if (performance.now() - since < SLICE) continue;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      since = performance.now();
    }
  } catch (error) {
    log.warn('work at leisure ended early', error);
  }
}

/** Gives what starts work that is done beside the clerk's, first after `first` and then every `every` milliseconds. */
export function atLeisure(
  works: readonly Steps[],
  { log, first, every }: { log: Log; first: number; every: number },
): () => void {
  let running = false;
  let started = false;
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (const work of works) await runSteps(work, log);
    running = false;
  };
  return () => {
    if (started) return;
    started = true;
    setTimeout(() => void run(), first).unref();
    setInterval(() => void run(), every).unref();
  };
}
