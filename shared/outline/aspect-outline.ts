import { aspectOfHeading, ASPECTS, type Aspect } from '../form/aspects';
import type { Block } from '../report/model';
import { perBlock } from '../report/per-block';
import { withoutBlanks } from '../text/blanks';
import { ITEM_OPENING } from '../text/chinese-numeral';
import { headDepth, headLength, headWords } from './heads';

/** How an aspect stands in part 一; `block` is where it begins, `again` the headings that name it once more. */
export interface AspectEntry {
  aspect: Aspect;
  state: 'missing' | 'empty' | 'present' | 'doubled';
  block: number | null;
  again: readonly number[];
}

/** By what words each aspect is known at the head of a paragraph that has no heading of its own. */
const WORDS: Readonly<Record<Aspect, RegExp>> = {
  主动公开: /主动公开|主动及时公开/,
  依申请公开: /依申请/,
  政府信息管理: /信息(?:公开)?(?:规范)?(?:的)?管理|信息资源/,
  政府信息公开平台建设: /平台|公开渠道|公开载体|阵地/,
  监督保障: /监督|保障|考核/,
};
/** How far into a paragraph its subject is named. */
const HEAD = 28;
/** 一是…, （二）…, 3.… inside a paragraph open a subject too. */
const OPENING = new RegExp(ITEM_OPENING, 'gu');

/** The aspect that a block's own heading names, or null. */
const headingAspect = perBlock((text, kind) =>
  aspectOfHeading(headWords(text.slice(0, headLength({ kind, text })))),
);
/** The aspects that a block, or a point in it, begins with. */
const toldAspects = perBlock((text) => {
  const heads = headsOf(text);
  return ASPECTS.filter((aspect) => heads.some((head) => WORDS[aspect].test(head)));
});

/** The five aspects of part 一 in the order of the form, each as the part tells it. */
export function aspectOutline(blocks: readonly Block[]): AspectEntry[] {
  return ASPECTS.map((aspect): AspectEntry => {
    const [first, ...again] = blocks.flatMap((block, index) =>
      headingAspect(block) === aspect ? [index] : [],
    );
    const told = blocks.findIndex((block) => toldAspects(block).includes(aspect));
    const block = first ?? (told < 0 ? null : told);
    if (block === null) return { aspect, state: 'missing', block, again };
    if (again.length > 0) return { aspect, state: 'doubled', block, again };
    return { aspect, state: isHeadingEmpty(blocks, block) ? 'empty' : 'present', block, again };
  });
}

/** Whether a block is a heading with no text under it before the next heading that is not below it. */
export function isHeadingEmpty(blocks: readonly Block[], index: number): boolean {
  const heading = blocks[index];
  if (!heading || withoutBlanks(heading.text.slice(headLength(heading))) !== '') return false;
  const depth = headDepth(heading.text);
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === 'heading' && headDepth(block.text) <= depth) return true;
    if (block.kind !== 'heading' && withoutBlanks(block.text) !== '') return false;
  }
  return true;
}

/** What a paragraph and each of its numbered points begin with. */
function headsOf(text: string): string[] {
  const points = [...text.matchAll(OPENING)].map((match) => text.slice(match.index, match.index + HEAD));
  return [text.slice(0, HEAD), ...points];
}

/** The aspect of part 一 that a block stands under: which of the five its heading names; null before the first one. */
export function aspectAt(blocks: readonly Block[], index: number): number | null {
  const heading = blocks.slice(0, index + 1).findLast(({ kind }) => kind === 'heading');
  const at = ASPECTS.findIndex((aspect) => heading?.text.includes(aspect));
  return at < 0 ? null : at;
}
