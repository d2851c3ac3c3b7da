import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { OpenReport } from '../../shared/contract/reports';
import type { OutputFormat } from '../../shared/document/formats';
import type { AppError } from '../../shared/contract/errors';
import { canDraft } from '../../shared/stock/paragraph';
import type { ReportState } from '../../shared/library/report-summary';
import { tableOf } from '../../shared/form/form';
import { NARRATIVE_PARTS } from '../../shared/report/model';
import { unreadBlocks } from '../../shared/report/taken';
import type { Finding } from '../../shared/rules/finding';
import { isNamedBeforeExport } from '../../shared/rules/open-findings';
import { ChecksPanel } from '../checks/ChecksPanel';
import { byPart, nextFinding } from '../checks/finding-order';
import type { ExportChoice } from '../export/ExportMenu';
import { FindBar } from '../find/FindBar';
import type { SelectionSummary } from '../grid/grid-model';
import { STOCK_TEXTS } from '../i18n/stock-texts';
import { STATE_TEXTS } from '../i18n/version-texts';
import { TEXTS } from '../i18n/texts';
import type { ImportPurpose } from '../import/import-task';
import { mergeTarget } from '../import/merge-target';
import { useScreenCommands } from '../screen/use-screen-commands';
import { useStock } from '../stock/use-stock';
import { createEditorStore } from '../store/editor-store';
import { focusOfFinding } from '../store/focus';
import { ContentsList } from './ContentsList';
import { EditorBar } from './EditorBar';
import { EditorDialogs, type EditorDialog } from './EditorDialogs';
import { FiledBar } from './FiledBar';
import { PartPage, type PartHandle } from './PartPage';
import { stepPart } from './parts';
import { SaveFailedBar } from './SaveFailedBar';
import { StatusBar } from './StatusBar';
import { useEditorActions } from './use-editor-actions';
import { useFolding, useZoom } from './use-view';
import './editor.css';

const StockDrawer = lazy(async () => ({ default: (await import('../stock/StockDrawer')).StockDrawer }));
const Preview = lazy(async () => ({ default: (await import('../preview/Preview')).Preview }));

interface EditorScreenProps {
  opened: OpenReport;
  /** ISO date of today. */
  today: string;
  /** The zoom of the paper as it was left, percent. */
  zoom: number;
  onZoom: (percent: number) => void;
  onLibrary: () => void;
  /** Where leaving the report leads, as the button says it. */
  backTo: string;
  /** Opens the report anew, as it is stored, and says a sentence. */
  onReopen: (sentence: string) => void;
  /** What is said once the report is open. */
  sentence: string;
  onImport: (purpose: ImportPurpose) => void;
  /** Hands over how to store what is half typed, before something is read from a file; null when the editor goes. */
  onSettle: (settle: (() => Promise<boolean>) | null) => void;
  onError: (error: AppError) => void;
}

/** 编辑: contents, the paper, 校核; unit, year and save state always in sight. */
export function EditorScreen(props: EditorScreenProps) {
  const { opened, today, onLibrary, onImport, onSettle, onError } = props;
  const store = useMemo(
    () => createEditorStore(opened, 'requests', props.sentence),
    [opened, props.sentence],
  );
  const activePart = useStore(store, (state) => state.activePart);
  const part = useRef<PartHandle>(null);
  const [selection, setSelection] = useState<SelectionSummary | null>(null);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [dialog, setDialog] = useState<EditorDialog | null>(null);
  const [wantedState, setWantedState] = useState<ReportState | null>(null);
  const [searching, setSearching] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const zoom = useZoom(props.zoom, props.onZoom);
  const folding = useFolding();
  const stock = useStock(store, part);
  const actions = useEditorActions(store, part, { onLibrary, onError });

  useEffect(() => store.settle(), [store]);
  const locked = useStore(store, (state) => state.state === 'filed');
  const { flush } = actions;
  const showVersions = () => actions.whenStored(() => Promise.resolve(setDialog({ kind: 'versions' })));
  useEffect(() => {
    onSettle(flush);
    return () => onSettle(null);
  }, [onSettle, flush]);

  const showFinding = (finding: Finding | null) => {
    setDialog(null);
    if (!finding) return store.announce(TEXTS.checks.clean);
    setCurrentKey(finding.key);
    return store.goTo(focusOfFinding(finding));
  };
  const stepFinding = async (step: 1 | -1) => {
    await store.ready;
    showFinding(nextFinding(byPart(store.getState().findings), currentKey, step));
  };
  const whenDrawn = (go: () => void) =>
    actions.whenDrawn(go, (undrawn) => setDialog({ kind: 'undrawn', undrawn, go }));
  const exportDrawn = (formats: readonly OutputFormat[]) => whenDrawn(() => actions.exportNow(formats));
  const exportAsked = async (formats: readonly OutputFormat[]) => {
    part.current?.commitPending();
    await store.ready;
    const { findings, report } = store.getState();
    const isUnread = NARRATIVE_PARTS.some((each) => unreadBlocks(report, each).length > 0);
    if (findings.some(isNamedBeforeExport) || isUnread) setDialog({ kind: 'exportCheck', formats });
    else exportDrawn(formats);
  };
  const exportChosen = (choice: ExportChoice) => {
    if (choice.kind === 'files') void exportAsked(choice.formats);
    else if (choice.kind === 'poster') whenDrawn(() => actions.exportPoster(choice.paper));
    else if (choice.kind === 'printPoster') whenDrawn(actions.printPoster);
    else if (choice.kind === 'layout') setDialog({ kind: 'layout' });
    else actions.copyWebPage();
  };
  const print = () => whenDrawn(() => actions.print((found) => setDialog({ kind: 'print', ...found })));
  const askDraft = () => {
    part.current?.commitPending();
    if (locked) store.announce(STATE_TEXTS.locked);
    else if (canDraft(store.getState().report)) setDialog({ kind: 'draft' });
    else store.announce(STOCK_TEXTS.draft.oldForm);
  };
  const undo = () => {
    if (!part.current?.undoTyping()) store.undo();
  };

  useScreenCommands({
    'report.import': () => onImport({ kind: 'library' }),
    'report.takeFrom': () => onImport({ kind: 'merge', target: mergeTarget(store) }),
    'edit.undo': undo,
    'edit.redo': store.redo,
    'edit.find': () => setSearching(true),
    'report.save': actions.save,
    'report.print': print,
    'report.export': () => void exportAsked(['docx']),
    'library.show': actions.toLibrary,
    'report.versions': showVersions,
    'checks.next': () => void stepFinding(1),
    'checks.previous': () => void stepFinding(-1),
    'text.draft': askDraft,
    'text.stock': stock.toggle,
    'part.next': () => store.goTo({ kind: 'part', part: stepPart(activePart, 1) }),
    'part.previous': () => store.goTo({ kind: 'part', part: stepPart(activePart, -1) }),
    'view.zoomIn': zoom.larger,
    'view.zoomOut': zoom.smaller,
    'view.zoomReset': zoom.reset,
    'view.checks': () => folding.setFolded(!folding.folded),
  });

  const folded = folding.folded && !stock.isOpen;
  const layout = previewing ? ' editor-previewing' : folded ? ' editor-folded' : '';
  return (
    <div className={`editor${layout}`}>
      <EditorBar
        store={store}
        today={today}
        previewing={previewing}
        onExport={exportChosen}
        onPrint={print}
        onUndo={undo}
        onPreview={() => setPreviewing(!previewing)}
        onCompare={actions.compare}
      />
      <ContentsList
        store={store}
        onLibrary={actions.toLibrary}
        backTo={props.backTo}
        onUnit={() => setDialog({ kind: 'unit' })}
        onVersions={showVersions}
        state={{ flush, wanted: wantedState, onWanted: setWantedState }}
        onError={onError}
      />
      <main className="desk">
        {searching ? (
          <FindBar
            store={store}
            onCommit={() => part.current?.commitPending()}
            onClose={() => setSearching(false)}
          />
        ) : null}
        <SaveFailedBar store={store} onSaveCopy={actions.saveCopy} />
        {locked ? <FiledBar onReopen={() => setWantedState('draft')} onVersions={showVersions} /> : null}
        <PartPage
          key={`${activePart} ${locked}`}
          ref={part}
          store={store}
          partId={activePart}
          zoom={zoom.percent}
          onSelectionChange={setSelection}
          stock={{
            isOpen: stock.isOpen,
            onToggle: stock.toggle,
            onDraft: askDraft,
          }}
        />
      </main>
      {previewing ? (
        <aside className="preview-pane">
          <Suspense>
            <Preview store={store} />
          </Suspense>
        </aside>
      ) : stock.isOpen ? (
        <Suspense>
          <StockDrawer
            store={store}
            aspect={stock.aspect}
            onInsert={(words) => void stock.insert(words)}
            selected={stock.selected}
            onClose={stock.close}
            onError={onError}
          />
        </Suspense>
      ) : (
        <ChecksPanel
          store={store}
          currentKey={currentKey}
          folded={folding.folded}
          onFold={folding.setFolded}
          onGoTo={showFinding}
          onSheet={actions.checkSheet}
          onRules={(ruleId) => setDialog({ kind: 'rules', ruleId })}
        />
      )}
      <StatusBar
        store={store}
        selection={selection && tableOf(selection.address) === activePart ? selection : null}
        zoom={zoom}
      />
      <EditorDialogs
        dialog={dialog}
        store={store}
        today={today}
        onReopen={props.onReopen}
        onError={onError}
        onClose={() => setDialog(null)}
        onExport={(formats) => {
          setDialog(null);
          exportDrawn(formats);
        }}
        onGoTo={showFinding}
        onLayout={(settings) => {
          setDialog(null);
          actions.keepLayout(settings);
        }}
        onPrint={(choice) => {
          setDialog(null);
          actions.printAs(choice);
        }}
      />
    </div>
  );
}
