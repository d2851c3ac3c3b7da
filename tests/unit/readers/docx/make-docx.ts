import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../../../electron/import/readers/docx/read-docx';
import type { Source } from '../../../../shared/import/source/source';
import { sourceOf } from '../reading';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OTHERS = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  styles?: string;
  numbering?: string;
  /** The name of the main part. */
  main?: string;
  /** Other parts by name. */
  more?: Record<string, string>;
}

/** The parts of a Word file with this body. */
export function docxFiles(body: string, parts: DocxParts = {}): Record<string, Uint8Array> {
  const main = parts.main ?? 'word/document.xml';
  const [folder = '', name = ''] = main.split('/');
  const relation = (type: string, target: string) =>
    `<Relationship Id="r${type}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(relation('officeDocument', main)),
    [`${folder}/_rels/${name}.rels`]: relations(
      relation('styles', 'styles.xml') + relation('numbering', '/word/numbering.xml'),
    ),
    [main]: `<w:document ${W} ${OTHERS}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...(parts.styles !== undefined && {
      [`${folder}/styles.xml`]: `<w:styles ${W}>${parts.styles}</w:styles>`,
    }),
    ...(parts.numbering !== undefined && {
      'word/numbering.xml': `<w:numbering ${W} ${OTHERS}>${parts.numbering}</w:numbering>`,
    }),
    ...parts.more,
  };
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
}

/** A Word file with this body. */
export function makeDocx(body: string, parts: DocxParts = {}): Uint8Array {
  return zipSync(docxFiles(body, parts));
}

/** What is read of a Word file with this body. */
export function readBody(body: string, parts: DocxParts = {}): Source {
  return sourceOf(readDocx(makeDocx(body, parts)));
}

/** A run; `properties` go into `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs; plain text becomes one. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A cell; plain text becomes its paragraph. */
export function tc(content: string, properties = ''): string {
  const inner = content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : p(content);
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inner}</w:tc>`;
}

/** A row of cells. */
export function tr(cells: string, properties = ''): string {
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
}

/** A table of rows. */
export function tbl(...rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}
