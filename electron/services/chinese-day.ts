/** 2026年1月20日, by the PC's clock. */
export function chineseDay(date: Date): string {
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}
