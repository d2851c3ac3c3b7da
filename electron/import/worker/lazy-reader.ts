import type { DocumentReader, ReaderDeps } from './document-reader';

/** A document reader whose code is loaded with the first document: a program that reads none starts without it. */
export function lazyReader(deps: ReaderDeps): DocumentReader {
  let loaded: Promise<DocumentReader> | null = null;
  const reader = (): Promise<DocumentReader> =>
    (loaded ??= import('./document-reader').then(({ documentReader }) => documentReader(deps)));
  return {
    read: async (bytes, name, options) => (await reader()).read(bytes, name, options),
    keepWarm: () => void reader().then((each) => each.keepWarm()),
    close: () => void loaded?.then((each) => each.close()),
  };
}
