import type { CountFindings } from './ports';

/** The open findings of a report by severity; the rules are loaded when first needed. */
export const countFindings: CountFindings = async (report, previous) => {
  const { checkReport, countFindings: count } = await import('../../shared/rules/check');
  return count(checkReport(previous ? { report, previous } : { report }));
};
