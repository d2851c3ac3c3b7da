import {
  lazy,
  memo,
  Suspense,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type Ref,
} from 'react';
import type { FormTable } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { fitTable } from './fit-table';
import { createGridController, type GridController } from './grid-controller';
import type { GridHandle, GridModel, SelectionSummary } from './grid-model';
import { GridTable } from './GridTable';
import { useOverlay } from './use-overlay';
import './grid.css';
import './grid-states.css';

// Menus and dialogs are a fifth of the page's code: they come in once the table stands.
const GridOverlay = lazy(async () => ({ default: (await import('./GridOverlay')).GridOverlay }));

interface GridProps {
  ref?: Ref<GridHandle>;
  table: FormTable;
  model: GridModel;
  /** Percent; 100 where it is left out. */
  zoom?: number;
  /** Last year's report of the unit, where it is known. */
  previous?: Report | null;
  /** Whether last year's figures stand in small below this year's. */
  showPrevious?: boolean;
  /** Called when the clerk pauses; with null when the grid goes. */
  onSelectionChange?: (summary: SelectionSummary | null) => void;
}

/** One official table to fill in, as it is printed, with the keys of Excel and WPS. */
export const Grid = memo(function Grid(props: GridProps) {
  const { ref, table, model, zoom = 100, previous = null, showPrevious = false } = props;
  const root = useRef<HTMLTableElement>(null);
  const hint = useRef<HTMLDivElement>(null);
  const controller = useRef<GridController | null>(null);
  const { overlay, open, close } = useOverlay();
  const onSelected = useRef(props.onSelectionChange);
  useEffect(() => {
    onSelected.current = props.onSelectionChange;
  });
  const withPrevious = showPrevious && previous !== null;

  useLayoutEffect(() => {
    if (!root.current || !hint.current) return;
    const created = createGridController({
      root: root.current,
      hintSheet: hint.current,
      table,
      model,
      previous: withPrevious ? previous : null,
      onSelectionChange: (summary) => onSelected.current?.(summary),
      onMenu: (point) => open({ kind: 'menu', point, address: created.active() }),
      onNote: (address) => open({ kind: 'note', address }),
      onPasteChoice: (choice) => open({ kind: 'pasteRow', address: created.active(), choice }),
    });
    controller.current = created;
    return () => {
      created.dispose();
      controller.current = null;
    };
  }, [table, model, previous, withPrevious, open]);
  useLayoutEffect(() => {
    if (!root.current) return undefined;
    return fitTable(root.current, table, zoom, () => controller.current?.keepInSight());
  }, [table, zoom]);
  useEffect(() => () => onSelected.current?.(null), []);

  useImperativeHandle(
    ref,
    () => ({
      select: (anchor, focus) => controller.current?.select(anchor, focus),
      focusFirst: () => controller.current?.focusFirst(),
      fillZeros: () => controller.current?.fillZeros(),
      commitPending: () => controller.current?.commitPending(),
      undoTyping: () => controller.current?.undoTyping() ?? false,
    }),
    [],
  );

  // What was in sight at the former size need not be at this one.
  useEffect(() => controller.current?.keepInSight(), [zoom]);

  return (
    <div className="grid-frame" style={zoomStyle(zoom)}>
      {withPrevious ? <p className="grid-legend">{GRID_TEXTS.compareLegend}</p> : null}
      <GridTable ref={root} table={table} withPrevious={withPrevious} />
      <div ref={hint} id={`grid-hint-${table.id}`} className="grid-hint" hidden />
      {overlay ? (
        <Suspense>
          <GridOverlay
            overlay={overlay}
            table={table}
            model={model}
            controller={controller}
            onOpen={open}
            onClose={(after) => close(overlay, after ?? (() => controller.current?.refocus()))}
          />
        </Suspense>
      ) : null}
    </div>
  );
});

function zoomStyle(percent: number): CSSProperties {
  // React's type of styles does not know custom properties.
  return { '--grid-size': percent / 100 } as CSSProperties;
}
