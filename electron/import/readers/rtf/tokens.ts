/** One piece of an RTF file. */
export type RtfToken =
  | { kind: 'open' | 'close' }
  /** A control word with its number, or a control sign (`~`, `*`) as its name. */
  | { kind: 'word'; name: string; value: number | undefined }
  /** Text as bytes in the code page; a byte written `\'hh` comes alone. */
  | { kind: 'bytes'; bytes: Uint8Array };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
const SPACE = 0x20;
const MINUS = 0x2d;
const LONGEST_WORD = 32;

/** Visits the pieces of an RTF file in order. Pictures in binary form are passed over. */
export function visitTokens(file: Uint8Array, visit: (token: RtfToken) => void): void {
  let at = 0;
  while (at < file.length) {
    const byte = file[at] ?? 0;
    if (byte === OPEN || byte === CLOSE) {
      visit({ kind: byte === OPEN ? 'open' : 'close' });
      at += 1;
    } else if (byte === BACKSLASH) at = control(file, at + 1, visit);
    else if (isLineEnd(byte)) at += 1;
    else {
      const end = endOfText(file, at);
      visit({ kind: 'bytes', bytes: file.subarray(at, end) });
      at = end;
    }
  }
}

function endOfText(file: Uint8Array, start: number): number {
  let at = start;
  for (; at < file.length; at += 1) {
    const byte = file[at] ?? 0;
    if (byte === BACKSLASH || byte === OPEN || byte === CLOSE || isLineEnd(byte)) break;
    // The second byte of a Chinese character written as it is can be a brace or a backslash.
    if (byte >= 0x81 && byte <= 0xfe) at += 1;
  }
  return Math.min(at, file.length);
}

function isLineEnd(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0;
}

/** Reads what comes after a backslash; gives where to go on. */
function control(file: Uint8Array, start: number, visit: (token: RtfToken) => void): number {
  const first = file[start];
  if (first === undefined) return start;
  if (first === QUOTE) {
    const hex = Number.parseInt(asciiOf(file, start + 1, start + 3), 16);
    if (!Number.isNaN(hex)) visit({ kind: 'bytes', bytes: Uint8Array.of(hex) });
    return start + 3;
  }
  if (!isLetter(first)) {
    visit({ kind: 'word', name: isLineEnd(first) ? 'par' : String.fromCharCode(first), value: undefined });
    return start + 1;
  }
  let end = start;
  while (end - start < LONGEST_WORD && isLetter(file[end])) end += 1;
  const name = asciiOf(file, start, end);
  let digits = file[end] === MINUS ? end + 1 : end;
  const from = digits;
  while (digits - from < 10 && isDigit(file[digits])) digits += 1;
  const value = digits > from ? Number.parseInt(asciiOf(file, end, digits), 10) : undefined;
  const after = digits > from ? digits : end;
  const next = file[after] === SPACE ? after + 1 : after;
  if (name === 'bin') return next + Math.max(value ?? 0, 0);
  visit({ kind: 'word', name, value });
  return next;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function asciiOf(file: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...file.subarray(start, end));
}
