import { apply, asMatrix, multiply, type Box, type Matrix } from './geometry';
import type { PdfJs } from './load-pdf-js';

/** A straight rule: `at` is its y where it lies across, its x where it runs down; points from the page's top left. */
export interface RuledLine {
  at: number;
  from: number;
  to: number;
}

/** What is drawn on a page, apart from its text. */
export interface DrawnPage {
  across: RuledLine[];
  down: RuledLine[];
  /** Pictures, as the boxes they fill. */
  pictures: Box[];
  /** How often text was shown, and how often of these without being visible (the text layer of a scan). */
  shown: number;
  unseen: number;
}

/** The operators of a page as pdf.js gives them. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

type Point = readonly [number, number];

const THICKEST = 3;
const SHORTEST = 3;
/** A filled outline with more corners is a drawing, no rule. */
const MOST_CORNERS = 12;
/** A side that leans less than this is straight. */
const STRAIGHT = 0.5;
/** Text rendering modes that leave nothing on the paper: invisible, and for clipping only. */
const UNSEEN_MODES = new Set<unknown>([3, 7]);

/**
 * Walks the operators of a page and collects the rules it draws: thin filled boxes and stroked straight sides.
 * `toPage` is the transform of the page's view, which also sets turned pages upright.
 */
export function drawnOnPage(OPS: PdfJs['OPS'], operators: Operators, toPage: Matrix): DrawnPage {
  const drawn: DrawnPage = { across: [], down: [], pictures: [], shown: 0, unseen: 0 };
  const stack: { matrix: Matrix; mode: unknown }[] = [];
  let state: { matrix: Matrix; mode: unknown } = { matrix: toPage, mode: 0 };
  let paths: Point[][] = [];
  const transform = (value: unknown): void => {
    const own = asMatrix(value);
    if (own) state = { ...state, matrix: multiply(state.matrix, own) };
  };
  const fill = (): void => paths.forEach((path) => addBox(drawn, path));
  const stroke = (): void => paths.forEach((path) => addSides(drawn, path));
  const painters = new Map<number, readonly (() => void)[]>([
    [OPS.fill, [fill]],
    [OPS.eoFill, [fill]],
    [OPS.stroke, [stroke]],
    [OPS.closeStroke, [stroke]],
    [OPS.fillStroke, [fill, stroke]],
    [OPS.eoFillStroke, [fill, stroke]],
    [OPS.closeFillStroke, [fill, stroke]],
    [OPS.closeEOFillStroke, [fill, stroke]],
    [OPS.endPath, []],
  ]);
  const pictures = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]);
  const texts = new Set<number>([OPS.showText, OPS.showSpacedText]);
  operators.fnArray.forEach((operator, index) => {
    const value = operators.argsArray[index];
    const args: readonly unknown[] = Array.isArray(value) ? value : [];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) {
      stack.push(state);
      if (operator === OPS.paintFormXObjectBegin) transform(args[0]);
    } else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) {
      state = stack.pop() ?? state;
    } else if (operator === OPS.transform) transform(args);
    else if (operator === OPS.setTextRenderingMode) state = { ...state, mode: args[0] };
    else if (operator === OPS.constructPath) {
      for (const path of pathsOf(OPS, args, state.matrix)) paths.push(path);
    } else if (texts.has(operator)) {
      drawn.shown += 1;
      if (UNSEEN_MODES.has(state.mode)) drawn.unseen += 1;
    } else if (pictures.has(operator)) drawn.pictures.push(unitBox(state.matrix));
    else {
      const paints = painters.get(operator);
      if (!paints) return;
      paints.forEach((paint) => paint());
      paths = [];
    }
  });
  return drawn;
}

/** The subpaths of one `constructPath`, as their corners on the page. Those with curves are left out: no rule bends. */
function pathsOf(OPS: PdfJs['OPS'], args: readonly unknown[], matrix: Matrix): Point[][] {
  const operators: readonly unknown[] = Array.isArray(args[0]) ? args[0] : [];
  const numbers: readonly unknown[] = Array.isArray(args[1]) ? args[1] : [];
  const paths: Point[][] = [];
  let path: Point[] = [];
  let bent = false;
  let next = 0;
  const take = (): number => Number(numbers[next++] ?? Number.NaN);
  const point = (): Point => apply(matrix, take(), take());
  const finish = (): void => {
    if (path.length > 1 && !bent) paths.push(path);
    path = [];
    bent = false;
  };
  for (const operator of operators) {
    if (operator === OPS.moveTo) {
      finish();
      path = [point()];
    } else if (operator === OPS.lineTo) path.push(point());
    else if (operator === OPS.rectangle) {
      finish();
      const [x, y, width, height] = [take(), take(), take(), take()];
      const corners: Point[] = [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ];
      paths.push(corners.map(([cornerX, cornerY]) => apply(matrix, cornerX, cornerY)));
    } else if (operator === OPS.closePath) {
      const [first] = path;
      if (first) path.push(first);
      const bentPath = bent;
      finish();
      // A path may go on from where it was closed.
      path = first && !bentPath ? [first] : [];
    } else if (operator === OPS.curveTo || operator === OPS.curveTo2 || operator === OPS.curveTo3) {
      bent = true;
      next += operator === OPS.curveTo ? 6 : 4;
    }
  }
  finish();
  return paths;
}

function addBox(drawn: DrawnPage, path: readonly Point[]): void {
  if (path.length < 3 || path.length > MOST_CORNERS) return;
  const xs = path.map(([x]) => x);
  const ys = path.map(([, y]) => y);
  addRule(drawn, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), THICKEST);
}

function addSides(drawn: DrawnPage, path: readonly Point[]): void {
  path.forEach(([x, y], index) => {
    const [endX, endY] = path[index + 1] ?? [x, y];
    addRule(drawn, Math.min(x, endX), Math.min(y, endY), Math.max(x, endX), Math.max(y, endY), STRAIGHT);
  });
}

function addRule(
  drawn: DrawnPage,
  left: number,
  top: number,
  right: number,
  bottom: number,
  thickest: number,
): void {
  const width = right - left;
  const height = bottom - top;
  if (width > SHORTEST && height <= thickest && width > height) {
    drawn.across.push({ at: (top + bottom) / 2, from: left, to: right });
  } else if (height > SHORTEST && width <= thickest && height > width) {
    drawn.down.push({ at: (left + right) / 2, from: top, to: bottom });
  }
}

/** Where a picture lies: PDF draws it in a square of one unit. */
function unitBox(matrix: Matrix): Box {
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
