import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { OpenReport } from '../../shared/contract/reports';
import { OUTPUT_FORMATS, type OutputFormat } from '../../shared/document/formats';
import type { AppError } from '../../shared/contract/errors';
import { canDraft } from '../../shared/stock/paragraph';
import type { DueDay } from '../../shared/library/app-settings';
import type { ReportState } from '../../shared/library/report-summary';
import { blankCells } from '../../shared/clipboard/range-edit';
import { formOf, TABLE_IDS, tableOf } from '../../shared/form/form';
import { isNarrativePart } from '../../shared/form/parts';
import type { Address } from '../../shared/form/types';
import { NARRATIVE_PARTS } from '../../shared/report/model';
import { signatureOf } from '../../shared/report/signature';
import { unreadBlocks } from '../../shared/report/taken';
import type { Finding } from '../../shared/rules/finding';
import { isNamedBeforeExport } from '../../shared/rules/open-findings';
import { ChecksPanel } from '../checks/ChecksPanel';
import { onceBegun } from '../checks/begun';
import { byPart, nextFinding } from '../checks/finding-order';
import { FindBar } from '../find/FindBar';
import { STOCK_TEXTS } from '../i18n/stock-texts';
import { STATE_TEXTS } from '../i18n/version-texts';
import { TEXTS } from '../i18n/texts';
import type { LibraryErrand } from '../library/LibraryScreen';
import type { ImportPurpose } from '../import/import-task';
import type { MergeTarget } from '../import/import-task';
import { mergeTarget } from '../import/merge-target';
import { usePanes } from '../screen/use-panes';
import { useScreenCommands, type ScreenCommands } from '../screen/use-screen-commands';
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
import { ExportedBar } from './ExportedBar';
import { useEditorActions, type ExportedFiles } from './use-editor-actions';
import { useFolding, useWheelZoom, useZoom } from './use-view';
import './editor.css';

const StockDrawer = lazy(async () => ({ default: (await import('../stock/StockDrawer')).StockDrawer }));
const SourcesBar = lazy(async () => ({ default: (await import('../summary/SourcesBar')).SourcesBar }));
const Preview = lazy(async () => ({ default: (await import('../preview/Preview')).Preview }));

interface EditorScreenProps {
  opened: OpenReport;
  /** ISO date of today. */
  today: string;
  due: DueDay;
  /** The zoom of the window as it was left, percent. */
  zoom: number;
  /** By how much the paper alone is enlarged on top of it, percent. */
  paperZoom: number;
  onZoom: (percent: number) => void;
  onLibrary: (errand?: LibraryErrand) => void;
  onSummary: () => void;
  onImportFolder: () => void;
  /** Where leaving the report leads, as the button says it. */
  backTo: string;
  /** Opens the report of a body that a cell of this summary was added from. */
  onOpen: (id: string, address: Address | null) => void;
  /** Leads back to the summary the report was reached from; null where it was none. */
  onBack: (() => void) | null;
  /** The cell the report opens at; null: its first. */
  startAt: Address | null;
  /** Opens the report anew, as it is stored, and says a sentence. */
  onReopen: (sentence: string) => void;
  /** What is said once the report is open. */
  sentence: string;
  onImport: (purpose: ImportPurpose) => void;
  /** Hands over what an import needs of the open report; null when the editor goes. */
  onEditor: (editor: OpenEditor | null) => void;
  onError: (error: AppError) => void;
}

/** What an import needs of the open report. */
export interface OpenEditor {
  /** Stores what is half typed, before something is read from a file; false where it could not be stored. */
  settle: () => Promise<boolean>;
  /** Where a document's figures can be taken into; null where the report is closed to changes. */
  target: () => MergeTarget | null;
}

/** 编辑: contents, the paper, 校核; unit, year and save state always in sight. */
export function EditorScreen(props: EditorScreenProps) {
  const { opened, today, onLibrary, onImport, onEditor, onError } = props;
  const store = useMemo(
    () => createEditorStore(opened, 'requests', props.sentence),
    [opened, props.sentence],
  );
  const activePart = useStore(store, (state) => state.activePart);
  const part = useRef<PartHandle>(null);
  const screen = useRef<HTMLDivElement>(null);
  const panes = usePanes(screen);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [dialog, setDialog] = useState<EditorDialog | null>(null);
  const [wantedState, setWantedState] = useState<ReportState | null>(null);
  const [searching, setSearching] = useState(false);
  const [preview, setPreview] = useState<'pages' | 'layout' | null>(null);
  const [exported, setExported] = useState<ExportedFiles | null>(null);
  const zoom = useZoom(props.zoom, props.onZoom);
  const desk = useRef<HTMLElement>(null);
  useWheelZoom(desk, zoom);
  const folding = useFolding();
  const stock = useStock(store, part);
  const actions = useEditorActions(store, part, { onExported: setExported, onError });

  useEffect(() => store.settle(), [store]);
  const { startAt } = props;
  useEffect(() => {
    if (startAt === null) return;
    store.goTo({ kind: 'cells', part: tableOf(startAt), anchor: startAt, focus: startAt });
  }, [store, startAt]);
  const locked = useStore(store, (state) => state.state === 'filed');
  const { flush } = actions;
  const showVersions = () => actions.whenStored(() => Promise.resolve(setDialog({ kind: 'versions' })));
  useEffect(() => {
    onEditor({ settle: flush, target: () => (locked ? null : mergeTarget(store)) });
    return () => onEditor(null);
  }, [onEditor, flush, locked, store]);

  const showFinding = (finding: Finding | null) => {
    setDialog(null);
    if (!finding) return store.announce(TEXTS.checks.clean);
    setCurrentKey(finding.key);
    return store.goTo(focusOfFinding(finding));
  };
  const goToPart = (step: 1 | -1) => {
    const next = stepPart(activePart, step);
    if (next === activePart) store.announce(TEXTS.editor.lastPart[step]);
    else store.goTo({ kind: 'part', part: next });
  };
  const openFindings = () => {
    const { findings, report } = store.getState();
    return onceBegun(findings, report).findings;
  };
  const stepFinding = async (step: 1 | -1) => {
    await store.ready;
    showFinding(nextFinding(byPart(openFindings()), currentKey, step));
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
  const print = () => whenDrawn(() => actions.print((found) => setDialog({ kind: 'print', ...found })));
  const askDraft = () => {
    part.current?.commitPending();
    if (locked) store.announce(STATE_TEXTS.locked);
    else if (canDraft(store.getState().report)) setDialog({ kind: 'draft' });
    else store.announce(STOCK_TEXTS.draft.oldForm);
  };
  const compare = () => actions.compare((choose) => setDialog({ kind: 'noPrevious', choose }));
  const togglePreview = () => setPreview(preview === null ? 'pages' : null);
  const undo = () => {
    if (!part.current?.undoTyping()) store.undo();
  };

  const hasBlanks = useStore(
    store,
    ({ report, activePart: shown }) =>
      !isNarrativePart(shown) && blankCells(report, formOf(report.form).tables[shown]) > 0,
  );
  const undated = useStore(
    store,
    ({ report, settings }) => settings.signature !== 'none' && signatureOf(report).date === null,
  );
  const canUndo = useStore(store, (state) => state.history.past.length > 0);
  const canRedo = useStore(store, (state) => state.history.future.length > 0);
  const asked = (...formats: OutputFormat[]) => void exportAsked(formats);
  const commands: ScreenCommands = {
    'report.fromLastYear': () => onImport({ kind: 'next' }),
    'report.import': () => onImport({ kind: 'library' }),
    'report.takeFrom': () => onImport({ kind: 'merge', target: mergeTarget(store) }),
    'edit.undo': undo,
    'edit.redo': store.redo,
    'edit.find': () => setSearching(true),
    'edit.zeros': () => part.current?.fillZeros?.(),
    'report.save': actions.save,
    'report.print': print,
    'export.docx': () => asked('docx'),
    'export.pdf': () => asked('pdf'),
    'export.wordAndPdf': () => asked('docx', 'pdf'),
    'export.html': () => asked('html'),
    'export.txt': () => asked('txt'),
    'export.xlsx': () => asked('xlsx'),
    'export.nianbao': () => asked('nianbao'),
    'export.all': () => asked(...OUTPUT_FORMATS),
    'export.copyWebPage': actions.copyWebPage,
    'export.poster': () => whenDrawn(() => actions.exportPoster('A3')),
    'export.posterHalves': () => whenDrawn(() => actions.exportPoster('2xA4')),
    'export.printPoster': () => whenDrawn(actions.printPoster),
    'export.layout': () => setPreview('layout'),
    'checkSheet.print': () => actions.checkSheet('print'),
    'checkSheet.save': () => actions.checkSheet('save'),
    'report.unit': () => setDialog({ kind: 'unit' }),
    'view.preview': togglePreview,
    'view.compare': compare,
    'library.show': () => actions.leave(onLibrary),
    'report.new': () => actions.leave(() => onLibrary('report.new')),
    'library.bin': () => actions.leave(() => onLibrary('library.bin')),
    'export.batch': () => actions.leave(() => onLibrary('export.batch')),
    'summary.show': () => actions.leave(props.onSummary),
    'report.importFolder': props.onImportFolder,
    'report.versions': showVersions,
    'checks.next': () => void stepFinding(1),
    'checks.previous': () => void stepFinding(-1),
    'text.draft': askDraft,
    'text.stock': stock.toggle,
    'part.next': () => goToPart(1),
    'part.previous': () => goToPart(-1),
    ...panes,
    'view.zoomIn': zoom.larger,
    'view.zoomOut': zoom.smaller,
    'view.zoomReset': zoom.reset,
    'view.checks': () => folding.setFolded(!folding.folded),
  };
  useScreenCommands(commands, [
    ...(canUndo ? [] : (['edit.undo'] as const)),
    ...(canRedo ? [] : (['edit.redo'] as const)),
    ...(locked ? (['text.draft', 'report.takeFrom'] as const) : []),
    ...(hasBlanks && !locked ? [] : (['edit.zeros'] as const)),
  ]);

  const hasSources = useStore(
    store,
    (state) => state.report.summary !== undefined && TABLE_IDS.some((id) => id === activePart),
  );
  const folded = folding.folded && !stock.isOpen;
  const layout = preview !== null ? ' editor-previewing' : folded ? ' editor-folded' : '';
  return (
    <div ref={screen} className={`editor${layout}`}>
      <EditorBar
        store={store}
        today={today}
        due={props.due}
        previewing={preview !== null}
        onExport={(command) => commands[command]?.()}
        onPrint={print}
        onUndo={undo}
        onPreview={togglePreview}
        onCompare={compare}
      />
      <ContentsList
        store={store}
        onLibrary={() => actions.leave(onLibrary)}
        backTo={props.backTo}
        onBack={props.onBack && (() => actions.leave(() => props.onBack?.()))}
        onUnit={() => setDialog({ kind: 'unit' })}
        onVersions={showVersions}
        state={{ flush, wanted: wantedState, onWanted: setWantedState }}
        onError={onError}
      />
      <main ref={desk} className="desk" data-pane="">
        {searching ? (
          <FindBar
            store={store}
            onCommit={() => part.current?.commitPending()}
            onClose={() => {
              setSearching(false);
              part.current?.focus();
            }}
          />
        ) : null}
        <SaveFailedBar store={store} onSaveCopy={actions.saveCopy} />
        {exported ? (
          <ExportedBar
            files={exported.files}
            onFiled={locked || exported.kind === 'other' ? null : () => setWantedState('filed')}
            onDate={
              exported.kind === 'report' && undated ? () => store.goTo({ kind: 'part', part: 'other' }) : null
            }
            onClose={() => setExported(null)}
            onError={onError}
          />
        ) : null}
        {locked ? <FiledBar onReopen={() => setWantedState('draft')} onVersions={showVersions} /> : null}
        {hasSources ? (
          <Suspense>
            <SourcesBar
              store={store}
              onOpen={(id, address) => actions.leave(() => props.onOpen(id, address))}
              onError={onError}
            />
          </Suspense>
        ) : null}
        <PartPage
          key={`${activePart} ${locked}`}
          ref={part}
          store={store}
          partId={activePart}
          zoom={props.paperZoom}
          stock={{
            isOpen: stock.isOpen,
            onToggle: stock.toggle,
            onDraft: askDraft,
          }}
        />
      </main>
      {preview !== null ? (
        <aside className="preview-pane" data-pane="">
          <Suspense>
            <Preview
              store={store}
              layout={preview === 'layout'}
              onLayout={(shown) => setPreview(shown ? 'layout' : 'pages')}
              onSettings={actions.keepLayout}
              onCommand={(command) => commands[command]?.()}
              onError={onError}
              onClose={() => {
                setPreview(null);
                part.current?.focus();
              }}
            />
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
          onStep={(step) => void stepFinding(step)}
          onFixed={() => part.current?.focus()}
          onGoTo={showFinding}
          onSheet={actions.checkSheet}
          onRules={(ruleId) => setDialog({ kind: 'rules', ruleId })}
        />
      )}
      <StatusBar store={store} zoom={zoom} />
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
        onUnread={() => {
          setDialog(null);
          const { report } = store.getState();
          const [first] = NARRATIVE_PARTS.flatMap((each) =>
            unreadBlocks(report, each).map((block) => ({ part: each, block })),
          );
          if (first) store.goTo({ kind: 'text', ...first, start: 0, end: 0 });
        }}
        onPrint={(choice) => {
          setDialog(null);
          actions.printAs(choice);
        }}
      />
    </div>
  );
}
