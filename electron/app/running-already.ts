import { holderOf, isHeld, isOwnHolder } from '../storage/library-lock';

/** A program that has just started takes the library's lock a moment after its window's (milliseconds). */
const LOOKS = 10;
const BETWEEN = 500;

/**
 * Whether this user already works with the library of a data folder: Chromium's lock alone does not say so, it also
 * fails for other reasons. Where that can't be found out, the answer is yes: two programs must not meet.
 */
export async function isRunningAlready(folder: string): Promise<boolean> {
  try {
    for (let look = 1; look <= LOOKS; look += 1) {
      if (isHeld(folder)) {
        const holder = holderOf(folder);
        return holder === null || isOwnHolder(holder);
      }
      await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    }
    return false;
  } catch {
    return true;
  }
}
