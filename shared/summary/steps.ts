/** Long work in pieces: at each `yield` whoever runs it may let others have their turn. */
export type Steps<T> = Generator<void, T>;

/** So many names are gone through between two places where others may have their turn. */
export const NAMES_AT_ONCE = 100;

/** The result of work in pieces, all of them at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
