import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
  'loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
]
  .map((each) => `xmlns:${each}`)
  .join(' ');

export interface OdfParts {
  /** Inside `office:automatic-styles`. */
  automatic?: string;
  /** Inside `office:styles` of styles.xml; without it there is no such part. */
  styles?: string;
  manifest?: string;
}

/** An OpenDocument file in one piece (`.fods`, `.fodt`). */
export function makeFlatOdf(kind: 'text' | 'spreadsheet', body: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMESPACES}` +
      ` office:mimetype="application/vnd.oasis.opendocument.${kind}"><office:automatic-styles/>` +
      `<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`,
  );
}

/** An OpenDocument file; `kind` is `text` or `spreadsheet`. */
export function makeOdf(kind: 'text' | 'spreadsheet', body: string, parts: OdfParts = {}): Uint8Array {
  const content =
    `<office:document-content ${NAMESPACES}><office:automatic-styles>${parts.automatic ?? ''}` +
    `</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body>` +
    '</office:document-content>';
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8(content),
    ...(parts.styles !== undefined && {
      'styles.xml': strToU8(
        `<office:document-styles ${NAMESPACES}><office:styles>${parts.styles}</office:styles></office:document-styles>`,
      ),
    }),
    ...(parts.manifest !== undefined && { 'META-INF/manifest.xml': strToU8(parts.manifest) }),
  });
}
