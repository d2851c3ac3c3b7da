import { decode } from 'iconv-lite';

type Decoded = { ok: true; text: string } | { ok: false; reason: string };

/** What is at the start of files that are no text, and what they are called. */
const MAGIC: readonly { start: readonly number[]; name: string }[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], name: 'Word、Excel 或压缩文件' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], name: '旧版 Word 或 Excel 文件' },
  { start: [0x25, 0x50, 0x44, 0x46], name: 'PDF 文件' },
  { start: [0x89, 0x50, 0x4e, 0x47], name: '图片' },
  { start: [0xff, 0xd8, 0xff], name: '图片' },
  { start: [0x47, 0x49, 0x46, 0x38], name: '图片' },
  { start: [0x52, 0x61, 0x72, 0x21], name: '压缩文件' },
  { start: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'RTF 文档' },
];
const SAMPLE = 4096;
/** More unreadable characters than this share are no Chinese text in any encoding. */
const MOST_UNREADABLE = 0.01;

/**
 * The text of a file: UTF-8, UTF-16 (with or without a mark), else the Chinese national encoding (GBK, GB 18030),
 * which old web pages and Notepad use. Refused where it is no text; `reason` is one Chinese clause.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const magic = MAGIC.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (magic) return { ok: false, reason: `扩展名与内容不符，文件其实是${magic.name}` };
  const text = byMark(bytes) ?? asUtf8(bytes) ?? byZeros(bytes) ?? decode(bytes, 'gb18030');
  return isReadable(text) ? { ok: true, text } : { ok: false, reason: '文件内容不是文字，或者已经损坏' };
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, 'utf8');
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  return null;
}

function asUtf8(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, SAMPLE).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark shows by zero bytes; of its two byte orders the right one gives Chinese text. */
function byZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return null;
  const littleEndian = chineseShare(decode(sample, 'utf-16le'));
  const bigEndian = chineseShare(decode(sample, 'utf-16be'));
  return decode(bytes, littleEndian >= bigEndian ? 'utf-16le' : 'utf-16be');
}

function chineseShare(text: string): number {
  return (text.match(/[\n\r\t -~\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFF5E]/gu)?.length ?? 0) / text.length;
}

function isReadable(text: string): boolean {
  let bad = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const control = code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13;
    // The end mark of old DOS editors (0x1A) is no damage.
    if ((control && code !== 0x1a) || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) bad += 1;
  }
  return bad <= text.length * MOST_UNREADABLE;
}
