/** How long nothing more may be asked before it is run, and how long it may be put off at most. */
const PAUSE_MS = 80;
const LONGEST_MS = 300;

/**
 * Calls `run` once the clerk pauses, and every now and then while keys keep coming: what only accompanies the work
 * (status bar, hints) is not done for each key of a fast typist.
 */
export function afterPause(run: () => void): { ask: () => void; stop: () => void } {
  let timer: number | undefined;
  let asked = 0;
  return {
    ask: () => {
      const now = performance.now();
      if (timer === undefined) asked = now;
      window.clearTimeout(timer);
      const delay = Math.max(0, Math.min(PAUSE_MS, asked + LONGEST_MS - now));
      timer = window.setTimeout(() => {
        timer = undefined;
        run();
      }, delay);
    },
    stop: () => {
      window.clearTimeout(timer);
      timer = undefined;
    },
  };
}
