/** Where a sentence stands in a compact text. */
export interface Sentence {
  start: number;
  end: number;
}

const END = /[。！？!?\n]/;
/** Longer stretches without a full stop are no sentences: they are read piece by piece, cut at a mark if there is one. */
const LONGEST_SENTENCE = 800;
const LONGEST_WITHOUT_MARK = 1_600;

/** The sentences of a compact text. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const length = index - start;
    const ends = index === text.length || END.test(text.charAt(index));
    const cut = length >= LONGEST_SENTENCE && /[，、]/.test(text.charAt(index));
    if (!ends && !cut && length < LONGEST_WITHOUT_MARK) continue;
    if (index > start) sentences.push({ start, end: index });
    start = ends || cut ? index + 1 : index;
  }
  return sentences;
}
