/** Declarations that take a text out of what is read: it is not shown, or shown as struck out. */
const STRIKES = /text-decoration[^;]*line-through/iu;
const HIDES =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$)|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$))/iu;

/** Whether declarations (`display:none; color:red`) hide or strike out the text they stand for. */
export function hides(declarations: string): boolean {
  return STRIKES.test(declarations) || HIDES.test(declarations);
}

/** A rule of a style sheet that hides the elements of a class. */
export interface HidingRule {
  /** The element it is for, '' for any. */
  tag: string;
  name: string;
  /** It strikes the text out; else it is not shown at all. */
  strikes: boolean;
}

const COMMENT = /\/\*[\s\S]*?\*\//gu;
/** A class alone or of one element; longer selectors depend on what stands around. */
const CLASS = /^([a-z][a-z0-9]*)?\.([\w-]+)$/iu;

/** The rules of a style sheet by which texts of a class are hidden. Rules for paper or narrow screens only (`@media`) do not count. */
export function hidingRules(styleSheet: string): HidingRule[] {
  const rules: HidingRule[] = [];
  for (const rule of withoutGroups(styleSheet).split('}')) {
    const [selectors = '', declarations = ''] = rule.split('{');
    if (!hides(declarations)) continue;
    for (const selector of selectors.split(',')) {
      const [, tag = '', name] = CLASS.exec(selector.trim()) ?? [];
      if (name !== undefined)
        rules.push({ tag: tag.toLowerCase(), name, strikes: STRIKES.test(declarations) });
    }
  }
  return rules;
}

/** The rules that stand in no group (`@media print { … }`). */
function withoutGroups(styleSheet: string): string {
  const plain = styleSheet.replace(COMMENT, '').replace(/<!--|-->/gu, '');
  let kept = '';
  let depth = 0;
  /** How deep the group is that is being skipped; 0 outside of any. */
  let group = 0;
  for (const piece of plain.split(/(?<=[{};])/u)) {
    if (group === 0 && depth === 0 && piece.trimStart().startsWith('@')) {
      if (piece.endsWith(';')) continue;
      group = 1;
    }
    if (group === 0) kept += piece;
    if (piece.endsWith('{')) depth += 1;
    if (piece.endsWith('}') && depth > 0) depth -= 1;
    if (depth === 0) group = 0;
  }
  return kept;
}
