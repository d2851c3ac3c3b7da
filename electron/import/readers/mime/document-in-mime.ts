import { Refused } from '../outcome/refused';
import { mimeParts, type MimePart } from './mime-parts';

/** A shorter text of a mail with an attachment is the letter, not the report. */
const SHORTEST_REPORT = 6000;

/**
 * The bytes of the document in a web archive or a mail: its page, else its text; of a letter with one file attached, the
 * file. Throws `Refused` where there is none of these.
 */
export function documentInMime(bytes: Uint8Array): Uint8Array {
  const parts = mimeParts(bytes);
  const written = parts.filter(({ isAttached }) => !isAttached);
  const text = longest(written, 'text/html') ?? longest(written, 'text/plain');
  const attached = parts.filter(({ isAttached, type }) => isAttached && !type.startsWith('image/'));
  const [file, ...others] = attached;
  if (file && others.length === 0 && (text?.length ?? 0) < SHORTEST_REPORT) return file.bytes;
  if (!text) throw new Refused('noContent');
  return text;
}

/** Word saves head and foot of its pages as pages of their own: the document is the longest. */
function longest(parts: readonly MimePart[], type: string): Uint8Array | null {
  const [first, ...others] = parts.flatMap((part) => (part.type === type ? [part.bytes] : []));
  return first ? others.reduce((best, each) => (each.length > best.length ? each : best), first) : null;
}
