import { lazy, Suspense, useEffect, type CSSProperties, type Ref } from 'react';
import { FORM_PARTS, isNarrativePart } from '../../shared/form/parts';
import type { PartId } from '../../shared/form/types';
import type { Selected } from '../../shared/stock/insert';
import type { StockActions } from '../stock/StockButtons';
import type { EditorStore } from '../store/editor-store';
import { TablePart } from './TablePart';

// The text editor is a third of the page's code and the first screen is a table: it comes in once that stands.
const loadNarrative = async () => ({ default: (await import('../narrative/NarrativePart')).NarrativePart });
const NarrativePart = lazy(loadNarrative);
const SignatureForm = lazy(async () => ({
  default: (await import('../signature/SignatureForm')).SignatureForm,
}));
/** The signature stands where the report ends. */
const LAST_PART = FORM_PARTS.at(-1)?.id;

/** What the screen may ask of the part on show. */
export interface PartHandle {
  /** Takes a half-typed value or text into the report. */
  commitPending: () => void;
  /** Takes back what is half typed in a cell; false where nothing is, and a step of the history should go back. */
  undoTyping: () => boolean;
  /** Gives the keyboard back to the place of the part where it was. */
  focus: () => void;
  /** Of a table: 空格填 0. */
  fillZeros?: () => void;
  /** Of a text part: what is selected in it; null where nobody has been in the text yet. */
  selectedText?: () => Selected | null;
}

interface PartPageProps {
  ref: Ref<PartHandle>;
  store: EditorStore;
  partId: PartId;
  /** Percent. */
  zoom: number;
  stock: StockActions;
}

/** The paper with one part of the report: a text, or an official table. */
export function PartPage({ ref, store, partId, zoom, stock }: PartPageProps) {
  useEffect(() => {
    const idle = window.requestIdleCallback(() => void loadNarrative());
    return () => window.cancelIdleCallback(idle);
  }, []);
  return (
    <div className="part-page" style={zoomStyle(zoom)}>
      {isNarrativePart(partId) ? (
        <Suspense>
          <NarrativePart ref={ref} store={store} partId={partId} stock={stock} />
          {partId === LAST_PART ? <SignatureForm store={store} /> : null}
        </Suspense>
      ) : (
        <TablePart ref={ref} store={store} tableId={partId} zoom={zoom} />
      )}
    </div>
  );
}

/** The zoom as a CSS variable; React's style type does not know variables of our own. */
function zoomStyle(zoom: number): CSSProperties {
  return { '--zoom': zoom / 100 } as CSSProperties;
}
