import {
  fillLines,
  scriptsOf,
  spaceBehind,
  type Line,
  type LineMeasures,
  type Script,
} from '../../shared/document/line-breaks';
import { SCRIPT_GAP_EMS, TEXT_STYLES, type TextStyleName } from '../../shared/document/layout';

const PX_PER_PT = 96 / 72;

/**
 * Sets a paragraph that is laid out at its place line by line, each an element of its own, so that lines end where they
 * end in the Word document and a paragraph can be cut between any two. Breaks typed by the clerk stay.
 */
export function setLines(element: HTMLElement, name: TextStyleName): void {
  const { sizePt, spacingPt, indentCharacters } = TEXT_STYLES[name];
  const node = element.firstChild;
  if (!(node instanceof Text)) return;
  const width = element.getBoundingClientRect().width / PX_PER_PT;
  const segments = measured(element, node);
  const isJustified = element.style.textAlign === 'justify';
  const indent = indentCharacters * sizePt;
  element.style.textIndent = '0';
  element.replaceChildren(
    ...segments.flatMap(({ characters, positions }, segment) => {
      const measures: LineMeasures = {
        positions,
        width,
        indent: segment === 0 ? indent : 0,
        spacing: spacingPt,
        gap: SCRIPT_GAP_EMS * sizePt,
      };
      const scripts = scriptsOf(characters);
      const lines = fillLines(characters, measures);
      return lines.map((line, index) => {
        const shown = lineElement(characters, scripts, line, measures);
        if (index === 0 && measures.indent > 0) shown.style.textIndent = `${measures.indent}pt`;
        if (isJustified && index < lines.length - 1) shown.style.textAlignLast = 'justify';
        return shown;
      });
    }),
  );
}

/** A line, its spaces set by what stands beside each other. */
function lineElement(
  characters: readonly string[],
  scripts: readonly Script[],
  { from, to }: Line,
  measures: LineMeasures,
): HTMLElement {
  const line = document.createElement('span');
  line.className = 'paper-line';
  let plain = '';
  for (let index = from; index < to; index += 1) {
    const character = characters[index] ?? '';
    const space = index === to - 1 ? 0 : spaceBehind(characters, scripts, index, measures);
    if (space === measures.spacing) {
      plain += character;
      continue;
    }
    const apart = document.createElement('span');
    apart.style.letterSpacing = `${space}pt`;
    apart.textContent = character;
    line.append(plain, apart);
    plain = '';
  }
  line.append(plain);
  return line;
}

/** The characters of each stretch between typed breaks, and where they stand in points on one endless line. */
function measured(element: HTMLElement, node: Text): { characters: string[]; positions: number[] }[] {
  const { textAlign, letterSpacing, whiteSpace } = element.style;
  Object.assign(element.style, { textAlign: 'left', letterSpacing: '0', whiteSpace: 'pre' });
  const range = document.createRange();
  let offset = 0;
  const segments = node.data.split('\n').map((text) => {
    const characters = [...text];
    let end = 0;
    const positions = characters.map((character) => {
      range.setStart(node, offset);
      range.setEnd(node, offset + character.length);
      offset += character.length;
      const box = range.getBoundingClientRect();
      end = box.right;
      return box.left;
    });
    offset += 1;
    const first = positions[0] ?? 0;
    return { characters, positions: [...positions, end].map((x) => (x - first) / PX_PER_PT) };
  });
  Object.assign(element.style, { textAlign, letterSpacing, whiteSpace });
  return segments;
}
