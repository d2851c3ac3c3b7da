/** The fields behind a row's label, and how they were separated. */
interface Fields {
  texts: readonly string[];
  /** See TableRow.ruled: only then an empty field is a blank figure. */
  ruled: boolean;
}

export type Placing =
  | { ok: true; values: string[] }
  /** `count`: the number of figures does not fit; `position`: blanks leave several readings; `glued`: no separator. */
  | { ok: false; reason: 'count' | 'position' | 'glued' };

/**
 * The `width` values of a row. A reading is taken only where it is the only one; `start` is where the figures begin in
 * other rows of the same make-up, known from rows without blanks; `agrees` tells a reading whose sum is right.
 */
export function placeFields(
  fields: Fields,
  width: number,
  start?: number,
  agrees?: (values: readonly string[]) => boolean,
): Placing {
  const texts = fields.texts;
  const held = texts.filter((text) => text !== '');
  if (!fields.ruled) return placeUnruled(held, width);
  if (held.length === 0) return { ok: true, values: Array<string>(width).fill('') };

  const starts = windowStarts(texts, width);
  const [only] = starts;
  const contradicts = start !== undefined && start !== only;
  if (only !== undefined && starts.length === 1 && !contradicts) {
    return { ok: true, values: texts.slice(only, only + width) };
  }
  if (start !== undefined && fits(texts, start, width)) {
    return { ok: true, values: Array.from({ length: width }, (_, index) => texts[start + index] ?? '') };
  }
  const right = (start === undefined ? starts : [])
    .map((each) => texts.slice(each, each + width))
    .filter((values) => agrees?.(values));
  if (right.length === 1 && right[0]) return { ok: true, values: right[0] };
  // A converter that repeats a merged cell in every place it covers.
  if (width === 1 && held.every((text) => text === held[0])) return { ok: true, values: [held[0] ?? ''] };
  if (held.length === 1 && isGluedZeros(held[0] ?? '', width)) return zeros(width);
  return { ok: false, reason: starts.length > 0 ? 'position' : 'count' };
}

/** Where the `width` values of a row could begin: everything outside has to be empty. */
function windowStarts(texts: readonly string[], width: number): number[] {
  const first = texts.findIndex((text) => text !== '');
  const last = texts.findLastIndex((text) => text !== '');
  const from = Math.max(0, last - width + 1);
  const to = Math.min(first < 0 ? Infinity : first, texts.length - width);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function fits(texts: readonly string[], start: number, width: number): boolean {
  return texts.every((text, index) => text === '' || (index >= start && index < start + width));
}

function placeUnruled(held: readonly string[], width: number): Placing {
  if (held.length === width) return { ok: true, values: [...held] };
  if (held.length !== 1) return { ok: false, reason: 'count' };
  const only = held[0] ?? '';
  if (isGluedZeros(only, width)) return zeros(width);
  return { ok: false, reason: /^\d+$/.test(only) && only.length >= width ? 'glued' : 'count' };
}

/** Only zeros without separators can be told apart: `000` is 0, 0, 0, but `5125` has three readings. */
function isGluedZeros(text: string, width: number): boolean {
  return text.length === width && width > 1 && /^0+$/.test(text);
}

function zeros(width: number): Placing {
  return { ok: true, values: Array<string>(width).fill('0') };
}

/** The figures of a row behind its label. */
interface LabelledFields extends Fields {
  /** Position of the label and length of its row: rows alike in this have their figures in the same place. */
  makeUp: string;
}

/**
 * Where the figures begin behind the label, by the make-up of a row. Learned from rows whose figures can stand in one
 * place only; a make-up on which two rows disagree teaches nothing.
 */
export function learnStarts(rows: readonly LabelledFields[], width: number): ReadonlyMap<string, number> {
  const learned = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const { texts, ruled, makeUp } of rows) {
    if (!ruled || texts.every((text) => text === '')) continue;
    const starts = windowStarts(texts, width);
    const [start] = starts;
    if (starts.length !== 1 || start === undefined) continue;
    const known = learned.get(makeUp);
    if (known !== undefined && known !== start) doubtful.add(makeUp);
    learned.set(makeUp, start);
  }
  doubtful.forEach((makeUp) => learned.delete(makeUp));
  return learned;
}
