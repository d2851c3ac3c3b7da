/** The words about text taken over from last year. */
export const TAKEN_TEXTS = {
  unread: '沿用上年，未读',
  count: (count: number) => `${count} 段沿用上年，未读`,
  read: '标为已读',
  readHint: 'Ctrl+Enter',
  allRead: '沿用上年的段落都读过了。',
  goToUnread: '转到第一段',
  exportLead: (count: number) => `还有 ${count} 段沿用上年的文字没有读过。`,
  years: '全部改年份',
  yearsLead: '看来要跟着改的已经勾选；文件名、决算、会议等的年份请自己判断。改后段落仍算未读。',
  yearsList: '年份',
  changeYears: (count: number) => `改 ${count} 处`,
  yearsDone: (count: number) => `已改 ${count} 处年份。`,
} as const;
