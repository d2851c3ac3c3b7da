import type { Block } from './model';

/**
 * What is read from a block alone is read once: an edit in a table leaves every block the same object. The text is
 * compared all the same, so that a block changed in place is read anew.
 */
export function perBlock<T>(read: (text: string, kind: Block['kind']) => T): (block: Block) => T {
  const known = new WeakMap<Block, { text: string; kind: Block['kind']; result: T }>();
  return (block) => {
    const { text, kind } = block;
    const last = known.get(block);
    if (last?.text === text && last.kind === kind) return last.result;
    const result = read(text, kind);
    known.set(block, { text, kind, result });
    return result;
  };
}
