import { useStore } from 'zustand';
import { canDraft } from '../../shared/stock/paragraph';
import { STOCK_TEXTS } from '../i18n/stock-texts';
import type { EditorStore } from '../store/editor-store';
import { Button } from '../ui/Button';

/** What the editor does for a text part beside the text itself. */
export interface StockActions {
  isOpen: boolean;
  onToggle: () => void;
  onDraft: () => void;
}

/** 生成初稿 and 套话库, above a text part. */
export function StockButtons({ store, stock }: { store: EditorStore; stock: StockActions }) {
  const report = useStore(store, (state) => state.report);
  return (
    <>
      {canDraft(report) ? (
        <Button look="plain" onPress={stock.onDraft}>
          {STOCK_TEXTS.draft.title}
        </Button>
      ) : null}
      <Button look="plain" aria-pressed={stock.isOpen} onPress={stock.onToggle}>
        {STOCK_TEXTS.drawer}
      </Button>
    </>
  );
}
