import { baseKeymap, splitBlockAs } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Block } from '../../shared/report/model';
import type { Finding } from '../../shared/rules/finding';
import { cleanSlice, sliceOfText } from './clean-paste';
import { findingMarks, markFindings } from './finding-marks';
import { blocksOfDoc, docOfBlocks, narrativeSchema, positionOfBlock } from './schema';

export type BlockKind = Block['kind'];

interface NarrativeEditorOptions {
  mount: HTMLElement;
  /** The official heading of the part: the accessible name of the text box. */
  name: string;
  blocks: readonly Block[];
  /** Called after each change of the text. */
  onChange: (blocks: Block[]) => void;
  /** The kind of the block the cursor is in. */
  onKind: (kind: BlockKind) => void;
  onBlur: () => void;
  undo: () => void;
  redo: () => void;
}

export interface NarrativeView {
  setBlocks: (blocks: readonly Block[]) => void;
  setKind: (kind: BlockKind) => void;
  setFindings: (findings: readonly Finding[]) => void;
  /** Selects words of a block and brings them into view; with `keepFocus` the keyboard stays where it is. */
  select: (block: number, start: number, end: number, keepFocus: boolean) => void;
  focus: () => void;
  destroy: () => void;
}

/**
 * The rich-text core of a text part. It has no history of its own: undo and redo go to the report's one history,
 * also where the input method or the system asks for them (beforeinput historyUndo/historyRedo).
 */
export function createNarrativeEditor(options: NarrativeEditorOptions): NarrativeView {
  const view = new EditorView(options.mount, {
    state: stateOf(options.blocks, options),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.name,
      spellcheck: 'false',
      class: 'narrative-text',
    },
    clipboardTextParser: (text) => sliceOfText(text),
    transformPasted: cleanSlice,
    handleDOMEvents: {
      beforeinput: (_view, event) => {
        if (event.inputType === 'historyUndo') options.undo();
        else if (event.inputType === 'historyRedo') options.redo();
        else return false;
        event.preventDefault();
        return true;
      },
      blur: () => {
        options.onBlur();
        return false;
      },
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) options.onChange(blocksOfDoc(view.state.doc));
      if (transaction.docChanged || transaction.selectionSet) options.onKind(kindAtCursor(view.state));
    },
  });

  return {
    setBlocks: (blocks) => {
      if (JSON.stringify(blocksOfDoc(view.state.doc)) === JSON.stringify(blocks)) return;
      view.updateState(stateOf(blocks, options));
    },
    setKind: (kind) => {
      const type = narrativeSchema.nodes[kind];
      const { from, to } = view.state.selection;
      if (type) view.dispatch(view.state.tr.setBlockType(from, to, type));
      view.focus();
    },
    setFindings: (findings) => view.dispatch(markFindings(view.state, findings)),
    select: (block, start, end, keepFocus) => {
      const { doc } = view.state;
      const base = positionOfBlock(doc, block);
      const clamp = (offset: number) => Math.min(base + offset, Math.max(doc.content.size - 1, 1));
      const selection = TextSelection.between(doc.resolve(clamp(start)), doc.resolve(clamp(end)));
      view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
      if (!keepFocus) view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function stateOf(blocks: readonly Block[], options: NarrativeEditorOptions): EditorState {
  const { paragraph } = narrativeSchema.nodes;
  return EditorState.create({
    doc: docOfBlocks(blocks),
    plugins: [
      keymap({
        'Mod-z': () => (options.undo(), true),
        'Mod-y': () => (options.redo(), true),
        'Mod-Shift-z': () => (options.redo(), true),
        // A new line below a heading is text, not another heading.
        Enter: splitBlockAs((node, atEnd) =>
          atEnd && node.type.name === 'heading' && paragraph ? { type: paragraph } : null,
        ),
      }),
      keymap(baseKeymap),
      findingMarks(),
    ],
  });
}

function kindAtCursor(state: EditorState): BlockKind {
  return state.selection.$from.parent.type.name === 'heading' ? 'heading' : 'paragraph';
}
