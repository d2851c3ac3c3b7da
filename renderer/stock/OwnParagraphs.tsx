import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { AppError } from '../../shared/contract/errors';
import type { NarrativePartId } from '../../shared/form/types';
import type { StockWords } from '../../shared/stock/insert';
import { matches } from '../../shared/stock/offers';
import { ownPieces, type OwnParagraph, type SelectedWords } from '../../shared/stock/own';
import { call } from '../bridge/bridge';
import { STOCK_TEXTS } from '../i18n/stock-texts';
import { useAttempt } from '../screen/use-attempt';
import type { EditorStore } from '../store/editor-store';
import { OwnParagraphDialog } from './OwnParagraphDialog';
import { PieceText } from './PieceText';

interface OwnParagraphsProps {
  store: EditorStore;
  part: NarrativePartId;
  search: string;
  onInsert: (words: StockWords) => void;
  selected: () => SelectedWords[];
  onError: (error: AppError) => void;
}

/** The clerk's own paragraphs: put in, changed, ordered, and exchanged with colleagues as a file. */
export function OwnParagraphs({ store, part, search, onInsert, selected, onError }: OwnParagraphsProps) {
  const report = useStore(store, (state) => state.report);
  const previous = useStore(store, (state) => state.previous);
  const [own, setOwn] = useState<readonly OwnParagraph[]>([]);
  const [edited, setEdited] = useState<OwnParagraph | null>(null);
  /** The list as it was before something was taken out. */
  const [before, setBefore] = useState<readonly OwnParagraph[] | null>(null);
  const attempt = useAttempt(onError);
  const texts = STOCK_TEXTS.own;
  useEffect(
    () =>
      attempt(async () => {
        setOwn((await call('stock.own', {})).paragraphs);
      }),
    [attempt],
  );

  const keep = (paragraphs: readonly OwnParagraph[]) => {
    setBefore(null);
    setOwn(paragraphs);
    attempt(async () => {
      await call('stock.keepOwn', { paragraphs: [...paragraphs] });
    });
  };
  const save = () => {
    const words = selected();
    if (words.length === 0) return store.announce(texts.selectFirst);
    keep([...words.map((each) => ({ ...each, id: crypto.randomUUID() })), ...own]);
    store.announce(texts.saved);
  };
  const remove = (id: string) => {
    keep(own.filter((each) => each.id !== id));
    setBefore(own);
    store.announce(texts.removed);
  };
  const move = (id: string, step: 1 | -1) => {
    const at = own.findIndex((each) => each.id === id);
    const [one, other] = [own[at], own[at + step]];
    if (one && other)
      keep(own.map((each, index) => (index === at ? other : index === at + step ? one : each)));
  };
  const exportAll = () =>
    attempt(async () => {
      const { name } = await call('stock.exportOwn', {});
      if (name !== null) store.announce(texts.exported(name));
    });
  const importMore = () =>
    attempt(async () => {
      const { paragraphs, added } = await call('stock.importOwn', {});
      setOwn(paragraphs);
      if (added !== null) store.announce(texts.imported(added));
    });

  const source = { report, previous };
  const offered = own.map((paragraph) => ({ paragraph, name: '', pieces: ownPieces(paragraph, source) }));
  // Those kept from this part first; within that in the clerk's own order.
  const shown = offered.filter((each) => matches(each, search));
  const ordered = [
    ...shown.filter(({ paragraph }) => paragraph.part === part),
    ...shown.filter(({ paragraph }) => paragraph.part !== part),
  ];
  return (
    <>
      <div className="stock-own-actions">
        <button
          type="button"
          className="button-link"
          onMouseDown={(event) => event.preventDefault()}
          onClick={save}
        >
          {texts.save}
        </button>
        {own.length > 0 ? (
          <button type="button" className="button-link" onClick={exportAll}>
            {texts.export}
          </button>
        ) : null}
        <button type="button" className="button-link" onClick={importMore}>
          {texts.import}
        </button>
        {before ? (
          <button type="button" className="button-link" onClick={() => keep(before)}>
            {texts.undoRemove}
          </button>
        ) : null}
      </div>
      <ul className="stock-list" aria-label={STOCK_TEXTS.mine}>
        {ordered.map(({ paragraph, pieces }) => (
          <li key={paragraph.id} className="stock-item">
            <p>
              <PieceText pieces={pieces} />
            </p>
            <p className="stock-about">
              <button type="button" className="button-link" onClick={() => onInsert({ pieces })}>
                {STOCK_TEXTS.insert}
              </button>
              <button type="button" className="button-link" onClick={() => setEdited(paragraph)}>
                {texts.edit}
              </button>
              <button type="button" className="button-link" onClick={() => move(paragraph.id, -1)}>
                {texts.up}
              </button>
              <button type="button" className="button-link" onClick={() => move(paragraph.id, 1)}>
                {texts.down}
              </button>
              <button type="button" className="button-link" onClick={() => remove(paragraph.id)}>
                {texts.remove}
              </button>
            </p>
          </li>
        ))}
        {own.length === 0 ? <li className="stock-none">{texts.empty}</li> : null}
        {own.length > 0 && ordered.length === 0 ? <li className="stock-none">{STOCK_TEXTS.none}</li> : null}
      </ul>
      {edited ? (
        <OwnParagraphDialog
          paragraph={edited}
          onClose={() => setEdited(null)}
          onSave={(paragraph) => {
            keep(own.map((each) => (each.id === paragraph.id ? paragraph : each)));
            setEdited(null);
          }}
        />
      ) : null}
    </>
  );
}
