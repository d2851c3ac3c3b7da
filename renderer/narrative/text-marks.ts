import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { positionAt } from './positions';

/** What is marked in a text part beside the findings: unread paragraphs, words that differ from last year's, hits. */
const GROUPS = ['unread', 'difference', 'hit'] as const;
export type MarkGroup = (typeof GROUPS)[number];

/** A block, or words of one (UTF-16 offsets, end exclusive), with its look and what is said on hovering. */
export interface TextMark {
  block: number;
  words?: { start: number; end: number };
  className: string;
  title?: string;
}

const keys: Readonly<Record<MarkGroup, PluginKey<DecorationSet>>> = {
  unread: new PluginKey('unread-marks'),
  difference: new PluginKey('difference-marks'),
  hit: new PluginKey('hit-marks'),
};

/** Draws the marks; while the clerk types they move along with the words. Nothing of them is in the document. */
export function textMarks(): Plugin<DecorationSet>[] {
  return GROUPS.map((group) => {
    const key = keys[group];
    return new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, shown) => {
          const { doc, mapping } = transaction;
          const marks = transaction.getMeta(key) as readonly TextMark[] | undefined; // set by showMarks only
          if (marks?.length === 0) return DecorationSet.empty;
          if (marks)
            return DecorationSet.create(
              doc,
              marks.flatMap((mark) => decorationOf(doc, mark)),
            );
          return shown.map(mapping, doc);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    });
  });
}

/** Whether there is anything to draw: none in the place of none is no change. */
export function changesMarks(state: EditorState, group: MarkGroup, marks: readonly TextMark[]): boolean {
  return marks.length > 0 || keys[group].getState(state) !== DecorationSet.empty;
}

/** A transaction that shows these marks of a group in the place of those before. */
export function showMarks(state: EditorState, group: MarkGroup, marks: readonly TextMark[]): Transaction {
  return state.tr.setMeta(keys[group], marks);
}

function decorationOf(doc: EditorState['doc'], { block, words, className, title }: TextMark): Decoration[] {
  if (block >= doc.childCount) return [];
  const look = { class: className, ...(title !== undefined && { title }) };
  if (!words) {
    const from = positionAt(doc, { block, offset: 0 }, -1) - 1;
    return [Decoration.node(from, from + doc.child(block).nodeSize, look)];
  }
  const from = positionAt(doc, { block, offset: words.start }, -1);
  const to = positionAt(doc, { block, offset: words.end }, 1);
  return from < to ? [Decoration.inline(from, to, look)] : [];
}
