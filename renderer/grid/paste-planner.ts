import type { planPaste } from '../../shared/clipboard/plan-paste';

type Planner = typeof planPaste;

let loaded: Planner | null = null;

/** Fetches what reads clipboards (it is large) while nothing else is to do, so that pasting finds it ready. */
export function preparePaste(): void {
  if (!loaded) requestIdleCallback(() => void load());
}

/** Runs with the planner: at once where it is there, else as soon as it is. */
export function withPlanner(run: (plan: Planner) => void): void {
  if (loaded) run(loaded);
  else void load().then(run);
}

async function load(): Promise<Planner> {
  loaded = (await import('../../shared/clipboard/plan-paste')).planPaste;
  return loaded;
}
