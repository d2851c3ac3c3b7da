/** What a call may carry: far more than the longest report or pasted page, far less than would stop the program. */
const MOST_VALUES = 2_000_000;
const MOST_CHARACTERS = 64 * 1024 * 1024;
const DEEPEST = 200;

/**
 * Why an input is not even looked at: too much of it, too deep, or a key that some code takes for the object's own
 * machinery; null where it may be. Walks without the stack, so no depth can exhaust it.
 */
export function refusal(input: unknown): string | null {
  const open: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  let values = 0;
  let characters = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (ArrayBuffer.isView(value)) characters += value.byteLength;
    else if (typeof value === 'object' && value !== null) {
      if (depth === DEEPEST) return 'too deep';
      for (const [key, inner] of Object.entries(value)) {
        if (key === '__proto__') return 'a reserved key';
        characters += key.length;
        open.push({ value: inner, depth: depth + 1 });
      }
    }
    if (values > MOST_VALUES || characters > MOST_CHARACTERS) return 'too large';
  }
  return null;
}
