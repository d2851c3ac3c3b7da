import { useCallback, useEffect, type RefObject } from 'react';
import type { CallOutput } from '../../shared/contract/calls';
import type { OutputFormat } from '../../shared/document/formats';
import type { PrintChoice } from '../../shared/document/print-choice';
import type { DocumentSettings } from '../../shared/document/settings';
import type { AppError } from '../../shared/contract/errors';
import type { ExportOutcome } from '../../shared/contract/export';
import { call, on } from '../bridge/bridge';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import type { Undrawn } from '../print/undrawn';
import type { EditorStore } from '../store/editor-store';
import type { PartHandle } from './PartPage';

/** Files that were written: the report itself in some format, or something made from it. */
export interface ExportedFiles extends Pick<ExportOutcome, 'files'> {
  kind: 'report' | 'other';
}

interface EditorActions {
  /** Goes on at once where every character of the report can be drawn here; else `ask` is given those that can't. */
  whenDrawn: (go: () => void, ask: (undrawn: readonly Undrawn[]) => void) => void;
  /** Puts what is half typed into the report and waits until all is stored; false where storing failed. */
  flush: () => Promise<boolean>;
  exportNow: (formats: readonly OutputFormat[]) => void;
  exportPoster: (paper: 'A3' | '2xA4') => void;
  checkSheet: (use: 'print' | 'save') => void;
  printPoster: () => void;
  /** Asks `choose` for printer and copies where there are printers; otherwise the system's dialog opens. */
  print: (choose: (found: CallOutput<'print.printers'>) => void) => void;
  /** Prints as chosen; without a choice through the system's dialog. */
  printAs: (choice?: PrintChoice) => void;
  save: () => void;
  /** Does something once what is half typed is in the report and all of it is stored. */
  whenStored: (action: () => Promise<void>) => void;
  saveCopy: () => void;
  /** Goes to another screen once all is stored. */
  leave: (go: () => void) => void;
  copyWebPage: () => void;
  keepLayout: (settings: DocumentSettings) => void;
  /** Shows or hides last year's figures; asks for last year's report where the library has none. */
  /** Shows last year's figures or takes them away; where there are none, `explain` is called first. */
  compare: (explain: (choose: () => void) => void) => void;
}

/**
 * What can be done with the open report as a whole; each failure goes to `onError`. Whatever leaves the editor (a file,
 * a sheet of paper, the closing window) waits until what is half typed is in the report and all of it is stored.
 */
export function useEditorActions(
  store: EditorStore,
  part: RefObject<PartHandle | null>,
  {
    onExported,
    onError,
  }: {
    /** Files were written. */
    onExported: (exported: ExportedFiles) => void;
    onError: (error: AppError) => void;
  },
): EditorActions {
  const flush = useCallback(async () => {
    part.current?.commitPending();
    return store.allStored();
  }, [part, store]);
  // The window wants to close: it goes once everything is stored. Where saving fails, main asks the clerk.
  useEffect(
    () =>
      on('window.closing', () => {
        void flush().then((stored) => call(stored ? 'window.closeNow' : 'window.notStored', {}));
      }),
    [flush],
  );
  const attempt = useAttempt(onError);
  const whenStored = (action: () => Promise<void>) =>
    attempt(async () => {
      if (await flush()) await action();
    });
  const tellFiles = ({ cancelled, files }: ExportOutcome, kind: ExportedFiles['kind'] = 'other') => {
    if (cancelled) return;
    store.announce(TEXTS.editor.exported(files.map(({ name }) => name).join('、')));
    onExported({ kind, files });
  };
  const { id } = store.getState();
  const tellPrinted = ({ sent }: { sent: boolean }) => {
    if (sent) store.announce(TEXTS.editor.printed);
  };
  const printing = (name: 'print.poster' | 'checkSheet.print') =>
    whenStored(async () => tellPrinted(await call(name, { id })));
  const printAs = (choice?: PrintChoice) =>
    whenStored(async () => tellPrinted(await call('print.report', { id, choice })));

  return {
    flush,
    whenStored,
    whenDrawn: (go, ask) =>
      attempt(async () => {
        part.current?.commitPending();
        const { undrawnIn } = await import('../print/undrawn');
        const undrawn = await undrawnIn(store.getState().report);
        if (undrawn.length === 0) go();
        else ask(undrawn);
      }),
    exportNow: (formats) =>
      whenStored(async () => tellFiles(await call('export.files', { id, formats: [...formats] }), 'report')),
    exportPoster: (paper) => whenStored(async () => tellFiles(await call('export.poster', { id, paper }))),
    checkSheet: (use) => {
      if (use === 'print') printing('checkSheet.print');
      else whenStored(async () => tellFiles(await call('checkSheet.save', { id })));
    },
    printPoster: () => printing('print.poster'),
    print: (choose) =>
      attempt(async () => {
        const found = await call('print.printers', {});
        if (found.printers.length === 0) printAs();
        else choose(found);
      }),
    printAs,
    save: () => whenStored(() => Promise.resolve(store.announce(TEXTS.editor.savedAlready))),
    saveCopy: () =>
      attempt(async () => {
        part.current?.commitPending();
        tellFiles(await call('report.saveCopy', { report: store.getState().report }));
      }),
    leave: (go) =>
      whenStored(() => {
        go();
        return Promise.resolve();
      }),
    copyWebPage: () =>
      attempt(async () => {
        part.current?.commitPending();
        const { copyWebPage } = await import('../export/copy-web-page');
        const { report, settings } = store.getState();
        store.announce(copyWebPage(report, settings) ? TEXTS.editor.webPageCopied : TEXTS.editor.copyFailed);
      }),
    keepLayout: (settings) =>
      attempt(async () => {
        const { settings: before } = store.getState();
        // Seen on the pages and in the fields at once; what could not be kept is taken back.
        store.setState({ settings });
        try {
          await call('document.keepSettings', { id, settings });
        } catch (error) {
          store.setState({ settings: before });
          throw error;
        }
        store.announce(TEXTS.editor.layoutKept);
      }),
    compare: (explain) => {
      const { previous, showPrevious } = store.getState();
      if (previous) store.setState({ showPrevious: !showPrevious });
      else explain(() => attempt(() => bringPrevious(store)));
    },
  };
}

/** Asks for last year's report and takes it into the library; it is compared with where unit and year fit. */
async function bringPrevious(store: EditorStore): Promise<void> {
  const { id, report } = store.getState();
  const imported = await call('report.import', {});
  if (imported.id === null) return;
  const { previous } = await call('report.open', { id });
  if (previous) store.setPrevious(previous);
  else store.announce(TEXTS.editor.previousOther(report.unit.name, report.year - 1));
}
