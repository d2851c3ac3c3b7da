import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { faceFacts, LATIN_FACE, type FaceFacts } from '../../../shared/document/faces';
import type { FontSet } from '../../../shared/document/settings';

const FONT_TABLE = 'word/fontTable.xml';
const CORE = 'docProps/core.xml';
/** What a ZIP file calls the beginning of time: entries carry no clock, so the same report gives the same bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/**
 * Finishes what the library cannot write: a font table that names a substitute for each Chinese face, and dates that
 * are the caller's. `madeAt` is an ISO time.
 */
export function finishDocx(bytes: Uint8Array, fonts: FontSet, madeAt: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = files[CORE];
  if (!core) throw new Error(`the Word document has no ${CORE}`);
  const finished: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    finished[name] = [content, { mtime: ZIP_EPOCH }];
  }
  finished[FONT_TABLE] = [strToU8(fontTable(fonts)), { mtime: ZIP_EPOCH }];
  finished[CORE] = [strToU8(withDates(strFromU8(core), madeAt)), { mtime: ZIP_EPOCH }];
  return zipSync(finished, { level: 6 });
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
