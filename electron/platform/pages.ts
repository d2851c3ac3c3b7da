import type { BrowserWindow } from 'electron';
import type { Pages } from '../services/ports';
import { PRINT_PAGE } from './page-address';
import type { PageWindow } from './page-window';

/**
 * Laying out pages for PDF and paper, in a hidden window that is loaded and opened when first needed. `owner` is the
 * window the print dialog belongs to.
 */
export function laidOutPages(owner: () => BrowserWindow | null): Pages {
  let window: Promise<PageWindow> | null = null;
  const pageWindow = (): Promise<PageWindow> =>
    (window ??= import('./page-window').then(({ createPageWindow }) => createPageWindow(PRINT_PAGE)));
  return {
    pdf: async (content) => (await pageWindow()).pdf(content),
    print: async (content, choice) => (await pageWindow()).print(content, owner(), choice),
    printers: async () => {
      const list = (await owner()?.webContents.getPrintersAsync()) ?? [];
      return list.map(({ name, displayName, isDefault }) => ({
        name,
        label: displayName === '' ? name : displayName,
        isDefault,
      }));
    },
  };
}
