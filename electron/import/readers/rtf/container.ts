import type { Block } from '../../../../shared/import/source/source';
import { type CellLine, cellContent } from '../content/cell-lines';
import type { NoticeList } from '../content/notice-list';
import { type Piece, seenText } from '../content/raised-marks';
import { mergeRows } from '../grid/merge-rows';
import type { RowDefinition } from './row-definition';
import { placeRows, type RtfRow } from './table';

/** How a run of text counts. */
export interface RunState {
  hidden: boolean;
  deleted: boolean;
  struck: boolean;
  raised: Piece['raised'];
}

export interface ParagraphState {
  inTable: boolean;
  /** Depth of tables: 2 is a table inside a cell. */
  depth: number;
  level: number | undefined;
}

/** What is being put together of a body or a text box. */
export interface Container {
  add: (text: string, run: RunState) => void;
  addLabel: (text: string) => void;
  endParagraph: (paragraph: ParagraphState) => void;
  endCell: (deleted: boolean) => void;
  endRow: (definition: RowDefinition) => void;
  endNestedCell: () => void;
  endNestedRow: () => void;
  /** A text box hangs here; its blocks come after the paragraph or table. */
  hang: (box: Container) => void;
  /** Ends everything and puts the blocks behind `blocks`. */
  finish: (blocks: Block[]) => void;
}

interface Parts {
  notices: NoticeList;
  /** Counts a paragraph or cell. */
  count: () => void;
  inBox: boolean;
  /** How the row that is open now is defined. */
  definition: () => RowDefinition;
}

type Step = (blocks: Block[]) => void;

/** An empty container. */
export function rtfContainer({ notices, count, inBox, definition }: Parts): Container {
  const steps: Step[] = [];
  let pieces: Piece[] = [];
  let label = '';
  let deleted = '';
  let hidden = '';
  let boxes: Container[] = [];
  let lines: CellLine[] = [];
  const nestedLines: CellLine[] = [];
  let nested: string[] = [];
  let cells: { lines: CellLine[]; isDeleted: boolean }[] = [];
  let rows: RtfRow[] = [];
  const leftOutOfTable: Step[] = [];

  /** Notices need the place of the block, which is known when the blocks are put together. */
  const leftOut = (): Step => {
    const [gone, unseen] = [deleted, hidden];
    deleted = '';
    hidden = '';
    return (blocks) => {
      const at = { block: blocks.length };
      if (gone.trim() !== '') notices.add('deletedText', at, gone);
      if (unseen.trim() !== '') notices.add('hiddenText', at, unseen);
    };
  };

  const takeLine = (): CellLine => {
    const line = { label: label.trim(), pieces };
    pieces = [];
    label = '';
    return line;
  };

  const putBoxes = () => {
    for (const box of boxes) {
      steps.push((blocks) => {
        const first = blocks.length;
        box.finish(blocks);
        if (blocks.length > first) notices.add('textBox', { block: first });
      });
    }
    boxes = [];
  };

  const endTable = () => {
    if (cells.length > 0) container.endRow(definition());
    steps.push(...leftOutOfTable.splice(0));
    if (rows.length === 0) return;
    const table = rows;
    rows = [];
    steps.push((blocks) => blocks.push(gridOf(table, blocks.length, notices)));
    putBoxes();
  };

  const container: Container = {
    add: (text, run) => {
      if (run.deleted || run.struck) deleted += text;
      else if (run.hidden) hidden += text;
      else {
        const last = pieces.at(-1);
        if (last && last.raised === run.raised) last.text += text;
        else pieces.push({ text, ...(run.raised && { raised: run.raised }) });
      }
    },
    addLabel: (text) => {
      label += text;
    },
    endParagraph: ({ inTable, depth, level }) => {
      const line = takeLine();
      const isBlank = seenText(line.pieces).trim() === '' && line.label === '';
      if (inTable) {
        if (!isBlank) (depth > 1 ? nestedLines : lines).push(line);
        return;
      }
      endTable();
      steps.push(leftOut());
      if (!isBlank) {
        count();
        steps.push((blocks) =>
          blocks.push({
            kind: 'para',
            label: line.label,
            text: seenText(line.pieces),
            ...(level !== undefined && { level }),
            ...(inBox && { box: true }),
            at: { block: blocks.length },
          }),
        );
      }
      putBoxes();
    },
    endCell: (isDeleted) => {
      count();
      const last = takeLine();
      if (last.pieces.length > 0 || last.label !== '') lines.push(last);
      cells.push({ lines, isDeleted });
      lines = [];
    },
    endRow: (definition) => {
      // Where all cell ends are deleted and nothing is left in the cells, the row is deleted.
      const isDeleted = cells.every((cell) => cell.isDeleted && cell.lines.length === 0);
      if (!isDeleted) rows.push({ cells: cells.map((cell) => cell.lines), definition });
      leftOutOfTable.push(leftOut());
      cells = [];
    },
    endNestedCell: () => {
      const { text } = cellContent([...nestedLines.splice(0), takeLine()]);
      nested.push(text.replaceAll('\n', ''));
    },
    endNestedRow: () => {
      const text = nested.join('\t');
      nested = [];
      lines.push({ label: '', pieces: [{ text }] });
      steps.push((blocks) => notices.add('nestedTable', { block: blocks.length }, text));
    },
    hang: (box) => boxes.push(box),
    finish: (blocks) => {
      container.endParagraph({ inTable: false, depth: 0, level: undefined });
      endTable();
      for (const step of steps.splice(0)) step(blocks);
    },
  };
  return container;
}

function gridOf(rows: readonly RtfRow[], block: number, notices: NoticeList): Block {
  const placed = placeRows(rows, (lines, row, cell) => {
    const { marks, ...content } = cellContent(lines);
    if (marks !== '') notices.add('raisedMark', { block, row, cell }, content.shown);
    return content;
  });
  return mergeRows(placed, block, (text, row, cell) => notices.add('hiddenText', { block, row, cell }, text));
}
