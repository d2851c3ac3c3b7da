import { useState, type RefObject } from 'react';
import { sliceBlock } from '../../shared/fields/pieces';
import { isNarrativePart } from '../../shared/form/parts';
import { aspectAt } from '../../shared/outline/aspect-outline';
import { blanksIn } from '../../shared/stock/blanks';
import type { Selected, StockWords } from '../../shared/stock/insert';
import type { SelectedWords } from '../../shared/stock/own';
import { STOCK_TEXTS } from '../i18n/stock-texts';
import type { EditorStore } from '../store/editor-store';

/** The text part on show, as far as the drawer needs it. */
interface TextPart {
  commitPending: () => void;
  /** Missing in a table. */
  selectedText?: () => Selected | null;
}

interface Stock {
  isOpen: boolean;
  /** The aspect the caret was in when the drawer was opened. */
  aspect: number | null;
  toggle: () => void;
  close: () => void;
  insert: (words: StockWords) => Promise<void>;
  /** The words selected in the text, block by block. */
  selected: () => SelectedWords[];
}

/** 套话库 and the text it stands beside. */
export function useStock(store: EditorStore, part: RefObject<TextPart | null>): Stock {
  const [opened, setOpened] = useState<{ aspect: number | null } | null>(null);
  /** What is selected in the open text part, once what is half typed is in the report. */
  const place = () => {
    part.current?.commitPending();
    const { report, activePart } = store.getState();
    if (!isNarrativePart(activePart)) return null;
    return { report, part: activePart, selected: part.current?.selectedText?.() ?? null };
  };
  return {
    isOpen: opened !== null,
    aspect: opened?.aspect ?? null,
    toggle: () => {
      const now = place();
      const at = now?.selected?.to.block;
      const isOverview = now?.part === 'overview' && at !== undefined;
      setOpened(opened ? null : { aspect: isOverview ? aspectAt(now.report.narrative.overview, at) : null });
    },
    close: () => setOpened(null),
    insert: async (words) => {
      const { insertionOf } = await import('../../shared/stock/insert');
      const now = place();
      if (!now) return;
      const { patches, block, start, end } = insertionOf(now.report, now.part, now.selected, words);
      store.endRun();
      store.execute({
        label: STOCK_TEXTS.insertion,
        patches,
        focus: { kind: 'text', part: now.part, block, start, end },
      });
      store.endRun();
      // A filed report takes nothing in, and has said so.
      if (store.getState().report === now.report) return;
      const text = store.getState().report.narrative[now.part][block]?.text.slice(start, end) ?? '';
      const [blank] = blanksIn(text);
      const caret = blank ? { start: start + blank.start, end: start + blank.end } : { start: end, end };
      store.goTo({ kind: 'text', part: now.part, block, ...caret });
      store.announce(STOCK_TEXTS.inserted);
    },
    selected: () => {
      const now = place();
      if (!now?.selected) return [];
      const { from, to } = now.selected;
      return now.report.narrative[now.part].flatMap((block, index) => {
        if (index < from.block || index > to.block) return [];
        const start = index === from.block ? from.offset : 0;
        const end = index === to.block ? to.offset : block.text.length;
        const { text, fields } = sliceBlock(block, start, end);
        return text.trim() === '' ? [] : [{ part: now.part, text, ...(fields && { fields }) }];
      });
    },
  };
}
