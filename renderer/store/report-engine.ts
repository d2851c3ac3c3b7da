import type { Patch } from '../../shared/commands/patch';
import type { Report } from '../../shared/report/model';
import { checkReport } from '../../shared/rules/check';
import type { Finding } from '../../shared/rules/finding';
import { mendAll } from '../../shared/rules/mend-all';
import { olderReasonPatches } from '../../shared/rules/reasons';
import { withLiveText } from '../../shared/stock/live';
import { withMarks } from '../../shared/taken/marks';

/**
 * What reads the sentences of a report: the rules, and the text that follows the tables. It is loaded behind the first
 * picture of the editor: words, frames and stock sentences take 150 ms of every start on an office PC.
 */
export const engine = {
  /** What is wrong with a report beside last year's. */
  findings: (report: Report, previous: Report | null): readonly Finding[] =>
    checkReport(previous ? { report, previous } : { report }),
  /** A change with what the text makes of it, and with what becomes of the marks of unread paragraphs. */
  followed: (
    report: Report,
    previous: Report | null,
    patches: readonly Patch[],
    keepsMarks?: boolean,
  ): Patch[] => withMarks(report, withLiveText(report, previous, patches), keepsMarks),
  /** What the text makes of the tables as they are. */
  liveText: (report: Report, previous: Report | null): Patch[] => withLiveText(report, previous, []),
  olderReasons: olderReasonPatches,
  mendAll,
};

/** See `engine`. */
export type ReportEngine = typeof engine;
