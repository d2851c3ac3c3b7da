import type { BodyState } from '../../shared/contract/summary';

/** The colour that goes with the mark and the word of a state. */
export function toneOf(state: BodyState): 'success' | 'error' | 'warning' | 'muted' {
  if (state === 'received') return 'success';
  if (state === 'look' || state === 'double') return 'warning';
  return ['missing', 'leftOut', 'holdsOthers'].includes(state) ? 'muted' : 'error';
}
