import { decodeText } from '../../decode-text';
import { hasMimeHead } from '../mime/mime-parts';
import type { KnownKind } from './kinds';

/** The kind shows in the first characters; old pages begin with long comments. */
const SAMPLE = 8192;
const TAG =
  /^\s*<(?:!doctype\s+html|!--|html|head|body|table|meta|div|p|h[1-6]|span|style|font|center)[\s>/]/iu;
const PAGE = /<(?:!doctype\s+html|html|table|body)[\s>/]/iu;
const EXCEL_XML = /<\?mso-application\s+progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/iu;
const WORD_XML =
  /<\?mso-application\s+progid="Word\.Document"|schemas\.microsoft\.com\/office\/word\/2003\/wordml|<pkg:package/iu;

const FLAT_ODF =
  /<office:document\s[^>]*office:mimetype="application\/vnd\.oasis\.opendocument\.(text|spreadsheet)/u;

/** What a text is: a web page, an XML document of Office 2003, a mail or web archive, or just text. Null where it is no text. */
export function textKind(bytes: Uint8Array, extension: string): KnownKind | null {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return null;
  const sample = decoded.text.slice(0, SAMPLE);
  if (hasMimeHead(sample)) return 'mime';
  if (WORD_XML.test(sample)) return 'wordXml';
  if (EXCEL_XML.test(sample) && /^\s*<\?xml/u.test(sample)) return 'excelXml';
  const flat = FLAT_ODF.exec(sample)?.[1];
  if (flat !== undefined) return flat === 'text' ? 'odt' : 'ods';
  if (TAG.test(sample)) return 'html';
  // Markdown may hold a table written as HTML among its text.
  return PAGE.test(sample) && extension !== '.md' ? 'html' : 'text';
}
