import { strToU8, zipSync } from 'fflate';

/** A workbook written part by part, as the programs of offices write them: each test needs one odd thing in it. */
interface MadeSheet {
  name: string;
  /** What stands inside `<worksheet>`. */
  xml: string;
  state?: 'hidden' | 'veryHidden';
}

export interface MadeBook {
  sheets: readonly MadeSheet[];
  /** `<si>` elements. */
  strings?: string;
  /** `<xf>` elements after the plain one, and the `<numFmt>` elements they name. */
  formats?: { xfs: string; numFmts: string };
  workbook?: string;
  /** Further parts by name. */
  parts?: Readonly<Record<string, string>>;
  mainType?: string;
}

const SHEET_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function madeBook(book: MadeBook): Uint8Array {
  const sheets = book.sheets.map(({ name, state }, index) => {
    const shown = state ? ` state="${state}"` : '';
    return `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${shown}/>`;
  });
  const relations = book.sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const types = book.sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${book.mainType ?? `${TYPE}.sheet.main+xml`}"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEET_NS}" xmlns:r="${REL}">${book.workbook ?? ''}<sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE_REL}">${relations.join('')}<Relationship Id="rId98" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId99" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${SHEET_NS}">${book.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${SHEET_NS}"><numFmts>${book.formats?.numFmts ?? ''}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId="0"/>${book.formats?.xfs ?? ''}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      book.sheets.map(({ xml }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${SHEET_NS}" xmlns:r="${REL}">${xml}</worksheet>`,
      ]),
    ),
    ...book.parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(HEAD + text)])),
  );
}

/** One visible sheet of these rows. */
export function madeSheet(rows: string, more: Partial<MadeBook> = {}): Uint8Array {
  return madeBook({ sheets: [{ name: '表一', xml: `<sheetData>${rows}</sheetData>` }], ...more });
}
