import { applyPatches, isIdle, narrativePatch, type Patch } from '../commands/patch';
import { NARRATIVE_PARTS, type Block, type Report } from '../report/model';
import { fieldText, shownText, type FieldSource } from './field-text';
import { blockOfPieces, piecesOf } from './pieces';

/** What a field shows from now on; null where its words stay as they are. */
export type NewText = (name: string) => string | null;

/** A block whose fields say what `textOf` gives; the same object where nothing changes. */
export function refreshBlock(block: Block, textOf: NewText): Block {
  if (!block.fields) return block;
  let changed = false;
  const pieces = piecesOf(block).map((piece) => {
    if (typeof piece === 'string') return piece;
    const text = textOf(piece.is);
    if (text === null || text === piece.text) return piece;
    changed = true;
    return { ...piece, text };
  });
  return changed ? blockOfPieces(block, pieces) : block;
}

/** A report whose fields all show their value, or a mark where they have none. */
export function refreshedReport(source: FieldSource): Report {
  const textOf: NewText = (name) => shownText(name, source);
  return applyPatches(source.report, refreshPatches(source.report, textOf));
}

/**
 * The patches that let the text follow from one state of a report to the next. A field whose value became blank shows
 * so; one that had no value before either (an imported text whose tables are empty) keeps its words.
 */
function followPatches(before: FieldSource, after: FieldSource): Patch[] {
  return refreshPatches(
    after.report,
    (name) => fieldText(name, after) ?? (fieldText(name, before) === null ? null : shownText(name, after)),
  );
}

/** A change with what follows from it in the text, as one: the patches asked for, then the blocks they alter. */
export function withFollowing(report: Report, previous: Report | null, patches: readonly Patch[]): Patch[] {
  const after = applyPatches(report, patches);
  return [...patches, ...followPatches({ report, previous }, { report: after, previous })];
}

function refreshPatches(report: Report, textOf: NewText): Patch[] {
  // A text names few figures, many times; each is worked out once.
  const texts = new Map<string, string | null>();
  const textOnce: NewText = (name) => {
    const known = texts.get(name);
    if (known !== undefined) return known;
    const text = textOf(name);
    texts.set(name, text);
    return text;
  };
  return NARRATIVE_PARTS.flatMap((part) => {
    const blocks = report.narrative[part];
    const refreshed = blocks.map((block) => refreshBlock(block, textOnce));
    if (refreshed.every((block, index) => block === blocks[index])) return [];
    const patch = narrativePatch(report, part, refreshed);
    return isIdle(patch) ? [] : [patch];
  });
}
