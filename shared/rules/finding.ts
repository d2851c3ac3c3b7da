import type { Patch } from '../commands/patch';
import type { Address, NarrativePartId, PartId } from '../form/types';
import type { Severity } from './severity';

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

/** A reason that was given for what stood here before the figures or the words changed. */
interface FormerReason {
  text: string;
  /** The key it is kept under: not the finding's own where the words changed. */
  key: string;
}

/** What a reason would be given for (the words as they are now, every figure it rests on), and how grave it then is. */
interface Explainable {
  given: string;
  severity: Severity;
}

/** What a rule found. `message` names the row and column by their official labels and gives both figures. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** The item with its figures for the head line, e.g. `商业企业列：来 3，办 0，差 3`. */
  title: string;
  /** What to do, in one line; only what an import found says it in its message. */
  advice?: string;
  message: string;
  /** The cells concerned; the first is where a click goes. Empty where the finding is about text or the document. */
  cells: readonly Address[];
  /** The part it is shown under. */
  part: PartId;
  text?: TextRange;
  fix?: Fix;
  /** The same with a field that follows the tables from then on. */
  fieldFix?: Fix;
  /**
   * What the finding is about: its rule, and the cell, row or words with their sentence. Never a position in the text,
   * so that it stays the same while paragraphs come and go. Unique among the findings of one report.
   */
  key: string;
  /** Only where the clerk may give a reason. */
  explainable?: Explainable;
  /** The reason the clerk gave for exactly this; the finding is shown but no longer counted as open. */
  reason?: string;
  /** A reason given before the figures or the words changed: shown as 已改动，请重新确认, and the finding counts. */
  formerReason?: FormerReason;
}

/** How a reason given before a change is shown, in the window, on paper and on the command line. */
export function formerReasonSentence({ text }: FormerReason): string {
  return `已改动，请重新确认（原理由：${text}）`;
}

/** Findings that one click mends together: the same rule, in the same part, by the same fix. */
export function mendKind({ rule, part, fix }: Finding): string | undefined {
  return fix && `${rule}|${part}|${fix.label}`;
}
