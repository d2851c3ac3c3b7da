import type * as pdfJs from './pdf-js';

export type PdfJs = typeof pdfJs;

let loaded: Promise<PdfJs> | null = null;

/**
 * Loads pdf.js, once. It looks at `process.type` while loading and takes Electron's utility process for a browser.
 * That is what it finds everywhere, so that it behaves alike in each process: as plain Node it would look for a
 * drawing package that is not there and say so on the console.
 */
export function loadPdfJs(): Promise<PdfJs> {
  return (loaded ??= load());
}

async function load(): Promise<PdfJs> {
  const before = Object.getOwnPropertyDescriptor(process, 'type');
  Object.defineProperty(process, 'type', { value: 'utility', configurable: true });
  try {
    return await import('./pdf-js');
  } finally {
    if (before) Object.defineProperty(process, 'type', before);
    else Reflect.deleteProperty(process, 'type');
  }
}
