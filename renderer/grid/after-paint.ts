/**
 * Calls `run` once, after the next frame is on the screen, however often it is asked for: what can wait (status bar)
 * does not make a key slower. In a hidden window, which paints nothing, it is called all the same.
 */
export function afterPaint(run: () => void): { ask: () => void; stop: () => void } {
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

const HIDDEN_WINDOW_MS = 250;
