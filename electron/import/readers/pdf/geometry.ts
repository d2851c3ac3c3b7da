/** The six numbers of a PDF matrix: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Left, top, right, bottom in points from the top left of the page. */
export type Box = readonly [number, number, number, number];

/** The matrix that applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A point moved by a matrix. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Six numbers as pdf.js hands them over; null where they are none. */
export function asMatrix(value: unknown): Matrix | null {
  if (!Array.isArray(value) || value.length < 6) return null;
  const [a, b, c, d, e, f] = value.map(Number);
  const all = [a, b, c, d, e, f];
  if (!all.every((each) => each !== undefined && Number.isFinite(each))) return null;
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
}

/** The box round all of these. */
export function surround(boxes: readonly Box[]): Box {
  return boxes.reduce<Box>(
    (all, box) => [
      Math.min(all[0], box[0]),
      Math.min(all[1], box[1]),
      Math.max(all[2], box[2]),
      Math.max(all[3], box[3]),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

/** A box for the import record: tenths of a point are enough to mark it on the page. */
export function rounded(box: Box): [number, number, number, number] {
  const round = (value: number): number => (Number.isFinite(value) ? Math.round(value * 10) / 10 : 0);
  return [round(box[0]), round(box[1]), round(box[2]), round(box[3])];
}

/** Numbers nearer to each other than `tolerance` (to the first of them) as one, sorted. */
export function distinct(values: readonly number[], tolerance: number): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || value - last > tolerance) found.push(value);
  }
  return found;
}
