import { Refused } from '../outcome/refused';
import { openZip, type OpenZip } from '../zip/open-zip';
import type { KnownKind } from './kinds';

const TYPES = '[Content_Types].xml';

/** The content type of the main part, by what it names; macro and strict kinds say the same words. */
const BY_CONTENT_TYPE: readonly { pattern: RegExp; kind: KnownKind }[] = [
  { pattern: /ms-excel\.(?:sheet|template)\.binary\.macroEnabled\.main/iu, kind: 'binarySheet' },
  {
    pattern:
      /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main/iu,
    kind: 'docx',
  },
  {
    pattern:
      /spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template)\.macroEnabled\.main/iu,
    kind: 'xlsx',
  },
];

const BY_MIMETYPE: readonly { start: string; kind: KnownKind }[] = [
  { start: 'application/vnd.oasis.opendocument.text', kind: 'odt' },
  { start: 'application/vnd.oasis.opendocument.spreadsheet', kind: 'ods' },
];

/** The parts of a document of Apple's office programs. */
const APPLE = /\.iwa$|^Index\.zip$/iu;

/** What an archive is, by what lies in it; `extension` only tells Apple's programs apart. Throws `Refused` where it is damaged or its document is encrypted. */
export function zipKind(bytes: Uint8Array, extension = ''): KnownKind {
  const zip = openZip(bytes);
  const has = (name: string): boolean => zip.names.some((each) => each.toLowerCase() === name.toLowerCase());
  if (has(TYPES)) {
    const types = textOf(zip, TYPES);
    const found = BY_CONTENT_TYPE.find(({ pattern }) => pattern.test(types));
    if (found) return found.kind;
  }
  if (has('mimetype')) {
    const mimetype = textOf(zip, 'mimetype').trim();
    const found = BY_MIMETYPE.find(({ start }) => mimetype.startsWith(start));
    if (found) {
      if (textOf(zip, 'META-INF/manifest.xml').includes('encryption-data')) throw new Refused('encrypted');
      return found.kind;
    }
  }
  if (zip.names.some((name) => APPLE.test(name))) return extension === '.numbers' ? 'numbers' : 'pages';
  return has('OFD.xml') ? 'ofd' : 'archive';
}

function textOf(zip: OpenZip, name: string): string {
  const part = zip.read(name);
  return part ? new TextDecoder().decode(part) : '';
}
