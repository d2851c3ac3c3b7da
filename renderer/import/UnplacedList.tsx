import { useEffect, useRef } from 'react';
import type { ImportPlacement, ImportPreview } from '../../shared/contract/import';
import { TABLE_IDS } from '../../shared/form/form';
import { isNarrativePart } from '../../shared/form/parts';
import type { PartId, TableId } from '../../shared/form/types';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { Button } from '../ui/Button';
import { narrativeParts } from './part-counts';
import type { Spot } from './spots';
import { dragUnplaced } from './unplaced-drag';
import './unplaced.css';

type UnplacedText = ImportPreview['unplaced'][number];

interface UnplacedListProps {
  unplaced: readonly UnplacedText[];
  placements: readonly ImportPlacement[];
  spot: Spot | null;
  onPlace: (id: string, to: PartId | 'drop' | null) => void;
  onShow: (text: UnplacedText) => void;
}

/** 未能识别: every text that has no place yet, in full, with the places it can go to. */
export function UnplacedList({ unplaced, placements, spot, onPlace, onShow }: UnplacedListProps) {
  if (unplaced.length === 0) return null;
  const open = unplaced.filter(({ id }) => !placements.some((placement) => placement.id === id));
  return (
    <section className="unplaced" aria-label={IMPORT_TEXTS.unplaced(unplaced.length)}>
      <p>
        <b className={open.length > 0 ? 'tone-warning' : 'tone-success'}>
          {open.length > 0 ? '!' : '✓'} {IMPORT_TEXTS.unplaced(unplaced.length)}
        </b>{' '}
        <span className="import-quiet">{IMPORT_TEXTS.unplacedLead}</span>
      </p>
      <ul>
        {unplaced.map((text) => (
          <UnplacedItem
            key={text.id}
            text={text}
            placement={placements.find(({ id }) => id === text.id) ?? null}
            spot={spot?.kind === 'unplaced' && spot.id === text.id ? spot : null}
            onPlace={(to) => onPlace(text.id, to)}
            onShow={() => onShow(text)}
          />
        ))}
      </ul>
    </section>
  );
}

interface UnplacedItemProps {
  text: UnplacedText;
  placement: ImportPlacement | null;
  /** The spot it is; a new object leads here again. */
  spot: Spot | null;
  onPlace: (to: PartId | 'drop' | null) => void;
  onShow: () => void;
}

function UnplacedItem({ text, placement, spot, onPlace, onShow }: UnplacedItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!spot) return;
    item.current?.focus({ preventScroll: true });
    item.current?.scrollIntoView({ block: 'nearest' });
  }, [spot]);
  // The button that placed it, or took it back, is gone: the keyboard stays with the text.
  const place = (to: PartId | 'drop' | null) => {
    item.current?.focus({ preventScroll: true });
    onPlace(to);
  };
  return (
    <li
      ref={item}
      tabIndex={-1}
      className={spot ? 'unplaced-current' : undefined}
      draggable
      onDragStart={(event) => dragUnplaced(event, text.id)}
    >
      <span className="unplaced-text">“{text.text}”</span>
      <span className="unplaced-actions">
        {placement ? (
          <>
            <span className="tone-success">→ {IMPORT_TEXTS.placedAt(placement.to)}</span>
            <Button look="link" onPress={() => place(null)}>
              {IMPORT_TEXTS.takeBack}
            </Button>
          </>
        ) : (
          <>
            {text.at ? (
              <Button look="link" onPress={onShow}>
                {IMPORT_TEXTS.seeInSource}
              </Button>
            ) : null}
            {tablesFor(text.part).map((table) => (
              <Button key={table} look="link" onPress={() => place(table)}>
                {text.part === table ? IMPORT_TEXTS.toTable : IMPORT_TEXTS.toTableOf(table)}
              </Button>
            ))}
            {textsFor(text.part).map((part) => (
              <Button key={part} look="link" onPress={() => place(part)}>
                {IMPORT_TEXTS.toText(part)}
              </Button>
            ))}
            <Button look="link" onPress={() => place('drop')}>
              {IMPORT_TEXTS.drop}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}

/** A text that stands in the part of a table is a remark on that table. */
function tablesFor(part: PartId | null): readonly TableId[] {
  return part !== null && !isNarrativePart(part) ? [part] : TABLE_IDS;
}

/** Its own text part first. */
function textsFor(part: PartId | null): readonly PartId[] {
  return narrativeParts().sort((one, other) => Number(other === part) - Number(one === part));
}
