/** Work put off: asked for as often as there is a reason to, done once, later. */
interface PutOff {
  ask: () => void;
  /** Forgets what was asked. */
  stop: () => void;
}

/** A hidden window paints nothing: there the work is done after this time. */
const HIDDEN_WINDOW_MS = 250;

/** Puts work off until the next frame is on the screen: what can wait does not make a key slower. */
export function afterPaint(run: () => void): PutOff {
  const channel = new MessageChannel();
  let asked = false;
  let timer: number | undefined;
  const fire = () => {
    if (!asked) return;
    asked = false;
    window.clearTimeout(timer);
    run();
  };
  channel.port1.onmessage = fire;
  return {
    ask: () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => channel.port2.postMessage(null));
      timer = window.setTimeout(fire, HIDDEN_WINDOW_MS);
    },
    stop: () => {
      asked = false;
      window.clearTimeout(timer);
      channel.port1.close();
    },
  };
}

/** For how long nothing more may be asked before it is done, and for how long it may be put off at most. */
const PAUSE_MS = 80;
const LONGEST_MS = 300;

/**
 * Puts work off until the clerk pauses, or does it every now and then while keys keep coming: what only accompanies
 * the work (status bar, hints) is not done for each key of a fast typist. Times in milliseconds.
 */
export function afterPause(run: () => void, pause = PAUSE_MS, longest = LONGEST_MS): PutOff {
  let timer: number | undefined;
  let asked = 0;
  return {
    ask: () => {
      const now = performance.now();
      if (timer === undefined) asked = now;
      window.clearTimeout(timer);
      const delay = Math.max(0, Math.min(pause, asked + longest - now));
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
