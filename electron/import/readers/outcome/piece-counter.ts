import { LIMITS } from './limits';
import { Refused } from './refused';

/** Counts paragraphs and cells of one document; the call beyond the limit throws `Refused` (tooManyCells). */
export function pieceCounter(): () => void {
  let pieces = 0;
  return () => {
    pieces += 1;
    if (pieces > LIMITS.pieces) throw new Refused('tooManyCells', { limit: LIMITS.pieces });
  };
}
