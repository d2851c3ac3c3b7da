import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Finding } from '../../shared/rules/finding';
import { positionAt } from './positions';
import { isField } from './schema';

const key = new PluginKey<DecorationSet>('finding-marks');

/** Underlines the words a finding is about; while the clerk types, the marks move along with the words. */
export function findingMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, marks) => {
        const findings = transaction.getMeta(key) as readonly Finding[] | undefined; // set by markFindings only
        if (findings)
          return DecorationSet.create(
            transaction.doc,
            findings.flatMap((f) => markOf(transaction.doc, f)),
          );
        return marks.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** A transaction that shows the marks of these findings. */
export function markFindings(state: EditorState, findings: readonly Finding[]) {
  return state.tr.setMeta(key, findings);
}

function markOf(doc: EditorState['doc'], finding: Finding): Decoration[] {
  const { text, reason } = finding;
  if (!text || reason !== undefined || text.block >= doc.childCount) return [];
  const from = positionAt(doc, { block: text.block, offset: text.start }, -1);
  const to = positionAt(doc, { block: text.block, offset: text.end }, 1);
  const look = {
    class: `text-mark text-mark-${finding.severity}`,
    title: [finding.title, finding.advice ?? ''].join('\n').trim(),
  };
  const marks: Decoration[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isInline) return;
    const end = position + node.nodeSize;
    // Round a field it is the field itself that is marked: an element round it would trouble the caret beside it.
    if (isField(node)) marks.push(Decoration.node(position, end, look));
    else marks.push(Decoration.inline(Math.max(position, from), Math.min(end, to), look));
  });
  return marks;
}
