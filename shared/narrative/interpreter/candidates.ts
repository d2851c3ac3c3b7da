import type { Pattern } from '../frames/pattern';
import { testFor, type TagTest } from '../lexicon/classes';
import { COMPILED_FRAMES, type CompiledFrame } from './compiled-frames';
import type { Line } from './line';
import type { Phrase } from './phrase';

/** Frames by the words that they need: one bit for each frame, in words of 30 bits, for each class of tokens. */
const BITS = 30;
const WORDS = Math.ceil(COMPILED_FRAMES.length / BITS);
const CLASSES = testFor([]).length;

/** For each class the frames whose key it is; and the frames that have no key. */
interface Keys {
  byClass: Int32Array;
  without: Int32Array;
}

function keysOf(pattern: (compiled: CompiledFrame) => Pattern | undefined): Keys {
  const byClass = new Int32Array(CLASSES * WORDS);
  const without = new Int32Array(WORDS);
  COMPILED_FRAMES.forEach((compiled, index) => {
    const word = Math.floor(index / BITS);
    const bit = 1 << (index % BITS);
    const key = rarest(pattern(compiled)?.needed ?? []);
    if (!key) without[word] = (without[word] ?? 0) | bit;
    key?.forEach((passes, number) => {
      if (passes === 1) byClass[number * WORDS + word] = (byClass[number * WORDS + word] ?? 0) | bit;
    });
  });
  return { byClass, without };
}

/** The test that fewest words pass. */
function rarest(tests: readonly TagTest[]): TagTest | undefined {
  const size = (test: TagTest): number => test.reduce((sum, passes) => sum + passes, 0);
  return [...tests].sort((a, b) => size(a) - size(b))[0];
}

const LEFT = keysOf(({ left }) => left);
// Words across a mark are not looked for here.
const RIGHT = keysOf(({ right, frame }) => (frame.across ? undefined : right));

/** The frames whose key words stand round a figure, in their order: only these can hold. */
export function candidatesAt(line: Line, { far, near, right }: Phrase): CompiledFrame[] {
  const found: CompiledFrame[] = [];
  for (let word = 0; word < WORDS; word += 1) {
    let bits = keysIn(LEFT, line, far, near.to, word) & keysIn(RIGHT, line, right.from, right.to, word);
    while (bits !== 0) {
      const lowest = bits & -bits;
      const compiled = COMPILED_FRAMES[word * BITS + 31 - Math.clz32(lowest)];
      if (compiled) found.push(compiled);
      bits ^= lowest;
    }
  }
  return found;
}

function keysIn(keys: Keys, line: Line, from: number, to: number, word: number): number {
  let bits = keys.without[word] ?? 0;
  for (let index = from; index < to; index += 1)
    bits |= keys.byClass[(line.classes[index] ?? 0) * WORDS + word] ?? 0;
  return bits;
}
