/** As long as work may hold up other calls at a stretch, in milliseconds. */
const SLICE = 10;

/** Gives a function to be awaited between the pieces of long work: it lets other calls come first once it is time. */
export function takingTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
