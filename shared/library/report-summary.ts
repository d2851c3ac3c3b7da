import * as z from 'zod';
import { UNIT_LEVELS } from '../report/model';

/** How far the work on a report is. The library keeps it beside the report; it is not in the report's file. */
export const REPORT_STATES = ['draft', 'checked', 'filed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** A report as the list shows it, without its content. */
export const reportSummarySchema = z.object({
  id: z.string().min(1),
  unitName: z.string(),
  unitLevel: z.enum(UNIT_LEVELS),
  year: z.int(),
  state: z.enum(REPORT_STATES),
  /** Open findings by severity when it was last stored. */
  errors: z.int(),
  warnings: z.int(),
  hints: z.int(),
  /** 新收 and 结转下年 totals, the key figures of the list. */
  received: z.int(),
  carriedForward: z.int(),
  /** Whether any figure is filled in at all. */
  started: z.boolean(),
  updatedAt: z.string(),
  /** It is not as it was written and can't be opened; what is shown of it may be wrong. */
  unreadable: z.boolean().optional(),
});
export type ReportSummary = z.infer<typeof reportSummarySchema>;

/** What a list of reports can be sorted by. */
export const LIST_ORDERS = ['year', 'unit', 'updated', 'state', 'received'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** A report in the recycle bin. */
export const removedReportSchema = reportSummarySchema.extend({ removedAt: z.string() });
export type RemovedReport = z.infer<typeof removedReportSchema>;
