import { baseKeymap, chainCommands, splitBlockAs } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { FieldPiece } from '../../shared/fields/pieces';
import type { Block } from '../../shared/report/model';
import type { Finding } from '../../shared/rules/finding';
import { blankKeys } from './blank-keys';
import { cleanSlice, sliceOfText, withOwnFields } from './clean-paste';
import { dissolveField, fieldBeside, fieldGestures, putField, type SpotRequest } from './field-gestures';
import { findingMarks, markFindings } from './finding-marks';
import { headingOnEnter, numbering } from './numbering';
import { cleanPastedHtml } from './pasted-html';
import { placeAt, positionAt, type TextPlace } from './positions';
import { blocksOfDoc, docOfBlocks, isField, narrativeSchema } from './schema';
import { changesMarks, showMarks, textMarks, type MarkGroup, type TextMark } from './text-marks';
import { updateTo } from './update-doc';

type BlockKind = Block['kind'];

/** Where the caret is: its block's kind, its place in the report's terms, and the field beside it. */
export interface Caret {
  kind: BlockKind;
  place: TextPlace;
  field: FieldPiece | null;
}

interface NarrativeEditorOptions {
  mount: HTMLElement;
  /** The official heading of the part: the accessible name of the text box. */
  name: string;
  blocks: readonly Block[];
  /** Called after each change of the text that the clerk makes here. */
  onChange: (blocks: Block[]) => void;
  /** Called before and after a change that is no typing and is taken back by itself: paste, cut, drop. */
  onStep: () => void;
  /** The caret may stand elsewhere now, or beside other text. */
  onCaret: () => void;
  onBlur: () => void;
  /** The clerk says that the paragraph the caret is in was read. */
  onRead: () => void;
  /** A menu is asked for; says whether there is one for the place. */
  onAsk: (request: SpotRequest) => boolean;
  /** What a field that is pasted shows in this report; null where its words are plain text here. */
  resolveField: (name: string, words: string) => string | null;
  /** Whether the text can only be read. */
  locked: boolean;
  undo: () => void;
  redo: () => void;
}

export interface NarrativeView {
  /** Shows the blocks of the report; the caret stays where it is, and an input method at work is not disturbed. */
  setBlocks: (blocks: readonly Block[]) => void;
  setKind: (kind: BlockKind) => void;
  setFindings: (findings: readonly Finding[]) => void;
  setMarks: (group: MarkGroup, marks: readonly TextMark[]) => void;
  /** Selects words of a block and brings them into view; with `keepFocus` the keyboard stays where it is. */
  select: (block: number, start: number, end: number, keepFocus: boolean) => void;
  /** Puts a field in the place of the selection, or of words of a block. */
  putField: (piece: FieldPiece, words?: { block: number; start: number; end: number }) => void;
  /** Changes the field at a position: into another one, into plain words, or into nothing. */
  changeField: (position: number, to: FieldPiece | 'words' | 'nothing') => void;
  /** What is selected, in the report's terms; the caret is an empty selection. */
  selected: () => { from: TextPlace; to: TextPlace };
  caret: () => Caret;
  focus: () => void;
  destroy: () => void;
}

/** On transactions that show the report's own state: they are nothing the clerk typed. */
const FROM_REPORT = 'from-report';
/** Events, and what ProseMirror says a transaction came from, that are a step of the history of their own. */
const OWN_STEPS = ['paste', 'cut', 'drop'];
/** Some input methods still write after they have said that they are done. */
const AFTER_COMPOSITION_MS = 50;

/**
 * The rich-text core of a text part. It has no history of its own: undo and redo go to the report's one history,
 * also where the input method or the system asks for them (beforeinput historyUndo/historyRedo).
 */
export function createNarrativeEditor(options: NarrativeEditorOptions): NarrativeView {
  /** The report's blocks that came while an input method was at work. */
  let waiting: readonly Block[] | null = null;
  /** Marks that came meanwhile: to redraw a paragraph would end the composition in it. */
  const waitingMarks = new Map<MarkGroup, readonly TextMark[]>();
  const view: EditorView = new EditorView(options.mount, {
    state: stateOf(options.blocks, options),
    editable: () => !options.locked,
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.name,
      spellcheck: 'false',
      class: 'narrative-text',
    },
    clipboardTextParser: (text) => sliceOfText(text),
    transformPastedHTML: cleanPastedHtml,
    transformPasted: (slice) => cleanSlice(withOwnFields(slice, options.resolveField)),
    handleDOMEvents: {
      // Before there is any transaction: what is taken into the report here may change the text itself.
      ...Object.fromEntries(OWN_STEPS.map((event) => [event, () => (options.onStep(), false)])),
      beforeinput: (_view, event) => {
        if (event.inputType === 'historyUndo') options.undo();
        else if (event.inputType === 'historyRedo') options.redo();
        else return false;
        event.preventDefault();
        return true;
      },
      compositionend: () => {
        window.setTimeout(() => {
          if (view.isDestroyed || view.composing) return;
          if (waiting) show(waiting);
          for (const [group, marks] of waitingMarks) view.dispatch(showMarks(view.state, group, marks));
          waitingMarks.clear();
        }, AFTER_COMPOSITION_MS);
        return false;
      },
      blur: () => {
        options.onBlur();
        return false;
      },
    },
    dispatchTransaction(transaction) {
      if (options.locked && transaction.docChanged && transaction.getMeta(FROM_REPORT) !== true) return;
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged && transaction.getMeta(FROM_REPORT) !== true) {
        // What is typed now holds; the report's blocks come again once it is taken in.
        waiting = null;
        options.onChange(blocksOfDoc(view.state.doc));
      }
      if (OWN_STEPS.includes(String(transaction.getMeta('uiEvent')))) options.onStep();
      if (transaction.docChanged || transaction.selectionSet) options.onCaret();
    },
  });
  const show = (blocks: readonly Block[]): void => {
    waiting = null;
    const transaction = updateTo(view.state, docOfBlocks(blocks));
    if (transaction) view.dispatch(transaction.setMeta(FROM_REPORT, true));
  };
  const run = (transaction: Transaction | null): void => {
    if (transaction) view.dispatch(transaction);
    view.focus();
  };

  return {
    setBlocks: (blocks) => {
      if (view.composing) waiting = blocks;
      else show(blocks);
    },
    setKind: (kind) => {
      const type = narrativeSchema.nodes[kind];
      const { from, to } = view.state.selection;
      run(type ? view.state.tr.setBlockType(from, to, type) : null);
    },
    setFindings: (findings) => view.dispatch(markFindings(view.state, findings)),
    setMarks: (group, marks) => {
      if (view.composing) waitingMarks.set(group, marks);
      else if (changesMarks(view.state, group, marks)) view.dispatch(showMarks(view.state, group, marks));
    },
    select: (block, start, end, keepFocus) => {
      const { doc } = view.state;
      const anchor = doc.resolve(positionAt(doc, { block, offset: start }, -1));
      const head = doc.resolve(positionAt(doc, { block, offset: end }, 1));
      view.dispatch(view.state.tr.setSelection(TextSelection.between(anchor, head)).scrollIntoView());
      if (keepFocus) bringIntoSight(view, anchor.pos);
      else view.focus();
    },
    putField: (piece, words) => {
      const { doc, selection } = view.state;
      const from = words ? positionAt(doc, { block: words.block, offset: words.start }, 1) : selection.from;
      const to = words ? positionAt(doc, { block: words.block, offset: words.end }, -1) : selection.to;
      run(putField(view.state, from, Math.max(from, to), piece));
    },
    changeField: (position, to) => {
      if (!isField(view.state.doc.nodeAt(position))) return;
      if (to === 'words' || to === 'nothing') run(dissolveField(view.state, position, to === 'nothing'));
      else run(putField(view.state, position, position + 1, to));
    },
    selected: () => {
      const { doc, selection } = view.state;
      // “Select all” reaches from before the first block to behind the last one.
      const { from, to } = TextSelection.between(selection.$from, selection.$to);
      return { from: placeAt(doc, from), to: placeAt(doc, to) };
    },
    caret: () => caretOf(view.state),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

/** Without the keyboard there is no selection on the page that the view could scroll to. */
function bringIntoSight(view: EditorView, position: number): void {
  const scroller = view.dom.parentElement;
  if (!scroller) return;
  const [shown, words] = [scroller.getBoundingClientRect(), view.coordsAtPos(position)];
  if (words.top < shown.top || words.bottom > shown.bottom)
    scroller.scrollTop += words.top - shown.top - shown.height / 3;
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
        'Mod-Enter': () => (options.onRead(), true),
        // A new line below a heading is text, not another heading.
        Enter: chainCommands(
          headingOnEnter,
          splitBlockAs((node, atEnd) =>
            atEnd && node.type.name === 'heading' && paragraph ? { type: paragraph } : null,
          ),
        ),
      }),
      fieldGestures(options),
      blankKeys(),
      keymap(baseKeymap),
      findingMarks(),
      ...textMarks(),
      numbering((transaction) => transaction.getMeta(FROM_REPORT) !== true),
    ],
  });
}

function caretOf(state: EditorState): Caret {
  const kind = state.selection.$from.parent.type.name === 'heading' ? 'heading' : 'paragraph';
  return { kind, place: placeAt(state.doc, state.selection.head), field: fieldBeside(state) };
}
