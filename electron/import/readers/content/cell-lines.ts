import type { CellContent } from '../grid/merge-rows';
import { textAndMarks, type Piece, seenText } from './raised-marks';

/** A paragraph inside a cell. */
export interface CellLine {
  label: string;
  pieces: readonly Piece[];
}

/**
 * What a cell says: its lines without blank ones, joined by `\n`. The automatic number of the first line is the
 * cell's; later ones stand in their lines. `marks` are the footnote marks left out; `shown` is then what is seen.
 */
export function cellContent(lines: readonly CellLine[]): CellContent & { marks: string } {
  const texts: string[] = [];
  let label = '';
  let marks = '';
  lines.forEach((line, index) => {
    const read = textAndMarks(line.pieces);
    marks += read.marks;
    const text = withoutBlankLines(read.text);
    if (index === 0) label = line.label;
    if (text !== '') texts.push(index === 0 ? text : line.label + text);
  });
  const content = { text: texts.join('\n'), label, marks };
  if (marks === '') return content;
  return { ...content, shown: withoutBlankLines(lines.map((line) => seenText(line.pieces)).join('\n')) };
}

function withoutBlankLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
