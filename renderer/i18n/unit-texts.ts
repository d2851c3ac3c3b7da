/** What is asked and said when a unit is renamed, or reports change hands. */
export const UNIT_TEXTS = {
  scope: '其他年度的报告',
  /** `years`: the unit's other reports. */
  all: (years: number) => `名称写错了，更正：全部 ${years + 1} 份报告都改`,
  since: (year: number) => `单位更名：从 ${year} 年起用新名称，以前各年保留原名称`,
  only: '归到另一个单位：只改这一份',
  oneUnit: '前两种情况下新旧名称仍是同一单位，可以对照上年。',
  merges: (name: string) => `已有单位“${name}”，两个单位将合并为一个。`,
  renamed: (count: number, filed: number) =>
    filed === 0
      ? `${count} 份报告已改用新名称。`
      : `${count} 份报告已改用新名称；${filed} 份已报送的报告保留原名称，仍是同一单位。`,
} as const;
