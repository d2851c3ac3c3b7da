import { decode, encodingExists } from 'iconv-lite';

/** Character sets of fonts (`\fcharset`) that say how their bytes are meant; others use the document's code page. */
const CHARSETS: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'cp949',
  134: 'gb18030',
  136: 'big5',
  161: 'cp1253',
  204: 'cp1251',
  238: 'cp1250',
};
/** Of fonts whose bytes are drawn signs. */
export const SYMBOL_CHARSET = 2;

/** The name of a code page (`\ansicpg`) for decoding. */
export function codePageName(page: number): string {
  if (page === 936) return 'gb18030';
  if (page === 65001) return 'utf8';
  return encodingExists(`cp${page}`) ? `cp${page}` : 'cp1252';
}

/** The text of bytes that stand in a font of a character set. */
export function decodeBytes(bytes: readonly number[], charset: number | undefined, page: string): string {
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  return decode(Uint8Array.from(bytes), CHARSETS[charset ?? 0] ?? page);
}
