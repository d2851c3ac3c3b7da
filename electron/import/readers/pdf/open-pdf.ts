import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Refusal } from '../../../../shared/import/source/source';
import type { PdfJs } from './load-pdf-js';

/** Gives the bytes of a packed character map by its name (`UniGB-UCS2-H`); null where it is not shipped. */
export type CharacterMaps = (name: string) => Promise<Uint8Array | null>;

/** What pdf.js would draw with. Text needs none of it, and it must not look for a web page's. */
class NoDrawing {
  destroy(): void {
    // Nothing was made.
  }
}

/** Opens a PDF; refused where it has a password or is none any more. */
export async function openPdf(
  { getDocument }: PdfJs,
  bytes: Uint8Array,
  characterMaps: CharacterMaps,
): Promise<PDFDocumentProxy | Refusal> {
  class ShippedMaps {
    async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
      const cMapData = await characterMaps(name);
      if (!cMapData) throw new Error(`no character map ${name}`);
      return { cMapData, isCompressed: true };
    }
  }
  try {
    return await getDocument({
      // pdf.js takes the buffer for itself, and wants none of Node's own.
      data: new Uint8Array(bytes),
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      CMapReaderFactory: ShippedMaps,
      StandardFontDataFactory: NoDrawing,
      CanvasFactory: NoDrawing,
      FilterFactory: NoDrawing,
    }).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { refused: isLocked ? 'encrypted' : 'damaged', params: {} };
  }
}
