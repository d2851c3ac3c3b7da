import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type Ref,
} from 'react';
import { useStore } from 'zustand';
import { blankCells } from '../../shared/clipboard/range-edit';
import { formOf } from '../../shared/form/form';
import type { Address, TableId } from '../../shared/form/types';
import type { Finding } from '../../shared/rules/finding';
import { call } from '../bridge/bridge';
import { designWidth } from '../grid/fit-table';
import { Grid } from '../grid/Grid';
import type { GridHandle, GridModel, SelectionSummary } from '../grid/grid-model';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { TEXTS } from '../i18n/texts';
import type { EditorStore } from '../store/editor-store';
import { useFocusRequest } from '../store/use-focus-request';

interface TablePartProps {
  ref: Ref<
    Pick<GridHandle, 'commitPending' | 'undoTyping'> &
      Partial<Pick<GridHandle, 'fillZeros'>> & { focus: () => void }
  >;
  store: EditorStore;
  tableId: TableId;
  /** Percent. */
  zoom: number;
}

/** An official table on its paper: the grid, driven by the store of the open report. */
export function TablePart({ ref, store, tableId, zoom }: TablePartProps) {
  const form = useStore(store, (state) => state.report.form);
  const previous = useStore(store, (state) => state.previous);
  const showPrevious = useStore(store, (state) => state.showPrevious);
  const focusRequest = useStore(store, (state) => state.focusRequest);
  const model = useMemo(() => gridModelOf(store), [store]);
  const onSelected = useCallback(
    (selection: SelectionSummary | null) => store.setState({ selection }),
    [store],
  );
  const root = useRef<HTMLElement>(null);
  const grid = useRef<GridHandle>(null);
  const table = formOf(form).tables[tableId];
  const blanks = useStore(store, ({ report }) => blankCells(report, table));
  const locked = useStore(store, ({ state }) => state === 'filed');

  useImperativeHandle(ref, () => ({
    commitPending: () => grid.current?.commitPending(),
    undoTyping: () => grid.current?.undoTyping() ?? false,
    fillZeros: () => grid.current?.fillZeros(),
    focus: () => grid.current?.focusFirst(),
  }));
  // A report that opens is ready to be typed in with its first picture: a key pressed right after it must not go astray.
  // Whoever is elsewhere (in the contents, say) stays there. While a dialog closes, the focus gets there only behind it.
  useLayoutEffect(() => takeUpFocus(grid.current), []);
  useEffect(() => takeUpFocus(grid.current), []);
  useFocusRequest(focusRequest, tableId, root, (focus, keepFocus) => {
    const before = document.activeElement;
    if (focus.kind === 'cells') grid.current?.select(focus.anchor, focus.focus);
    else grid.current?.focusFirst();
    if (keepFocus && before instanceof HTMLElement) before.focus();
  });

  return (
    <section
      ref={root}
      className="paper paper-of-table"
      data-scroller=""
      style={widthStyle(designWidth(table))}
    >
      <h2 className="paper-title">{table.title}</h2>
      <p className="paper-hint">
        {TEXTS.editor.tableHint}
        {blanks > 0 && !locked ? (
          <button type="button" className="button-link" onClick={() => grid.current?.fillZeros()}>
            {GRID_TEXTS.fillZeros(blanks)}
          </button>
        ) : null}
      </p>
      <Grid
        ref={grid}
        table={table}
        model={model}
        zoom={zoom}
        previous={previous}
        showPrevious={showPrevious}
        onSelectionChange={onSelected}
      />
    </section>
  );
}

function takeUpFocus(grid: GridHandle | null): void {
  if (document.activeElement === document.body) grid?.focusFirst();
}

/** The table's width as a CSS variable; React's style type does not know variables of our own. */
function widthStyle(pixels: number): CSSProperties {
  return { '--paper-width': `${pixels}px` } as CSSProperties;
}

/** The store as the grid sees it: a report, its findings, and one way to change it. */
function gridModelOf(store: EditorStore): GridModel {
  const problemsByCell = createProblemsByCell();
  return {
    owner: store,
    getReport: () => store.getState().report,
    locked: store.getState().state === 'filed',
    subscribe: (listener) => store.subscribe(listener),
    execute: ({ label, patches, focus }) =>
      store.execute({
        label,
        patches,
        focus: { kind: 'cells', part: focus.table, anchor: focus.anchor, focus: focus.focus },
      }),
    draftAt: (address) => store.getState().drafts.get(address),
    keepDraft: store.keepDraft,
    undo: store.undo,
    redo: store.redo,
    problemsAt: (address) => problemsByCell(store.getState().findings).get(address) ?? [],
    announce: store.announce,
    requestPaste: () => void call('edit.paste', {}),
  };
}

/** The findings that stand, by the cells they are about. Looked up for every cell, so it is made once for each list. */
function createProblemsByCell(): (findings: readonly Finding[]) => ReadonlyMap<Address, readonly Finding[]> {
  let known: readonly Finding[] = [];
  let byCell = new Map<Address, Finding[]>();
  return (findings) => {
    if (findings !== known) {
      known = findings;
      byCell = new Map();
      for (const finding of findings) {
        if (finding.reason !== undefined) continue;
        for (const address of finding.cells) {
          const others = byCell.get(address);
          if (others) others.push(finding);
          else byCell.set(address, [finding]);
        }
      }
    }
    return byCell;
  };
}
