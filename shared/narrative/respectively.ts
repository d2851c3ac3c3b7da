import type { Sentence } from './sentences';

const JOINT = /^(?:、|和|及|，|以及|与)$/;
/** 制发、废止、现行有效分别为4件、1件、32件; 行政复议和行政诉讼分别2件和1件 */
const NAMES = /([^，,;:。()]+?)(?:的)?(?:数量|件数)?(?:分别)(?:为|是|有|达)?$/;

const BODY = /(?:局|委|办|办公室|镇|乡|街道|院|中心|部门|村|社区|厅|公司|大队|支队)$/;

/**
 * For a figure of a run behind 分别: the words that name it, in place of the words before it. Undefined where there
 * is no such run; null where the names and the figures do not pair off (各年分别收到18件、21件、26件).
 */
export function respectively(sentence: Sentence, position: number): string | null | undefined {
  const run = runAround(sentence, position);
  if (run.length < 2) return undefined;
  const [first = 0] = run;
  const opening = sentence.numbers[first];
  if (!opening) return undefined;
  const from = sentence.numbers[first - 1]?.unitEnd ?? sentence.start;
  const words = sentence.text.slice(from, opening.start);
  const names = NAMES.exec(words)?.[1];
  if (names === undefined) return words.includes('分别') ? null : undefined;
  const parts = names.split(/、|和|及|与|以及/);
  // 县教育局、县住建局收到的申请分别为58件、41件: of other bodies, whatever the last words say.
  if (parts.slice(0, -1).some((part) => BODY.test(part))) return null;
  const place = run.indexOf(position);
  return parts[parts.length - run.length + place] ?? null;
}

/** The figures that stand in a row with nothing but 、 or 和 between them. */
function runAround(sentence: Sentence, position: number): number[] {
  const { numbers, text } = sentence;
  const joined = (left: number) => {
    const a = numbers[left];
    const b = numbers[left + 1];
    return a !== undefined && b !== undefined && JOINT.test(text.slice(a.unitEnd, b.start));
  };
  let first = position;
  while (first > 0 && joined(first - 1)) first -= 1;
  let last = position;
  while (joined(last)) last += 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
