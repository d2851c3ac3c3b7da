import {
  lazy,
  Suspense,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  type CSSProperties,
  type Ref,
} from 'react';
import { useStore } from 'zustand';
import { formOf } from '../../shared/form/form';
import { isNarrativePart } from '../../shared/form/parts';
import type { PartId, TableId } from '../../shared/form/types';
import { Grid } from '../grid/Grid';
import type { GridHandle, SelectionSummary } from '../grid/grid-model';
import { TEXTS } from '../i18n/texts';
import type { EditorStore } from '../store/editor-store';
import { gridModelOf } from './grid-model-of';

// The text editor is a third of the page's code and the first screen is a table: it comes in once that stands.
const loadNarrative = async () => ({ default: (await import('../narrative/NarrativePart')).NarrativePart });
const NarrativePart = lazy(loadNarrative);

/** What the screen may ask of the part on show. */
export interface PartHandle {
  /** Takes a half-typed value or text into the report. */
  commitPending: () => void;
  /** Takes back what is half typed in a cell; false where nothing is, and a step of the history should go back. */
  undoTyping: () => boolean;
}

interface PartPageProps {
  ref: Ref<PartHandle>;
  store: EditorStore;
  partId: PartId;
  /** Percent. */
  zoom: number;
  onSelectionChange: (selection: SelectionSummary | null) => void;
}

/** The paper with one part of the report: a text, or an official table. */
export function PartPage({ ref, store, partId, zoom, onSelectionChange }: PartPageProps) {
  useEffect(() => {
    const idle = window.requestIdleCallback(() => void loadNarrative());
    return () => window.cancelIdleCallback(idle);
  }, []);
  return (
    <div className="part-page" style={zoomStyle(zoom)}>
      {isNarrativePart(partId) ? (
        <Suspense>
          <NarrativePart ref={ref} store={store} partId={partId} />
        </Suspense>
      ) : (
        <TablePart
          ref={ref}
          store={store}
          tableId={partId}
          zoom={zoom}
          onSelectionChange={onSelectionChange}
        />
      )}
    </div>
  );
}

/** The zoom as a CSS variable; React's style type does not know variables of our own. */
function zoomStyle(zoom: number): CSSProperties {
  return { '--zoom': zoom / 100 } as CSSProperties;
}

interface TablePartProps {
  ref: Ref<PartHandle>;
  store: EditorStore;
  tableId: TableId;
  zoom: number;
  onSelectionChange: (selection: SelectionSummary | null) => void;
}

function TablePart({ ref, store, tableId, zoom, onSelectionChange }: TablePartProps) {
  const form = useStore(store, (state) => state.report.form);
  const previous = useStore(store, (state) => state.previous);
  const showPrevious = useStore(store, (state) => state.showPrevious);
  const focusRequest = useStore(store, (state) => state.focusRequest);
  const model = useMemo(() => gridModelOf(store), [store]);
  const grid = useRef<GridHandle>(null);
  const table = formOf(form).tables[tableId];

  useImperativeHandle(ref, () => ({
    commitPending: () => grid.current?.commitPending(),
    undoTyping: () => grid.current?.undoTyping() ?? false,
  }));
  useEffect(() => {
    const focus = focusRequest?.focus;
    if (!focus || focus.part !== tableId) return;
    const before = document.activeElement;
    if (focus.kind === 'cells') grid.current?.select(focus.anchor, focus.focus);
    else grid.current?.focusFirst();
    if (focusRequest.keepFocus === true && before instanceof HTMLElement) before.focus();
  }, [focusRequest, tableId]);

  return (
    <section className="paper">
      <h2 className="paper-title">{table.title}</h2>
      <p className="paper-hint">{TEXTS.editor.tableHint}</p>
      <Grid
        ref={grid}
        table={table}
        model={model}
        zoom={zoom}
        previous={previous}
        showPrevious={showPrevious}
        onSelectionChange={onSelectionChange}
      />
    </section>
  );
}
