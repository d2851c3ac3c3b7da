import type { Address } from '../../shared/form/types';
import { cellText } from '../../shared/number/cell-text';
import type { Report } from '../../shared/report/model';
import { amountAt } from '../../shared/sums/totals';
import { shownInField } from './field-text';
import { fitOf } from './fit-figure';
import { figureAt } from '../../shared/report/values';
import { gravestProblem, hasNote } from './cell-words';
import { compareYears } from './compare-years';
import type { CellElement, GridElements } from './grid-elements';
import type { GridModel } from './grid-model';

/** Writes figures, totals and marks into the table, touching only what changed. */
export interface CellPainter {
  /** Writes the model's figures and totals; `spared` is a field that is being typed in. */
  paint: (spared: Address | null) => void;
  /** Marks what is wrong and what has a note. */
  paintMarks: () => void;
  /** Writes one cell as the report has it, whatever stands in its field. */
  restore: (address: Address) => void;
  /** Writes totals that are not the report's yet. */
  showTotals: (totals: ReadonlyMap<Address, number>) => void;
}

/** A painter for one table; `previous` is last year's report where it is to be compared. */
export function createCellPainter(
  elements: GridElements,
  model: GridModel,
  previous: Report | null,
): CellPainter {
  const paintText = (element: CellElement, report: Report) => {
    const { address } = element.placed.cell;
    if (element.kind === 'computed') setAmount(element, amountAt(report, address));
    else {
      const draft = model.draftAt?.(address);
      const text = shownInField(draft ?? cellText(report, address));
      setDataState(element.td, 'draft', draft !== undefined);
      if (element.focusable.value !== text) element.focusable.value = text;
      setDataState(element.td, 'zero', text === '0');
      if (draft === undefined && figureAt(report, address) === null && text !== '') showKeptText(element);
      else showWhole(element, text);
    }
  };
  const paintMarks = (element: CellElement, report: Report) => {
    const { address } = element.placed.cell;
    const empty = element.kind === 'figure' && cellText(report, address) === '';
    // A cell that is not filled in yet shows that by itself; the list of findings says it once.
    const gravest = empty ? undefined : gravestProblem(model, address);
    setDataState(element.td, 'problem', gravest ?? false);
    setDataState(element.td, 'note', hasNote(report, address));
    const invalid = gravest === 'error';
    if (element.focusable.hasAttribute('aria-invalid') === invalid) return;
    if (invalid) element.focusable.setAttribute('aria-invalid', 'true');
    else element.focusable.removeAttribute('aria-invalid');
  };
  return {
    paint: (spared) => {
      const report = model.getReport();
      for (const element of elements.cells) {
        if (element.placed.cell.address !== spared) paintText(element, report);
        if (element.previous && previous) {
          compareYears(element.previous, element.placed.cell, report, previous);
        }
      }
    },
    paintMarks: () => {
      const report = model.getReport();
      for (const element of elements.cells) paintMarks(element, report);
    },
    restore: (address) => {
      const element = elements.byAddress.get(address);
      if (element) paintText(element, model.getReport());
    },
    showTotals: (totals) => {
      for (const [address, amount] of totals) {
        const element = elements.byAddress.get(address);
        if (element?.kind === 'computed') setAmount(element, amount);
      }
    },
  };
}

function setAmount(element: Extract<CellElement, { kind: 'computed' }>, amount: number): void {
  const text = String(amount);
  if (element.amount.data === text) return;
  element.amount.data = text;
  setDataState(element.td, 'zero', amount === 0);
  showWhole(element, text);
}

/** A figure is never cut to another one: the type shrinks, or `####` stands for it until the cell is pointed at. */
function showWhole({ td, width }: CellElement, text: string): void {
  const fit = fitOf(text, width);
  setDataState(td, 'kept', false);
  setDataState(td, 'tight', fit !== 1);
  setDataState(td, 'too-long', fit === null ? text : false);
  if (fit !== 1) td.style.setProperty('--fit', String(fit ?? 1));
}

/** Text in place of a figure is seen from where it begins: its tail alone would look like a figure. */
function showKeptText({ td }: CellElement): void {
  setDataState(td, 'tight', false);
  setDataState(td, 'too-long', false);
  setDataState(td, 'kept', true);
}

/** Sets or removes a `data-` state of a cell, if it differs. */
export function setDataState(element: HTMLElement, name: string, value: string | boolean): void {
  const wanted = value === true ? '' : value === false ? null : value;
  if (element.getAttribute(`data-${name}`) === wanted) return;
  if (wanted === null) element.removeAttribute(`data-${name}`);
  else element.setAttribute(`data-${name}`, wanted);
}
