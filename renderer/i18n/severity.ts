import type { Severity } from '../../shared/rules/severity';

/** The mark beside the word: how grave a finding is, is never said by colour alone. */
export const SEVERITY_MARKS = { error: '✕', warning: '!', hint: '·' } as const satisfies Record<
  Severity,
  string
>;

/** The colour, as in the classes `tone-…`; a hint is no alarm. */
export const SEVERITY_TONES = { error: 'error', warning: 'warning', hint: 'muted' } as const satisfies Record<
  Severity,
  string
>;
