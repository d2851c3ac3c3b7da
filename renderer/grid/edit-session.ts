import type { FormTable } from '../../shared/form/types';
import { cellText, enterText } from '../../shared/number/cell-text';
import { GRID_TEXTS } from '../i18n/grid-texts';
import type { FigureElement } from './grid-elements';
import type { GridFocus, GridModel } from './grid-model';
import type { Mode } from './keys';
import { dependentsOf, totalsOf, totalsWhileTyping } from './live-totals';
import type { CellPainter } from './paint-cells';

/** The text being typed into one cell, until it is taken in or given up. */
export interface Editing {
  mode: () => Mode;
  /** The field being typed in, or null. */
  element: () => FigureElement | null;
  /** Starts (or switches between typing and editing); does nothing to the text. */
  begin: (element: FigureElement, mode: 'typing' | 'editing') => void;
  /** Shows the totals as they would be with the text typed so far. */
  showTotals: () => void;
  /** Takes the text in: one command, where it changes anything. */
  commit: () => void;
  /** Gives the text up: the cell shows its figure again. */
  cancel: () => void;
  /** Puts the cell's old text back but goes on typing; false where nothing was changed. */
  restoreText: () => boolean;
}

interface EditingNeeds {
  table: FormTable;
  model: GridModel;
  painter: CellPainter;
  /** Where undo leads the focus back to. */
  place: () => GridFocus;
  /** The cell is ready again: its text was taken in or given up. */
  onEnd: () => void;
}

interface Session {
  element: FigureElement;
  mode: 'typing' | 'editing';
  original: string;
}

/** Editing of one table; at most one cell is in it at a time. */
export function createEditing({ table, model, painter, place, onEnd }: EditingNeeds): Editing {
  const dependents = dependentsOf(table);
  let session: Session | null = null;

  const end = (): Session | null => {
    const ended = session;
    session = null;
    ended?.element.focusable.removeAttribute('data-mode');
    return ended;
  };
  const showReport = ({ element }: Session) => {
    const { address } = element.placed.cell;
    painter.restore(address);
    painter.showTotals(totalsOf(model.getReport(), dependents, address));
  };

  return {
    mode: () => session?.mode ?? 'ready',
    element: () => session?.element ?? null,
    begin: (element, mode) => {
      const original =
        session?.element === element
          ? session.original
          : cellText(model.getReport(), element.placed.cell.address);
      session = { element, mode, original };
      element.focusable.setAttribute('data-mode', mode);
    },
    showTotals: () => {
      if (!session) return;
      const { cell } = session.element.placed;
      const text = session.element.focusable.value;
      painter.showTotals(totalsWhileTyping(model.getReport(), dependents, cell, text));
    },
    commit: () => {
      const ended = end();
      if (!ended) return;
      const { cell } = ended.element.placed;
      const text = ended.element.focusable.value;
      const { patches } =
        text === ended.original ? { patches: [] } : enterText(model.getReport(), cell, text);
      if (patches.length === 0) showReport(ended);
      else model.execute({ label: GRID_TEXTS.entered(cell.name), patches, focus: place() });
      onEnd();
    },
    cancel: () => {
      const ended = end();
      if (!ended) return;
      showReport(ended);
      onEnd();
    },
    restoreText: () => {
      if (!session || session.element.focusable.value === session.original) return false;
      showReport(session);
      session.element.focusable.select();
      return true;
    },
  };
}
