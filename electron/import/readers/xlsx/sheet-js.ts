import { SSF } from '@e965/xlsx';

export { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';

/** The package's own reader of number formats; it types them as any. */
export const numberFormats = SSF as {
  is_date: (format: string) => boolean;
  parse_date_code: (serial: number, options: { date1904: boolean }) => unknown;
};
