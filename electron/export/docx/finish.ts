import { faceFacts, LATIN_FACE, type FaceFacts } from '../../../shared/document/faces';
import type { FontSet } from '../../../shared/document/settings';
import { rezip } from '../rezip';

/**
 * Finishes what the library cannot write: a font table that names a substitute for each Chinese face, dates that are
 * the caller's, and the kind of picture charts are. `madeAt` is an ISO time.
 */
export function finishDocx(bytes: Uint8Array, fonts: FontSet, madeAt: string): Uint8Array {
  return rezip(bytes, {
    '[Content_Types].xml': withMetafiles,
    'word/fontTable.xml': () => fontTable(fonts),
    'word/styles.xml': withParagraphDefaults,
    'word/settings.xml': withWholePunctuation,
    'docProps/core.xml': (core) => withDates(core, madeAt),
  });
}

/** Charts are metafiles, which the library does not know. */
function withMetafiles(types: string): string {
  const opening = /<Types[^>]*>/u.exec(types)?.[0];
  if (opening === undefined) throw new Error('the Word document has no content types');
  return types.replace(opening, `${opening}<Default ContentType="image/x-emf" Extension="emf"/>`);
}

/**
 * Lines as the standard has them, 28 characters wide and 22 to the page: no line carried over to keep another company;
 * figures keep a little apart from Chinese, as the pages of this program have it. `overflowPunct` is written as Word's
 * own default, marks at a line's end may stand in the margin: LibreOffice reads it the other way round, and only so
 * keeps them inside, where the PDF has them.
 */
const PARAGRAPH_DEFAULTS =
  '<w:widowControl w:val="0"/><w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="1"/><w:autoSpaceDN w:val="1"/>';

function withParagraphDefaults(styles: string): string {
  const opening = '<w:pPrDefault><w:pPr>';
  if (!styles.includes(opening)) throw new Error('the Word document has no paragraph defaults');
  return styles.replace(opening, opening + PARAGRAPH_DEFAULTS);
}

/** Marks keep their full width; where nothing is said of it LibreOffice squeezes them, and its lines hold more than 28. */
function withWholePunctuation(settings: string): string {
  if (!settings.includes('<w:compat>')) throw new Error('the Word document has no compatibility settings');
  return settings.replace('<w:compat>', '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>');
}

function withDates(core: string, madeAt: string): string {
  const seconds = `${madeAt.slice(0, 19)}Z`;
  return core.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_whole, opening: string) => `${opening}${seconds}`,
  );
}

function fontTable(fonts: FontSet): string {
  const chinese = [...faceFacts(fonts)].map(([name, facts]) => fontEntry(name, facts));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:font w:name="${LATIN_FACE}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
    ...chinese,
    '</w:fonts>',
  ].join('');
}

/** Charset 86 is GB 2312. */
function fontEntry(name: string, { substitute, family, pitch }: FaceFacts): string {
  return `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`;
}
