/** The words about text taken over from last year. */
export const TAKEN_TEXTS = {
  unread: '沿用上年，未读',
  count: (count: number) => `${count} 段沿用上年，未读`,
} as const;
