import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { OpenReport, OutputFormat } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import { tableOf } from '../../shared/form/form';
import { countFindings } from '../../shared/rules/check';
import type { Finding } from '../../shared/rules/types';
import { asAppError, call } from '../bridge/bridge';
import { ChecksPanel } from '../checks/ChecksPanel';
import { nextFinding } from '../checks/finding-order';
import type { SelectionSummary } from '../grid/grid-model';
import { TEXTS } from '../i18n/texts';
import { createEditorStore } from '../store/editor-store';
import { focusOfFinding } from '../store/focus-of-finding';
import { ContentsList } from './ContentsList';
import { EditorBar } from './EditorBar';
import { stepPart } from './part-order';
import { PartPage, type PartHandle } from './PartPage';
import { SaveFailedBar } from './SaveFailedBar';
import { StatusBar } from './StatusBar';
import { useClosing } from './use-closing';
import { useScreenCommands } from '../app/use-screen-commands';
import { useFolding } from './use-folding';
import { useZoom } from './use-zoom';
import './editor.css';

const ExportCheckDialog = lazy(async () => ({
  default: (await import('./ExportCheckDialog')).ExportCheckDialog,
}));

interface EditorScreenProps {
  opened: OpenReport;
  /** ISO date of today. */
  today: string;
  onLibrary: () => void;
  onError: (error: AppError) => void;
}

/** 编辑: contents, the paper, 校核; unit, year and save state always in sight. */
export function EditorScreen({ opened, today, onLibrary, onError }: EditorScreenProps) {
  const store = useMemo(() => createEditorStore(opened, 'requests'), [opened]);
  const activePart = useStore(store, (state) => state.activePart);
  const [selection, setSelection] = useState<SelectionSummary | null>(null);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [askedFormats, setAskedFormats] = useState<readonly OutputFormat[] | null>(null);
  const part = useRef<PartHandle>(null);
  const zoom = useZoom();
  const folding = useFolding();

  /** Takes what is half typed into the report and waits until everything is stored. */
  const flush = useCallback(async () => {
    part.current?.commitPending();
    return store.settled();
  }, [store]);
  useClosing(flush);

  const attempt = (action: () => Promise<void>) => {
    action().catch((thrown: unknown) => onError(asAppError(thrown)));
  };
  const showFinding = (finding: Finding | null) => {
    if (!finding) return store.announce(TEXTS.checks.clean);
    setCurrentKey(finding.key);
    store.goTo(focusOfFinding(finding));
  };
  const exportNow = (formats: readonly OutputFormat[]) =>
    attempt(async () => {
      setAskedFormats(null);
      if (!(await flush())) return;
      const { cancelled, files } = await call('export.files', { id: opened.id, formats: [...formats] });
      if (!cancelled) store.announce(TEXTS.editor.exported(files.map(({ name }) => name).join('、')));
    });
  const exportAsked = (formats: readonly OutputFormat[]) => {
    part.current?.commitPending();
    if (countFindings(store.getState().findings).errors > 0) setAskedFormats(formats);
    else exportNow(formats);
  };
  const print = () =>
    attempt(async () => {
      if (!(await flush())) return;
      if ((await call('print.report', { id: opened.id })).sent) store.announce(TEXTS.editor.printed);
    });
  const undo = () => {
    if (!part.current?.undoTyping()) store.undo();
  };
  const toLibrary = () =>
    attempt(async () => {
      if (!(await flush())) return;
      await call('report.close', { id: opened.id });
      onLibrary();
    });
  const saveCopy = () =>
    attempt(async () => {
      part.current?.commitPending();
      const { cancelled, files } = await call('report.saveCopy', { report: store.getState().report });
      if (!cancelled) store.announce(TEXTS.editor.exported(files.map(({ name }) => name).join('、')));
    });

  useScreenCommands({
    'edit.undo': undo,
    'edit.redo': store.redo,
    'report.save': () => attempt(async () => void (await flush())),
    'report.print': print,
    'report.export': () => exportAsked(['docx']),
    'checks.next': () => showFinding(nextFinding(store.getState().findings, currentKey, 1)),
    'checks.previous': () => showFinding(nextFinding(store.getState().findings, currentKey, -1)),
    'part.next': () => store.goTo({ kind: 'part', part: stepPart(activePart, 1) }),
    'part.previous': () => store.goTo({ kind: 'part', part: stepPart(activePart, -1) }),
    'view.zoomIn': zoom.larger,
    'view.zoomOut': zoom.smaller,
    'view.zoomReset': zoom.reset,
    'view.checks': () => folding.setFolded(!folding.folded),
    'library.show': toLibrary,
  });

  return (
    <div className={folding.folded ? 'editor editor-folded' : 'editor'}>
      <EditorBar store={store} today={today} onExport={exportAsked} onPrint={print} onUndo={undo} />
      <ContentsList store={store} onLibrary={toLibrary} />
      <main className="desk">
        <SaveFailedBar store={store} onSaveCopy={saveCopy} />
        <PartPage
          key={activePart}
          ref={part}
          store={store}
          partId={activePart}
          zoom={zoom.percent}
          onSelectionChange={setSelection}
        />
      </main>
      <ChecksPanel
        store={store}
        currentKey={currentKey}
        folded={folding.folded}
        onFold={folding.setFolded}
        onGoTo={showFinding}
      />
      <StatusBar
        store={store}
        selection={selection && tableOf(selection.address) === activePart ? selection : null}
        zoom={zoom}
      />
      {askedFormats ? (
        <Suspense>
          <ExportCheckDialog
            findings={store.getState().findings}
            onClose={() => setAskedFormats(null)}
            onExport={() => exportNow(askedFormats)}
            onGoTo={(finding) => {
              setAskedFormats(null);
              showFinding(finding);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
