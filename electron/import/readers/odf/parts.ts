import { Refused } from '../outcome/refused';
import { childAt, descendantsOf } from '../xml/find';
import { parseXml, type XmlElement } from '../xml/xml-tree';
import { isZip, openZip } from '../zip/open-zip';

export interface OdfParts {
  content: XmlElement;
  styles: XmlElement | undefined;
  /** `office:text` or `office:spreadsheet`. */
  body: XmlElement;
}

const LEFT_OUT: ReadonlySet<string> = new Set([
  'font-face-decls',
  'graphic-properties',
  'section-properties',
  'table-column-properties',
  'table-row-properties',
  'table-cell-properties',
  'page-layout',
  'master-styles',
  'soft-page-break',
  'bookmark',
  'bookmark-start',
  'bookmark-end',
  'forms',
  'event-listeners',
]);

/** The parts of an OpenDocument file whose body is `kind`. Throws `Refused`, also where the file has a password. */
export function odfParts(bytes: Uint8Array, kind: 'text' | 'spreadsheet'): OdfParts {
  return isZip(bytes) ? zippedParts(bytes, kind) : flatParts(bytes, kind);
}

/** A flat file (`.fodt`, `.fods`) has all in one element. */
function flatParts(bytes: Uint8Array, kind: 'text' | 'spreadsheet'): OdfParts {
  const content = parseXml(bytes, LEFT_OUT);
  const body = childAt(content, 'body', kind);
  if (!body) throw new Refused('noContent');
  return { content, styles: content, body };
}

function zippedParts(bytes: Uint8Array, kind: 'text' | 'spreadsheet'): OdfParts {
  const zip = openZip(bytes);
  const part = (name: string) => {
    const found = zip.read(name);
    return found && parseXml(found, LEFT_OUT);
  };
  const manifest = part('META-INF/manifest.xml');
  const isEncrypted = manifest && descendantsOf(manifest, ['encryption-data', 'encrypted-key']).length > 0;
  if (isEncrypted) throw new Refused('encrypted');
  const content = part('content.xml');
  const body = childAt(content, 'body', kind);
  if (!content || !body) throw new Refused('noContent');
  return { content, styles: part('styles.xml'), body };
}
