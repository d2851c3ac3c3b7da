import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { AppError } from '../../shared/contract/errors';
import { ASPECTS } from '../../shared/form/aspects';
import { isNarrativePart } from '../../shared/form/parts';
import type { StockWords } from '../../shared/stock/insert';
import { matches, stockOffers, type StockOffer } from '../../shared/stock/offers';
import type { SelectedWords } from '../../shared/stock/own';
import { STOCK_TEXTS } from '../i18n/stock-texts';
import type { EditorStore } from '../store/editor-store';
import { OwnParagraphs } from './OwnParagraphs';
import { PieceText } from './PieceText';
import './stock.css';

interface StockDrawerProps {
  store: EditorStore;
  /** The aspect of part 一 the caret was in when the drawer was opened; null outside them. */
  aspect: number | null;
  onInsert: (words: StockWords) => void;
  /** What is selected in the text, to be kept; empty where nothing is. */
  selected: () => SelectedWords[];
  onClose: () => void;
  onError: (error: AppError) => void;
}

type Topic = 'all' | 'mine' | number;

/** 套话库 beside the text: paragraphs for the part on show, as they would read in this report, and the clerk's own. */
export function StockDrawer({ store, aspect, onInsert, selected, onClose, onError }: StockDrawerProps) {
  const part = useStore(store, (state) => state.activePart);
  const report = useStore(store, (state) => state.report);
  const previous = useStore(store, (state) => state.previous);
  const [search, setSearch] = useState('');
  const [topic, setTopic] = useState<Topic>(aspect ?? 'all');
  const texts = STOCK_TEXTS;
  const offers = useMemo(
    () => (isNarrativePart(part) ? stockOffers(part, { report, previous }) : []),
    [part, report, previous],
  );
  const topics: Topic[] = part === 'overview' ? [...ASPECTS.keys(), 'all', 'mine'] : ['all', 'mine'];
  const now = topics.includes(topic) ? topic : 'all';
  const shown = offers.filter(
    (offer) => (search.trim() !== '' || now === 'all' || offer.aspect === now) && matches(offer, search),
  );
  // What says nothing in this report stands behind what does.
  const ordered = [...shown.filter(says), ...shown.filter((offer) => !says(offer))];

  return (
    <aside data-pane="" className="stock-drawer" aria-label={texts.drawer}>
      <header className="stock-head">
        <h2>{texts.drawer}</h2>
        <button
          type="button"
          className="stock-close"
          aria-label={texts.close}
          title={texts.close}
          onClick={onClose}
        >
          ✕
        </button>
      </header>
      {isNarrativePart(part) ? (
        <>
          <input
            className="field-input"
            type="search"
            aria-label={texts.drawer}
            placeholder={texts.search}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <div className="stock-topics">
            {topics.map((each) => (
              <button
                key={each}
                type="button"
                className="stock-topic"
                aria-pressed={now === each}
                onClick={() => setTopic(each)}
              >
                {topicName(each)}
              </button>
            ))}
          </div>
          {now === 'mine' ? (
            <OwnParagraphs
              store={store}
              part={part}
              search={search}
              onInsert={onInsert}
              selected={selected}
              onError={onError}
            />
          ) : (
            <ul className="stock-list" aria-label={texts.drawer}>
              {ordered.map((offer) => (
                <StockItem key={offer.id} offer={offer} onInsert={onInsert} />
              ))}
              {ordered.length === 0 ? <li className="stock-none">{texts.none}</li> : null}
            </ul>
          )}
        </>
      ) : (
        <p className="stock-none">{texts.needsPart}</p>
      )}
    </aside>
  );
}

function StockItem({ offer, onInsert }: { offer: StockOffer; onInsert: (words: StockWords) => void }) {
  const { name, ground, pieces, sentences } = offer;
  const texts = STOCK_TEXTS;
  if (!says(offer))
    return (
      <li className="stock-item stock-item-silent">
        <p className="stock-about">
          {name}：{texts.silent[ground]}
        </p>
      </li>
    );
  return (
    <li className="stock-item">
      <p>
        <PieceText pieces={pieces} />
      </p>
      <p className="stock-about">
        {name} · {texts.grounds[ground]}
        <button type="button" className="button-link" onClick={() => onInsert({ pieces, sentences })}>
          {texts.insert}
        </button>
      </p>
    </li>
  );
}

function says({ pieces }: StockOffer): boolean {
  return pieces.length > 0;
}

function topicName(topic: Topic): string {
  if (topic === 'all') return STOCK_TEXTS.all;
  if (topic === 'mine') return STOCK_TEXTS.mine;
  return (ASPECTS[topic] ?? '').replace(/^政府信息(?:公开)?/u, '');
}
