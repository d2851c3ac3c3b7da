import { heldFields, type Field } from './field';

/** The fields behind a row's label, and how they were separated. */
interface Fields {
  fields: readonly Field[];
  /** See TableRow.ruled: only then an empty field is a blank figure. */
  ruled: boolean;
}

export type Placing =
  | { ok: true; values: readonly Field[] }
  /** `count`: the number of figures does not fit; `position`: blanks leave several readings; `glued`: no separator. */
  | { ok: false; reason: 'count' | 'position' | 'glued' };

/**
 * The `width` values of a row. A reading is taken only where it is the only one; `start` is where the figures begin in
 * other rows of the same make-up, known from rows without blanks; `agrees` tells a reading whose sum is right.
 */
export function placeFields(
  { fields, ruled }: Fields,
  width: number,
  start?: number,
  agrees?: (values: readonly string[]) => boolean,
): Placing {
  const texts = fields.map(({ text }) => text);
  const held = heldFields(fields);
  if (!ruled) return placeUnruled(held, width);
  if (held.length === 0) return repeated(NOTHING, width);

  const starts = windowStarts(texts, width);
  const [only] = starts;
  const contradicts = start !== undefined && start !== only;
  if (only !== undefined && starts.length === 1 && !contradicts) {
    return windowOf(fields, only, width);
  }
  if (start !== undefined && start + width <= texts.length && fits(texts, start, width)) {
    return windowOf(fields, start, width);
  }
  const right = (start === undefined ? starts : []).filter((each) =>
    agrees?.(texts.slice(each, each + width)),
  );
  if (right.length === 1 && right[0] !== undefined) return windowOf(fields, right[0], width);
  // A converter that repeats a merged cell in every place it covers.
  const [first = NOTHING, ...others] = held;
  if (width === 1 && others.every(({ text }) => text === first.text)) return { ok: true, values: [first] };
  if (others.length === 0 && isGluedZeros(first.text, width)) return zeros(first, width);
  return { ok: false, reason: starts.length > 0 ? 'position' : 'count' };
}

const NOTHING: Field = { text: '', column: -1 };

function windowOf(fields: readonly Field[], start: number, width: number): Placing {
  return { ok: true, values: Array.from({ length: width }, (_, index) => fields[start + index] ?? NOTHING) };
}

function repeated(field: Field, width: number): Placing {
  return { ok: true, values: Array<Field>(width).fill(field) };
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

function placeUnruled(held: readonly Field[], width: number): Placing {
  if (held.length === width) return { ok: true, values: held };
  const [field, ...others] = held;
  if (!field || others.length > 0) return { ok: false, reason: 'count' };
  const only = field.text;
  if (isGluedZeros(only, width)) return zeros(field, width);
  return { ok: false, reason: /^\d+$/.test(only) && only.length >= width ? 'glued' : 'count' };
}

/** Only zeros without separators can be told apart: `000` is 0, 0, 0, but `5125` has three readings. */
function isGluedZeros(text: string, width: number): boolean {
  return text.length === width && width > 1 && /^0+$/.test(text);
}

function zeros(field: Field, width: number): Placing {
  return repeated({ ...field, text: '0', shown: field.text }, width);
}

/** The figures of a row behind its label. */
interface LabelledFields extends Fields {
  /** Position of the label and length of its row: rows alike in this have their figures in the same place. */
  makeUp: string;
}

/**
 * Where the figures begin behind the label, by the make-up of a row. Learned from rows whose figures can stand in one
 * place only and fill it from its first column on; a make-up on which two rows disagree teaches nothing.
 */
export function learnStarts(rows: readonly LabelledFields[], width: number): ReadonlyMap<string, number> {
  const learned = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const { fields, ruled, makeUp } of rows) {
    const texts = fields.map(({ text }) => text);
    if (!ruled || texts.every((text) => text === '')) continue;
    const starts = windowStarts(texts, width);
    const [start] = starts;
    if (starts.length !== 1 || start === undefined || texts[start] === '') continue;
    const known = learned.get(makeUp);
    if (known !== undefined && known !== start) doubtful.add(makeUp);
    learned.set(makeUp, start);
  }
  doubtful.forEach((makeUp) => learned.delete(makeUp));
  return learned;
}
