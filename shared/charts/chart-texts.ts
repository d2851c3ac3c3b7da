/** What charts say beside the official labels. */
export const CHART_TEXTS = {
  applicants: '新收申请的申请人',
  results: '申请办理结果',
  years: (count: number) => (count > 1 ? `近${count === 2 ? '两' : '三'}年办理情况` : '本年办理情况'),
  year: (year: number) => `${year}年`,
  series: { received: '新收', handled: '办结', forward: '结转' },
  blank: '未填写',
  pieces: '件',
} as const;
