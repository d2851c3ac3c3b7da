import { piecesOf, pieceText, type Piece } from '../fields/pieces';
import type { NarrativePartId } from '../form/types';
import type { DraftedSentence } from '../report/drafted';
import { NARRATIVE_PARTS, type Block } from '../report/model';
import type { StockSource } from './facts';
import { sentenceNow } from './live';
import { findMarked, markedText } from './marked-text';

/** A stock sentence that the clerk has edited and that would read otherwise by now. */
interface EditedSentence {
  part: NarrativePartId;
  /** Which of the part's remembered sentences it is. */
  index: number;
  sentence: DraftedSentence;
  /** Where the edited one stands, and how it reads now. */
  place: { block: number; start: number; end: number };
  pieces: readonly Piece[];
}

/** From this likeness on, a sentence is taken for the edited form of another one. */
const ALIKE = 0.5;

/** Every edited stock sentence whose figures or facts have changed so that its wording does not fit any more. */
export function editedSentences(source: StockSource): EditedSentence[] {
  const { report } = source;
  return NARRATIVE_PARTS.flatMap((part) =>
    (report.drafted?.[part] ?? []).flatMap((sentence, index): EditedSentence[] => {
      if (sentence.words === '') return [];
      const pieces = sentenceNow(sentence, source);
      const words = pieces && markedText(pieces);
      if (!pieces || words === null || words === '' || words === sentence.words) return [];
      const blocks = report.narrative[part];
      if (blocks.some((block) => findMarked(block, sentence.words) || findMarked(block, words))) return [];
      const place = placeOf(blocks, sentence.words, words);
      return place ? [{ part, index, sentence, place, pieces }] : [];
    }),
  );
}

/** The sentence that is most like the old words, unless it is as much like the new ones: then it was mended by hand. */
function placeOf(blocks: readonly Block[], old: string, now: string): EditedSentence['place'] | null {
  let best: EditedSentence['place'] | null = null;
  let most = ALIKE;
  blocks.forEach((block, index) => {
    for (const { start, end, words } of sentencesOf(block)) {
      const likeness = alike(words, old);
      if (likeness < most || alike(words, now) >= likeness) continue;
      most = likeness;
      best = { block: index, start, end };
    }
  });
  return best;
}

/** The sentences of a block, fields as their marks. */
function sentencesOf(block: Block): { start: number; end: number; words: string }[] {
  const sentences = [];
  const pieces = piecesOf(block);
  let at = 0;
  let start = 0;
  let words = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      words += markedText([piece]);
      at += pieceText(piece).length;
      continue;
    }
    for (const sign of piece) {
      words += sign;
      at += sign.length;
      if (!/[。；！？]/u.test(sign)) continue;
      sentences.push({ start, end: at, words });
      start = at;
      words = '';
    }
  }
  if (words !== '') sentences.push({ start, end: at, words });
  return sentences;
}

/** How much two sentences have in common: pairs of neighbouring characters (Dice), figures and marks left out. */
function alike(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  const rest = [...b];
  const common = a.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (a.length + b.length);
}

function pairsOf(words: string): string[] {
  const plain = words.replace(/\{[^}]*\}|\d|[，、。；]/gu, '');
  return Array.from({ length: Math.max(plain.length - 1, 0) }, (_none, at) => plain.slice(at, at + 2));
}
