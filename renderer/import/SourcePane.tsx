import { memo, useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { ImportPreview } from '../../shared/contract/import';
import type { Block, Grid, Para, Place } from '../../shared/import/source/source';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { placeKey, placeKeys } from './places';
import { stepCell } from './step-cell';
import './source.css';

interface SourcePaneProps {
  blocks: ImportPreview['blocks'];
  blocksLeftOut: number;
  /** The place that is pointed at; a new object points again. */
  current: { at: Place } | null;
  /** Places of figures and texts to look at. */
  uncertain: readonly Place[];
  onPick: (placeKey: string) => void;
}

const PLACE = 'data-place';
const CURRENT = 'source-current';
const UNCERTAIN = 'source-uncertain';

/** 原文: the document as it was read, on its paper; a click on a figure shows what it became. */
export function SourcePane({ blocks, blocksLeftOut, current, uncertain, onPick }: SourcePaneProps) {
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    mark(paper.current, UNCERTAIN, uncertain);
  }, [blocks, uncertain]);
  useEffect(() => {
    const [shown] = mark(paper.current, CURRENT, current ? [current.at] : []);
    shown?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [blocks, current]);

  const pickAt = (target: EventTarget | null) => {
    const place = target instanceof Element ? target.closest(`[${PLACE}]`)?.getAttribute(PLACE) : null;
    if (place != null) onPick(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.nativeEvent.isComposing) return;
    const next = stepCell(event.target, event.key, `td[${PLACE}]`);
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    pickAt(next);
  };
  return (
    <section className="import-half" aria-label={IMPORT_TEXTS.source}>
      <h2>{IMPORT_TEXTS.source}</h2>
      <div
        ref={paper}
        className="source-paper"
        tabIndex={0}
        data-pane={`.${CURRENT}`}
        onClick={(event: MouseEvent) => pickAt(event.target)}
        onKeyDown={onKeyDown}
      >
        {blocks.length === 0 ? <p className="import-quiet">{IMPORT_TEXTS.sourceMissing}</p> : null}
        <Blocks blocks={blocks} />
        {blocksLeftOut > 0 ? (
          <p className="import-quiet">{IMPORT_TEXTS.blocksLeftOut(blocksLeftOut)}</p>
        ) : null}
      </div>
    </section>
  );
}

/** Moves a class to the elements at these places; marking by hand costs no rendering of a long document. */
function mark(paper: HTMLElement | null, name: string, places: readonly Place[]): Element[] {
  for (const old of paper?.querySelectorAll(`.${name}`) ?? []) old.classList.remove(name);
  return places.flatMap((place) => {
    const found = placeKeys(place)
      .map((key) => paper?.querySelector(`[${PLACE}="${CSS.escape(key)}"]`))
      .find((element) => element != null);
    found?.classList.add(name);
    return found ? [found] : [];
  });
}

const Blocks = memo(function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) =>
    block.kind === 'para' ? (
      <SourceText key={index} para={block} />
    ) : (
      <SourceTable key={index} grid={block} />
    ),
  );
});

function SourceText({ para }: { para: Para }) {
  const place = { [PLACE]: placeKey(para.at) };
  const words = `${para.label}${para.text}`;
  return para.level === undefined ? (
    <p className="source-text" tabIndex={-1} {...place}>
      {words}
    </p>
  ) : (
    <p className="source-text source-heading" tabIndex={-1} {...place}>
      {words}
    </p>
  );
}

/** A table as it was read; places that no cell covers are drawn blank, so that columns stay where they are. */
function SourceTable({ grid }: { grid: Grid }) {
  const rows = useMemo(() => rowsOf(grid), [grid]);
  return (
    <table className="source-table" {...{ [PLACE]: placeKey(grid.at) }}>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, position) =>
              cell === null ? (
                <td key={position} />
              ) : (
                <td
                  key={position}
                  tabIndex={-1}
                  rowSpan={cell.rowSpan}
                  colSpan={cell.columnSpan}
                  className={isFigure(cell.text) ? 'source-figure' : undefined}
                  {...{ [PLACE]: placeKey(cell.at) }}
                >
                  {cell.shown ?? `${cell.label}${cell.text}`}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type SourceCell = Grid['cells'][number];

/** The cells by row; null stands for a place that is neither listed nor covered. */
function rowsOf(grid: Grid): (SourceCell | null)[][] {
  const byPlace = new Map(grid.cells.map((cell) => [cell.row * grid.columns + cell.column, cell]));
  const covered = new Set<number>();
  return Array.from({ length: grid.rows }, (_, row) => {
    const cells: (SourceCell | null)[] = [];
    for (let column = 0; column < grid.columns; column += 1) {
      const place = row * grid.columns + column;
      if (covered.has(place)) continue;
      const cell = byPlace.get(place) ?? null;
      cells.push(cell);
      if (cell) cover(cell, grid.columns, covered);
    }
    return cells;
  });
}

function cover(
  { row, column, rowSpan, columnSpan }: SourceCell,
  columns: number,
  covered: Set<number>,
): void {
  for (let down = 0; down < rowSpan; down += 1) {
    for (let across = 0; across < columnSpan; across += 1) {
      covered.add((row + down) * columns + column + across);
    }
  }
}

function isFigure(text: string): boolean {
  return /^[\d.,，\s-]*$/u.test(text);
}
