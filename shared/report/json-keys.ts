/** Far deeper than a report; what checks, copies and writes one walks it with the stack. */
const DEEPEST = 60;

/** Keys that some of what reads JSON takes for the object's own machinery. */
const RESERVED = new Set(['__proto__']);

interface Level {
  /** The keys seen so far; null inside a list. */
  keys: Set<string> | null;
  /** Where it is in its parent: a key, or a number in a list. */
  name: string | number;
  /** Its number of items so far, for the path of a list. */
  count: number;
}

/**
 * What JSON.parse passes over in silence: a key that stands twice in one object (the last would win), a reserved key,
 * nesting beyond any report. Gives one Chinese clause with the path, or null. `text` has to be valid JSON.
 */
export function keyTrouble(text: string): string | null {
  const levels: Level[] = [];
  const path = (last: string): string =>
    [...levels.slice(1).map(({ name }) => name), last].filter((part) => part !== '').join('.');
  let name: string | number = '';
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/gu)) {
    const [mark, colon] = token;
    const level = levels[levels.length - 1];
    if (mark === '{' || mark === '[') {
      if (levels.length === DEEPEST)
        return `内容嵌套过深（“${path(String(name)).slice(0, 40)}…”处超过 ${DEEPEST} 层），不是一份年报文件`;
      if (level && !level.keys) name = level.count;
      levels.push({ keys: mark === '{' ? new Set() : null, name, count: 0 });
      name = '';
    } else if (mark === '}' || mark === ']') {
      levels.pop();
    } else if (mark === ',') {
      if (level) level.count += 1;
    } else if (colon !== undefined && level?.keys) {
      // The key as it is meant: "a" and "\u0061" are the same.
      name = String(JSON.parse(mark.slice(0, mark.lastIndexOf('"') + 1)));
      if (RESERVED.has(name)) return `“${path(name)}”处有不能使用的名称“${name}”`;
      if (level.keys.has(name)) return `“${path(name)}”出现了两次，不知道以哪一个为准`;
      level.keys.add(name);
    }
  }
  return null;
}
