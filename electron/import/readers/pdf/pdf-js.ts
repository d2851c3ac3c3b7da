// The worker's half sets `globalThis.pdfjsWorker`: pdf.js then runs here, with no thread and no path of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

export { AnnotationMode, getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
