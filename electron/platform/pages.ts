import type { BrowserWindow } from 'electron';
import type { PrintChoice } from '../../shared/document/print-choice';
import type { PageWindow, PrintOptions } from '../export/pdf/page-window';
import type { OutputDeps } from '../export/write-outputs';
import type { PosterDeps } from '../export/write-poster';
import type { PosterContext } from '../services/export-poster';
import type { SheetPages } from '../services/check-sheet';
import type { PrintContext, PrintDocument } from '../services/print-report';
import { APP_ORIGIN } from '../app/app-origin';

/** Laying out pages for PDF and paper, in a hidden window that is opened when first needed. */
export interface Pages {
  pdf: OutputDeps['pdf'];
  print: PrintDocument;
  printers: PrintContext['printers'];
  posterPdf: PosterDeps['posterPdf'];
  printPoster: PosterContext['printPoster'];
  sheetPdf: SheetPages['sheetPdf'];
  printSheet: SheetPages['printSheet'];
}

/** `owner` is the window the print dialog belongs to. */
export function laidOutPages(owner: () => BrowserWindow | null): Pages {
  let window: Promise<PageWindow> | null = null;
  const pageWindow = (): Promise<PageWindow> =>
    (window ??= import('../export/pdf/page-window').then(({ createPageWindow }) =>
      createPageWindow(`${APP_ORIGIN}/print.html`),
    ));
  const ofOwner = (): PrintOptions => {
    const parent = owner();
    return parent ? { owner: parent } : {};
  };
  return {
    pdf: async (document, settings) => (await pageWindow()).pdf(document, settings),
    posterPdf: async (poster, settings) => (await pageWindow()).posterPdf(poster, settings),
    print: async (document, settings, choice) =>
      (await pageWindow()).print(document, settings, { ...ofOwner(), ...(choice ? chosen(choice) : {}) }),
    printers: async () => {
      const list = (await owner()?.webContents.getPrintersAsync()) ?? [];
      return list.map(({ name, displayName, isDefault }) => ({
        name,
        label: displayName === '' ? name : displayName,
        isDefault,
      }));
    },
    printPoster: async (poster, settings) => (await pageWindow()).printPoster(poster, settings, ofOwner()),
    sheetPdf: async (sheet, settings) => (await pageWindow()).sheetPdf(sheet, settings),
    printSheet: async (sheet, settings) => (await pageWindow()).printSheet(sheet, settings, ofOwner()),
  };
}

function chosen({ printer, copies, duplex }: PrintChoice): PrintOptions {
  return { deviceName: printer, copies, duplex, silent: true };
}
