import { Refused } from '../outcome/refused';
import { isOle, oleNames } from './ole-streams';
import type { KnownKind } from './kinds';
import { textKind } from './text-kind';
import { isZip } from '../zip/open-zip';
import { zipKind } from './zip-kind';

const PDF_WITHIN = 1024;

/** How files begin whose first bytes say it all. */
const BY_START: readonly { start: string; kind: KnownKind }[] = [
  { start: '{\\rtf', kind: 'rtf' },
  { start: '\x89PNG', kind: 'image' },
  { start: '\xff\xd8\xff', kind: 'image' },
  { start: 'GIF8', kind: 'image' },
  { start: 'BM', kind: 'image' },
  { start: 'II*\0', kind: 'image' },
  { start: 'MM\0*', kind: 'image' },
  { start: 'Rar!', kind: 'archive' },
  { start: '7z\xbc\xaf', kind: 'archive' },
  { start: '\x1f\x8b', kind: 'archive' },
];

/** The endings WPS gives its own files, whose streams are named as those of Word and Excel. */
const WPS_WRITER = new Set(['.wps', '.wpt']);
const WPS_SHEET = new Set(['.et', '.ett']);
const EXCEL = new Set(['.xls', '.xlt']);

/** The beginning of a file as one character a byte. */
function latin(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** Whether the bytes are a PDF; other bytes may stand before its mark. */
export function isPdf(bytes: Uint8Array): boolean {
  return latin(bytes, PDF_WITHIN).includes('%PDF-');
}

/** The ending of a file's name with its dot, in small letters; '' for none. */
function extensionOf(name: string): string {
  return (/\.[^./\\]*$/u.exec(name)?.[0] ?? '').toLowerCase();
}

/**
 * What a file is by its content; the ending of its name only tells apart what looks the same inside. Throws `Refused`
 * where the content says what it is and is damaged or encrypted.
 */
export function fileKind(bytes: Uint8Array, name: string): KnownKind {
  if (bytes.length === 0) throw new Refused('empty');
  const extension = extensionOf(name);
  if (isOle(bytes)) return oleKind(bytes, extension);
  const start = latin(bytes, 8);
  if (isZip(bytes)) return zipKind(bytes, extension);
  if (isPdf(bytes)) return 'pdf';
  const text = textKind(bytes, extension);
  const known = BY_START.find((each) => start.startsWith(each.start));
  // `BM` and `II*` are a picture's marks only where no text follows.
  if (known && (text === null || known.kind === 'rtf')) return known.kind;
  return text ?? 'unknownKind';
}

function oleKind(bytes: Uint8Array, extension: string): KnownKind {
  const names = new Set(oleNames(bytes));
  if (names.has('EncryptedPackage')) return 'encrypted';
  if (names.has('WordDocument')) return WPS_WRITER.has(extension) ? 'wpsWriter' : 'oldWord';
  if (names.has('Workbook') || names.has('Book')) return WPS_SHEET.has(extension) ? 'wpsSheet' : 'xls';
  // The directory of a large file may lie beyond what is searched.
  if (WPS_WRITER.has(extension)) return 'wpsWriter';
  if (WPS_SHEET.has(extension)) return 'wpsSheet';
  if (EXCEL.has(extension)) return 'xls';
  return extension === '.doc' ? 'oldWord' : 'unknownKind';
}
