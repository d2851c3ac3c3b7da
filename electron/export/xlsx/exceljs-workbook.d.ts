/**
 * The part of exceljs that writes a workbook from memory. Its entry brings its streams along, too, with a hundred old
 * packages that nothing here uses.
 */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs';
  export = Workbook;
}
