import type { Patch } from '../commands/patch';
import type { Address, NarrativePartId, PartId } from '../form/types';
import type { Report } from '../report/model';

export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Words in a text part: characters `start` to `end` (UTF-16, end exclusive) of one block. */
export interface TextRange {
  part: NarrativePartId;
  block: number;
  start: number;
  end: number;
}

/** A change that certainly makes a finding go away, offered as one click. */
export interface Fix {
  /** What the button says, e.g. `改为 4`. */
  label: string;
  patches: Patch[];
}

/** What a rule found. `message` names the row and column by their official labels and gives both figures. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** One short clause for the head line, e.g. `勾稽不符（商业企业列）`. */
  title: string;
  message: string;
  /** The cells concerned; the first is where a click goes. Empty where the finding is about text or the document. */
  cells: Address[];
  /** The part it is shown under. */
  part: PartId;
  text?: TextRange;
  fix?: Fix;
  /**
   * Stable while the matter is the same: rule plus place (not the figures), so that a reason given for a warning
   * stays with it. Unique among the findings of one report.
   */
  key: string;
  /** The reason the clerk gave (`notes["reason:<key>"]`); an accepted warning is shown but no longer counted as open. */
  reason?: string;
}

/** What every rule may look at. */
export interface RuleContext {
  report: Report;
  /** The same unit's report of the year before, where it is known. */
  previous?: Report;
  /** The reports a county summary was added up from, where the report is one. */
  members?: Report[];
}

/** A rule and, at the same time, its documentation. */
export interface Rule {
  /** Name by contract: T3-COL, E-BLANK, NAR-R1 … */
  id: string;
  severity: Severity;
  /** Chinese name of the rule, as listed in the program. */
  title: string;
  /** Where the rule comes from (official paragraph, or office practice). */
  source: string;
  /** What it asks, in a clerk's words. */
  explanation: string;
  /** A short Chinese example of a report that breaks it. */
  example: string;
  check: (context: RuleContext) => Finding[];
}
