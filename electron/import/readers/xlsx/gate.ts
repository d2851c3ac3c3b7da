import { strToU8, zipSync } from 'fflate';
import { LIMITS } from '../outcome/limits';
import { Refused } from '../outcome/refused';
import { openZip } from '../zip/open-zip';

/** What of a workbook is read: not its pictures, comments, macros and caches. */
const LEFT_OUT =
  /(?:^|\/)(?:media|embeddings|drawings|charts|pivotCache|pivotTables|customXml|printerSettings|externalLinks|threadedComments|persons|slicers|queryTables|ctrlProps|activeX)\/|vbaProject|comments\d*\.xml$|vmlDrawing|calcChain/iu;
const PART = /\.(?:xml|rels)$/iu;
const SHEET = /worksheets\/[^/]+\.xml$/iu;
/** Sheets formatted to the right edge list many empty cells; more than this is no report. */
const MOST_LISTED = 1_000_000;

/** A workbook as far as it is read, and what was seen of the rest. */
export interface Gated {
  bytes: Uint8Array;
  hasPictures: boolean;
  hasComments: boolean;
}

/**
 * Checks a workbook before a library sees it: what it unpacks to is counted, and only the parts that were counted go
 * on, in an archive of our own. Throws `Refused`: damaged, zipBomb, tooManyParts, xmlDoctype, tooManyCells.
 */
export function gateWorkbook(bytes: Uint8Array): Gated {
  const zip = openZip(bytes);
  const parts: Record<string, Uint8Array> = {};
  let listed = 0;
  for (const name of zip.names) {
    if (!PART.test(name) || LEFT_OUT.test(name)) continue;
    const part = zip.read(name);
    if (!part) continue;
    if (hasDoctype(part)) throw new Refused('xmlDoctype');
    if (SHEET.test(name)) listed += countOf(part, '<c') + countOf(part, ':c ');
    if (listed > MOST_LISTED) throw new Refused('tooManyCells', { limit: LIMITS.pieces });
    parts[name] = part;
  }
  return {
    bytes: zipSync(parts, { level: 0 }),
    hasPictures: zip.names.some((name) => /\/media\//iu.test(name)),
    hasComments: zip.names.some((name) => /comments\d*\.xml$/iu.test(name)),
  };
}

function hasDoctype(part: Uint8Array): boolean {
  return Buffer.from(part.buffer, part.byteOffset, Math.min(part.length, 4096)).includes('<!DOCTYPE');
}

function countOf(part: Uint8Array, mark: string): number {
  const buffer = Buffer.from(part.buffer, part.byteOffset, part.length);
  const wanted = Buffer.from(strToU8(mark));
  let count = 0;
  for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + wanted.length)) count += 1;
  return count;
}
