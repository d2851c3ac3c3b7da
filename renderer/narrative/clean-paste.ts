import { Fragment, Slice, type Node } from 'prosemirror-model';
import { singleSpaced, trimBlanks } from '../../shared/text/blanks';
import { HEADING_NUMERAL } from '../../shared/text/chinese-numeral';
import { narrativeSchema } from './schema';

const LEVEL_TWO = new RegExp(`^（${HEADING_NUMERAL}+）[^。；，]{2,24}$`);

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
    narrativeSchema.node(LEVEL_TWO.test(line) ? 'heading' : 'paragraph', null, narrativeSchema.text(line)),
  );
  return new Slice(Fragment.from(nodes), nodes.length > 0 ? 1 : 0, nodes.length > 0 ? 1 : 0);
}

/** The same for what the clipboard's HTML became: whitespace trimmed, empty blocks dropped, headings recognised. */
export function cleanSlice(slice: Slice): Slice {
  const blocks: Node[] = [];
  slice.content.forEach((node) => {
    if (!node.isBlock) return;
    const text = trimBlanks(singleSpaced(node.textContent));
    if (text === '') return;
    const heading = node.type.name === 'heading' || LEVEL_TWO.test(text);
    blocks.push(narrativeSchema.node(heading ? 'heading' : 'paragraph', null, narrativeSchema.text(text)));
  });
  return blocks.length === 0 ? slice : new Slice(Fragment.from(blocks), 1, 1);
}
