/** The six kinds of applicant, in the official column order; a request row's figures stand in this order. */
export const APPLICANTS = [
  { key: 'naturalPerson', label: '自然人' },
  { key: 'business', label: '商业企业' },
  { key: 'research', label: '科研机构' },
  { key: 'nonprofit', label: '社会公益组织' },
  { key: 'legalService', label: '法律服务机构' },
  { key: 'otherOrganisation', label: '其他' },
] as const;

/** The printed word of every computed column and of row （七）. */
export const TOTAL_LABEL = '总计';
