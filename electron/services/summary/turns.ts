import type { Steps } from '../../../shared/summary/steps';

/** The result of work in pieces, between which the window has its turn. */
export async function inTurns<T>(steps: Steps<T>, turn: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turn();
  }
}
