import { canBeLabel, labelParts } from './label-key';

/** Shorter labels are not recognised by their beginning, nor with a misread character. */
const PREFIX_LENGTH = 4;
const MISREAD_LENGTH = 6;

/** A label that is looked for: its key, and one of the cores it is known by. */
export interface KnownLabel {
  key: string;
  core: string;
}

/** What a cell's text turned out to be; null = not a label of this table. */
export type Recognised =
  | { kind: 'row'; key: string }
  /** A column label, a caption, a group: names no row of figures itself. */
  | { kind: 'header'; key: string }
  /** A row the form does not have (小计): its figures are left alone. */
  | { kind: 'foreign' };

export type Recogniser = (text: string) => Recognised | null;

/** Documents repeat each other's labels, so that what a text stands for is remembered for each list of labels. */
const MOST_REMEMBERED = 2000;
const remembered = new WeakMap<readonly KnownLabel[], Map<string, string | null>>();

/**
 * The label a text stands for, or null: equal after normalisation, else equal without remarks in brackets, else the
 * beginning of exactly one label (wrapped or cut labels), else one misread character in a long label.
 */
export function matchLabel(text: string, known: readonly KnownLabel[]): string | null {
  if (!canBeLabel(text)) return null;
  const before = remembered.get(known) ?? new Map<string, string | null>();
  const own = before.get(text);
  if (own !== undefined) return own;
  const key = findLabel(text, known);
  if (before.size >= MOST_REMEMBERED) before.clear();
  remembered.set(known, before.set(text, key));
  return key;
}

function findLabel(text: string, known: readonly KnownLabel[]): string | null {
  const { core, bare, whole } = labelParts(text);
  if (core === '') return null;
  const exact =
    known.find((label) => label.core === core) ??
    (whole === core ? undefined : known.find((label) => label.core === whole));
  if (exact) return exact.key;
  if (core.length >= PREFIX_LENGTH) {
    const key = onlyKey(known.filter((label) => label.core.startsWith(core)));
    if (key !== null) return key;
  }
  if (bare !== core && bare !== '') {
    const remarked = known.find((label) => label.core === bare);
    if (remarked) return remarked.key;
  }
  if (core.length < MISREAD_LENGTH) return null;
  return onlyKey(known.filter((label) => differsByOne(label.core, core)));
}

function onlyKey(labels: readonly KnownLabel[]): string | null {
  const keys = new Set(labels.map((label) => label.key));
  return keys.size === 1 ? (labels[0]?.key ?? null) : null;
}

/** One character replaced, missing or added. */
function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  return endA - start <= 1 && endB - start <= 1;
}

/**
 * A label that is printed in other words than the form's, or null. `cores` are those the label is recognised by, the
 * official one first. Punctuation is no difference, nor is a label of which only the beginning stands in its line.
 */
export function variantOf(
  printed: string,
  official: string,
  cores: readonly string[],
): { printed: string; official: string } | null {
  const { core } = labelParts(printed);
  const [own = '', ...others] = cores;
  const cut = own.startsWith(core) && !others.includes(core);
  return cut ? null : { printed: printed.replace(/\s+/gu, ''), official };
}
