/** The words of 落款: who signs the report and when. */
export const SIGNATURE_TEXTS = {
  region: '落款',
  name: '落款单位',
  date: '成文日期',
  datePlaceholder: (year: number) => `例如 ${year}年1月20日`,
  openCalendar: '选日期',
  calendar: '日历',
  earlier: '上个月',
  later: '下个月',
  due: (year: number) => `${year} 年的报告应在 ${year + 1} 年 1 月 31 日前报送；日期每年重填，不沿用上年。`,
  notADate: '不是日期，请写成 2026年1月20日 或 2026-1-20。',
  neverPrinted: '“导出 › 版式设置”里选了不印落款。',
  change: '落款',
} as const;
