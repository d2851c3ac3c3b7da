import type { Address, PartId } from '../form/types';
import type { Figure } from '../report/model';
import type { Fix, TextRange } from './finding';
import type { CheckRun } from './run';
import type { Severity } from './severity';

/** What a rule says of one matter. The rest of a finding follows from the rule and the report. */
export interface Matter {
  /** The item with its figures, short: 自然人列：来 6，办 4，差 2. */
  title: string;
  /** One line: what to do. */
  advice: string;
  /** The whole of it: row and column by their official labels, both figures. Shown on demand. */
  message: string;
  /** The cells concerned; the first is where a click goes. */
  cells?: readonly Address[];
  /** The words concerned. */
  text?: TextRange;
  /** The part it is shown under; only where neither words nor cells say it. */
  part?: PartId;
  /** Which of the rule's matters it is, where words alone don't say it: a column, a row, a cell, a kind of slip. */
  about?: string;
  /** What it rests on beside the words and the figures of `cells`: the table's figure, last year's, a list of words. */
  facts?: readonly Figure[];
  /** Where it is not as grave as the rule in general. */
  severity?: Severity;
  fix?: Fix | undefined;
  fieldFix?: Fix | undefined;
}

/** A rule and, at the same time, its documentation. */
export interface Rule {
  /** Name by contract: T3-COL, E-BLANK, NAR-R1 … */
  id: string;
  severity: Severity;
  /** How grave it is once the clerk has given a reason; without it, an error takes no reason. */
  severityOnceExplained?: Severity;
  /** Chinese name of the rule, as listed in the program. */
  title: string;
  /** Where the rule comes from (official paragraph, or office practice). */
  source: string;
  /** What it asks, in a clerk's words. */
  explanation: string;
  /** A short Chinese example of a report that breaks it. */
  example: string;
  check: (run: CheckRun) => Matter[];
}
