import { Fragment, Slice, type Node } from 'prosemirror-model';
import { singleSpaced, trimBlanks } from '../../shared/text/blanks';
import { HEADING_NUMERAL } from '../../shared/text/chinese-numeral';
import { isField, narrativeSchema, pieceOf } from './schema';

const LEVEL_TWO = new RegExp(`^（${HEADING_NUMERAL}+）[^。；，]{2,24}$`);

/** Whether a line is nothing but a （一）… heading. */
export function isHeadingLine(line: string): boolean {
  return LEVEL_TWO.test(line);
}

/**
 * Plain text as blocks: one per line, indents and empty lines dropped, a line that is only a （一）… heading becomes
 * one. Used for text/plain; HTML comes in through the schema, which knows no formatting.
 */
export function sliceOfText(text: string): Slice {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map(trimBlanks)
    .filter((line) => line !== '');
  const nodes = lines.map((line) =>
    narrativeSchema.node(isHeadingLine(line) ? 'heading' : 'paragraph', null, narrativeSchema.text(line)),
  );
  return new Slice(Fragment.from(nodes), nodes.length > 0 ? 1 : 0, nodes.length > 0 ? 1 : 0);
}

/** The same for what the clipboard's HTML became: whitespace trimmed, empty blocks dropped, headings recognised. */
export function cleanSlice(slice: Slice): Slice {
  const blocks: Node[] = [];
  slice.content.forEach((node) => {
    if (!node.isBlock) return;
    const content = cleanInline(node.children);
    const text = content.map((child) => child.textContent).join('');
    if (text === '') return;
    const heading = node.type.name === 'heading' || isHeadingLine(text);
    blocks.push(narrativeSchema.node(heading ? 'heading' : 'paragraph', null, content));
  });
  return blocks.length === 0 ? slice : new Slice(Fragment.from(blocks), 1, 1);
}

/** The words of a block without blanks at its ends; fields stay whole. */
function cleanInline(children: readonly Node[]): Node[] {
  return children.flatMap((child, index) => {
    if (isField(child)) return [child];
    const text = singleSpaced(child.text ?? '');
    const from = index === 0 ? text.length - trimBlanks(`${text}.`).length + 1 : 0;
    const to = index === children.length - 1 ? trimBlanks(`.${text}`).length - 1 : text.length;
    const kept = text.slice(from, Math.max(from, to));
    return kept === '' ? [] : [narrativeSchema.text(kept)];
  });
}

/**
 * Fields that come over the clipboard or are dragged: another report's, or anything a web page calls one, is not
 * believed. `resolve` gives what a name shows here; where it gives null the words are plain text.
 */
export function withOwnFields(slice: Slice, resolve: (name: string, words: string) => string | null): Slice {
  const own = (fragment: Fragment): Fragment =>
    Fragment.from(
      fragment.content.map((node) => {
        if (!isField(node)) return node.isText ? node : node.copy(own(node.content));
        const { is, text } = pieceOf(node.attrs);
        const shown = resolve(is, text);
        return shown === null
          ? narrativeSchema.text(text)
          : narrativeSchema.node('field', { is, text: shown, extra: null });
      }),
    );
  return new Slice(own(slice.content), slice.openStart, slice.openEnd);
}
