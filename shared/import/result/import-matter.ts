import type { PartId } from '../../form/types';
import type { Finding } from '../../rules/finding';
import { singleSpaced } from '../../text/blanks';

/** Longer texts are cut in messages; the report file keeps them whole. */
const LONGEST_QUOTE = 40;

/** A text of the document in a message. */
export function quote(text: string): string {
  const line = singleSpaced(text).trim();
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}”`;
}

/** What a finding of an import is about. */
export interface Matter {
  rule: string;
  severity: Finding['severity'];
  part: PartId;
  /** Which of its kind it is in its part; '' where there can only be one. */
  subject: string;
  title: string;
  message: string;
  cells?: string[];
}

/** A matter as a finding; its key says which of its kind in its part it is. */
export function finding({ subject, cells = [], ...matter }: Matter): Finding {
  return { ...matter, cells, key: `${matter.rule}:${matter.part}:${subject}` };
}
