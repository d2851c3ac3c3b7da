/** The six kinds of applicant, in the official column order; a request row's figures stand in this order. */
export const APPLICANTS = [
  { key: 'naturalPerson', label: '自然人' },
  { key: 'business', label: '商业企业' },
  { key: 'research', label: '科研机构' },
  { key: 'nonprofit', label: '社会公益组织' },
  { key: 'legalService', label: '法律服务机构' },
  { key: 'otherOrganisation', label: '其他' },
] as const;

/** Heads of Table 3 above the kinds of applicant: over all columns, and over the five that are no natural persons. */
export const APPLICANT_HEADING = '申请人情况';
export const ORGANISATIONS_LABEL = '法人或其他组织';

/** A column some programs print behind the organisations; the form has none, its figures are left alone. */
export const SUBTOTAL_LABEL = '小计';

/** Another word for the total, or for a sum of some columns, that the form does not use. */
export const SUM_LABEL = '合计';

/** The printed word of every computed column and of row （七）. */
export const TOTAL_LABEL = '总计';
/** The key of every computed column. */
export const TOTAL_KEY = 'total';

/** The seven columns of Table 3 by key, in order: an applicant's place `0` … `5`, then the total. */
export const REQUEST_COLUMNS: readonly { key: string; label: string }[] = [
  ...APPLICANTS.map((applicant, index) => ({ key: String(index), label: applicant.label })),
  { key: TOTAL_KEY, label: TOTAL_LABEL },
];
