import type { Picture } from '../i18n/manual-tasks';
import checks from './pictures/checks.webp';
import exported from './pictures/exported.webp';
import imported from './pictures/import.webp';
import preview from './pictures/preview.webp';
import summary from './pictures/summary.webp';
import table from './pictures/table.webp';
import text from './pictures/text.webp';
import welcome from './pictures/welcome.webp';

/** Where each picture of the manual is. They are made by `npm run manual:pictures`, of the real window. */
export const PICTURE_FILES: Readonly<Record<Picture, string>> = {
  welcome,
  table,
  checks,
  text,
  preview,
  exported,
  import: imported,
  summary,
};
