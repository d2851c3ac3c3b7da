import { REFUSALS } from '../../../shared/import/source/refusals';
import type { Reading } from '../../../shared/import/source/source';
import { decodeText } from '../decode-text';
import { fileKind } from './kind/file-kind';
import type { KnownKind, ReadableKind } from './kind/kinds';
import { LIMITS } from './outcome/limits';
import { Refused } from './outcome/refused';
import type { CharacterMaps } from './pdf/open-pdf';

/** What a reader needs beside the file. */
export interface ReaderTools {
  characterMaps: CharacterMaps;
}

type Reader = (bytes: Uint8Array, tools: ReaderTools) => Reading | Promise<Reading>;

// Each reader is loaded when a file first needs it: a Word document starts no PDF library.
const READERS: Readonly<Record<ReadableKind, Reader>> = {
  docx: async (bytes) => (await import('./docx/read-docx')).readDocx(bytes),
  odt: async (bytes) => (await import('./odt/read-odt')).readOdt(bytes),
  rtf: async (bytes) => (await import('./rtf/read-rtf')).readRtf(bytes),
  ods: async (bytes) => (await import('./ods/read-ods')).readOds(bytes),
  xlsx: async (bytes) => (await import('./xlsx/read-workbook')).readWorkbook(bytes, 'xlsx'),
  xls: async (bytes) => (await import('./xlsx/read-workbook')).readWorkbook(bytes, 'xls'),
  excelXml: async (bytes) => (await import('./xlsx/read-workbook')).readWorkbook(bytes, 'xls'),
  pdf: async (bytes, tools) => (await import('./pdf/read-pdf')).readPdf(bytes, tools.characterMaps),
  mime: readMime,
  html: asText('html'),
  text: asText('text'),
};

/** Web pages and texts have their own readers of lines; what they need of here is the text, decoded. */
function asText(kind: 'html' | 'text'): Reader {
  return (bytes) => {
    const decoded = decodeText(bytes);
    if (!decoded.ok) throw new Refused('unknownKind');
    return {
      kind,
      blocks: decoded.text.split(/\r\n?|\n/u).map((text, index) => ({
        kind: 'para',
        label: '',
        text,
        at: { line: index + 1 },
      })),
      notices: [],
    };
  };
}

/**
 * Reads a foreign file: what it is by its content, then by its reader. A file that can't be read is an answer, too;
 * what is thrown is a programmer's error. Runs in the process that reads foreign files (`worker/`), never in main.
 */
export async function readForeign(bytes: Uint8Array, name: string, tools: ReaderTools): Promise<Reading> {
  try {
    if (bytes.length > LIMITS.fileBytes) throw tooBig(bytes.length);
    return await readKind(bytes, name, tools);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

async function readKind(bytes: Uint8Array, name: string, tools: ReaderTools): Promise<Reading> {
  const kind = fileKind(bytes, name);
  if (!isReadable(kind)) throw new Refused(kind);
  return READERS[kind](bytes, tools);
}

/** What is in a mail may be anything but a mail again. */
async function readMime(bytes: Uint8Array, tools: ReaderTools): Promise<Reading> {
  const document = (await import('./mime/document-in-mime')).documentInMime(bytes);
  if (fileKind(document, '') === 'mime') throw new Refused('noContent');
  return readKind(document, '', tools);
}

function isReadable(kind: KnownKind): kind is ReadableKind {
  return !(kind in REFUSALS);
}

function tooBig(bytes: number): Refused {
  const megabyte = 1024 * 1024;
  const limit = LIMITS.fileBytes / megabyte;
  return new Refused('tooBig', { size: Math.ceil(bytes / megabyte), limit });
}
