import type { BodyState } from '../../shared/contract/summary';

/** The colour that goes with the mark and the word of a state. */
export function toneOf(state: BodyState): 'success' | 'error' | 'warning' | 'muted' {
  if (state === 'received') return 'success';
  if (state === 'look') return 'warning';
  return state === 'missing' || state === 'leftOut' ? 'muted' : 'error';
}
