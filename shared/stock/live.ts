import { applyPatches, draftedPatch, isIdle, narrativePatch, type Patch } from '../commands/patch';
import { withFollowing } from '../fields/follow';
import type { Piece } from '../fields/pieces';
import type { DraftedSentence } from '../report/drafted';
import { NARRATIVE_PARTS, type Block, type Report } from '../report/model';
import { stockParagraph } from './choose';
import { composeSentence, type Composed } from './compose';
import type { StockSource } from './facts';
import { insertBehind, markedText, replaceMarked } from './marked-text';

/**
 * Stock sentences stay alive: where 0 becomes 3, 未收到 becomes the other sentence by itself. A sentence that the clerk
 * has edited is left alone (rule H-STOCK offers the new one).
 */

/**
 * What a report remembers of stock sentences put into a text: from the first one that says something on, as one that
 * says nothing yet comes in behind the one before it.
 */
export function remembered(composed: readonly Composed[]): DraftedSentence[] {
  const first = composed.findIndex(({ pieces }) => pieces.length > 0);
  return first < 0 ? [] : composed.slice(first).map(({ id, pieces }) => ({ id, words: markedText(pieces) }));
}

/** A remembered sentence as it ought to read now; null for one this version does not know. */
export function sentenceNow({ id }: DraftedSentence, source: StockSource): Piece[] | null {
  const at = id.lastIndexOf('#');
  const sentence = stockParagraph(id.slice(0, at))?.sentences[Number(id.slice(at + 1))];
  return sentence === undefined ? null : composeSentence(sentence, source);
}

/** A change with what follows from it in the text, as one: fields (shared/fields), and the sentences that now read otherwise. */
export function withLiveText(report: Report, previous: Report | null, patches: readonly Patch[]): Patch[] {
  const followed = withFollowing(report, previous, patches);
  return [...followed, ...livePatches({ report: applyPatches(report, followed), previous })];
}

/** The patches that let untouched stock sentences read as they ought to now. */
function livePatches(source: StockSource): Patch[] {
  const { report } = source;
  const live = withLiveSentences(source);
  if (live === report) return [];
  return [
    ...NARRATIVE_PARTS.map((part) => narrativePatch(report, part, live.narrative[part])),
    draftedPatch(report, live.drafted ?? null),
  ].filter((patch) => !isIdle(patch));
}

/** The report with every untouched stock sentence as it ought to read now; the same object where nothing changes. */
function withLiveSentences(source: StockSource): Report {
  return NARRATIVE_PARTS.reduce((report, part) => {
    const sentences = report.drafted?.[part];
    if (!sentences) return report;
    const lived = liveSentences(report.narrative[part], sentences, { ...source, report });
    if (lived.blocks === report.narrative[part]) return report;
    return {
      ...report,
      narrative: { ...report.narrative, [part]: lived.blocks },
      drafted: { ...report.drafted, [part]: lived.sentences },
    };
  }, source.report);
}

interface Lived {
  blocks: Block[];
  sentences: readonly DraftedSentence[];
}

function liveSentences(blocks: Block[], sentences: readonly DraftedSentence[], source: StockSource): Lived {
  return sentences.reduce<Lived>(
    (lived, sentence, index) => {
      const pieces = sentenceNow(sentence, source);
      const words = pieces && markedText(pieces);
      if (!pieces || words === null || words === sentence.words) return lived;
      const before = lived.sentences.slice(0, index).findLast((each) => each.words !== '');
      const changed = changedBlocks(lived.blocks, (block) =>
        sentence.words !== ''
          ? replaceMarked(block, sentence.words, pieces)
          : before
            ? insertBehind(block, before.words, pieces)
            : null,
      );
      if (!changed) return lived;
      return {
        blocks: changed,
        sentences: lived.sentences.map((each, at) => (at === index ? { ...each, words } : each)),
      };
    },
    { blocks, sentences },
  );
}

/** The blocks with the first one that `change` has an answer for; null where it has none for any. */
function changedBlocks(blocks: readonly Block[], change: (block: Block) => Block | null): Block[] | null {
  for (const [index, block] of blocks.entries()) {
    const changed = block.kind === 'paragraph' ? change(block) : null;
    if (changed) return blocks.map((each, at) => (at === index ? changed : each));
  }
  return null;
}
