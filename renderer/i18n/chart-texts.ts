/** What charts and the poster say beside the official labels. */
export const CHART_TEXTS = {
  applicants: '本年新收申请：申请人构成',
  results: '本年度办理结果',
  years: '近三年申请办理情况',
  year: (year: number) => `${year}年`,
  blank: '未填写',
  pieces: '件',
} as const;
