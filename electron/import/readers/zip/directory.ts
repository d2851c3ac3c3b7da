import { Refused } from '../outcome/refused';
import { LIMITS } from '../outcome/limits';

/** One part as the directory at the end of the archive lists it. Its sizes are claims, not facts. */
export interface ZipEntry {
  name: string;
  encrypted: boolean;
  method: number;
  crc: number;
  packedSize: number;
  /** Where its local header begins. */
  offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LARGE = 0xffffffff;
/** Stands before the end where the archive was written in the form for large ones, as some libraries always do. */
const LARGE_LOCATOR = 0x07064b50;
const LARGE_LOCATOR_SIZE = 20;
const LARGE_END_SIZE = 56;
const LARGE_SIZES = 0x0001;
/** One for all names: making a decoder costs more than using it. */
const NAME_DECODER = new TextDecoder('utf-8');

/**
 * The parts of a ZIP archive by its directory, which is what Word reads too: local headers may be left over from
 * deleted parts. Refuses archives that are cut off, list a name twice or list too many.
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const hasLocator =
    end >= LARGE_LOCATOR_SIZE && view.getUint32(end - LARGE_LOCATOR_SIZE, true) === LARGE_LOCATOR;
  const listEnd = hasLocator ? end - LARGE_LOCATOR_SIZE - LARGE_END_SIZE : end;
  const start = listEnd - size;
  if (start < 0) throw new Refused('damaged');
  // Bytes put before the archive move every offset.
  const claimed = view.getUint32(end + 16, true);
  const moved = claimed === LARGE ? 0 : start - claimed;
  if (count > LIMITS.parts) throw new Refused('tooManyParts', { limit: LIMITS.parts });
  const entries = readEntries(bytes, view, { start, end: listEnd, count, moved });
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  // Two parts of one name: programs differ in which they take, so neither can be trusted.
  if (names.size < entries.length) throw new Refused('damaged');
  return entries;
}

interface Span {
  start: number;
  end: number;
  count: number;
  moved: number;
}

function readEntries(bytes: Uint8Array, view: DataView, span: Span): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = span.start;
  for (let index = 0; index < span.count; index += 1) {
    if (at + ENTRY_SIZE > span.end || view.getUint32(at, true) !== ENTRY) throw new Refused('damaged');
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > span.end) throw new Refused('damaged');
    const { packedSize, offset } = sizesOf(view, at, nameEnd);
    const begin = offset + span.moved;
    if (begin < 0 || begin + packedSize > bytes.length) throw new Refused('damaged');
    entries.push({
      name: partName(bytes.subarray(at + ENTRY_SIZE, nameEnd)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      offset: begin,
    });
    at = next;
  }
  return entries;
}

/** Sizes too large for their fields stand in an extra field, in a fixed order: unpacked, packed, offset. */
function sizesOf(view: DataView, at: number, nameEnd: number): { packedSize: number; offset: number } {
  let packedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  for (let extra = nameEnd; extra + 4 <= extraEnd;) {
    const length = view.getUint16(extra + 2, true);
    const fieldEnd = Math.min(extra + 4 + length, extraEnd);
    if (view.getUint16(extra, true) === LARGE_SIZES) {
      let field = extra + 4;
      const next = (small: number) => {
        if (small !== LARGE || field + 8 > fieldEnd) return small;
        const large = Number(view.getBigUint64(field, true));
        field += 8;
        return large;
      };
      next(view.getUint32(at + 24, true));
      packedSize = next(packedSize);
      offset = next(offset);
    }
    extra = extra + 4 + length;
  }
  return { packedSize, offset };
}

/** Some programs write `word\document.xml`. */
function partName(bytes: Uint8Array): string {
  return NAME_DECODER.decode(bytes).replaceAll('\\', '/');
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Refused('damaged');
}
