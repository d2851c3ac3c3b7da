import type { Steps } from '../../../shared/summary/steps';

/** How long main may work on before the window gets its turn, in milliseconds. */
const TURN = 12;

/** Lets the window have its turn where main has worked for long enough. */
export function turns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return;
    await new Promise((next) => setImmediate(next));
    since = performance.now();
  };
}

/** The result of work in pieces, between which the window has its turn. */
export async function inTurns<T>(steps: Steps<T>, turn: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turn();
  }
}
