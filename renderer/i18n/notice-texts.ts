/** Words of the bars above the screen; what they say stands with the errors of the contract. */
export const NOTICE_TEXTS = {
  faultMark: '✕',
  adviceMark: '⚠',
  again: '再试',
  trying: '正在再试……',
} as const;
