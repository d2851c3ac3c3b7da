import { ASPECTS } from '../form/aspects';
import type { NarrativePartId } from '../form/types';
import { pieceText, type Piece } from '../fields/pieces';
import { chosenWording, wordingsFor } from './choose';
import { composeParagraph, type Composed } from './compose';
import type { StockSource } from './facts';
import { SLOTS, type Ground, type Slot } from './paragraph';

/** A stock paragraph as it is offered for a report. */
export interface StockOffer {
  id: string;
  /** What it is about: `依申请公开 · 收到和办结`. */
  name: string;
  /** The aspect of part 一 it belongs to, 0 to 4; null outside them. */
  aspect: number | null;
  ground: Ground;
  sentences: readonly Composed[];
  /** What would be put in; empty where it says nothing in this report. */
  pieces: readonly Piece[];
}

/** The paragraphs for a text part, in the order of the report; of each kind the one a draft would take comes first. */
export function stockOffers(part: NarrativePartId, source: StockSource): StockOffer[] {
  const { report } = source;
  // Written as the constant's own keys.
  const slots = (Object.keys(SLOTS) as Slot[]).filter(
    (slot) => SLOTS[slot].part === part && !isScaffold(slot),
  );
  return slots.flatMap((slot) => {
    const about = SLOTS[slot];
    const aspect = 'aspect' in about ? about.aspect : null;
    const chosen = chosenWording(slot, report);
    const wordings = wordingsFor(slot, report);
    return [...wordings.filter((each) => each === chosen), ...wordings.filter((each) => each !== chosen)].map(
      (paragraph) => {
        const sentences = composeParagraph(paragraph, source);
        return {
          id: paragraph.id,
          name: aspect === null ? about.name : `${ASPECTS[aspect] ?? ''} · ${about.name}`,
          aspect,
          ground: paragraph.ground,
          sentences,
          pieces: sentences.flatMap(({ pieces }) => pieces),
        };
      },
    );
  });
}

/** Slots that only a draft uses: what it puts in the place of problems nobody has chosen, and quotations. */
function isScaffold(slot: Slot): boolean {
  return slot === 'problems.open' || slot === 'problems.openMeasure' || slot === 'problems.lastYear';
}

/** Whether an offer has every word that is looked for (blanks between them), in its text or its name. */
export function matches({ name, pieces }: Pick<StockOffer, 'name' | 'pieces'>, search: string): boolean {
  const text = `${name} ${pieces.map(pieceText).join('')}`;
  return search
    .split(/\s+/u)
    .filter((word) => word !== '')
    .every((word) => text.includes(word));
}
