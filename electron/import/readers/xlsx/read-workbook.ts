import type { Block, Reading } from '../../../../shared/import/source/source';
import { noticeList } from '../content/notice-list';
import { LIMITS } from '../outcome/limits';
import { Refused, readingOf } from '../outcome/refused';
import { gateWorkbook } from './gate';
import { readWorksheet } from './read-sheet';
import { read, type WorkBook } from './sheet-js';

/**
 * Reads a workbook whose kind is known: `xlsx` (also with macros, which are not looked at), `xls` (also the XML of
 * Excel 2003). The library takes anything for a table, so nothing else may be handed to it. Each visible sheet is a grid.
 */
export function readWorkbook(bytes: Uint8Array, kind: 'xlsx' | 'xls'): Reading {
  return readingOf(() => {
    const gated = kind === 'xlsx' ? gateWorkbook(bytes) : { bytes, hasPictures: false, hasComments: false };
    const book = open(gated.bytes);
    const notices = noticeList();
    const is1904 = book.Workbook?.WBProps?.date1904 === true;
    const blocks = book.SheetNames.flatMap((name, index): Block[] => {
      const sheet = book.Sheets[name];
      if (!sheet) return [];
      if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
        notices.add('hiddenSheet', { sheet: name, address: '' }, name);
        return [];
      }
      const grid = readWorksheet(name, sheet, is1904, notices);
      return grid ? [grid] : [];
    });
    if (gated.hasPictures) notices.add('picture');
    if (gated.hasComments) notices.add('notes');
    if (blocks.length === 0) throw new Refused('noContent');
    return { kind, blocks, notices: notices.all() };
  });
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: 'array', cellStyles: true, cellNF: true, sheetRows: LIMITS.sheetRows });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/iu.test(error.message);
    throw new Refused(isLocked ? 'encrypted' : 'damaged', {}, { cause: error });
  }
}
