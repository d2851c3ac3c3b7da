import subsetFont from 'subset-font';
import { gb2312Hanzi, gb2312Signs, gbkHanzi, isLaterHanzi, isSign, isSymbol } from './character-sets';
import type { Coverage, FontPlan } from './font-plan';
import { drawnCodePoints, readFont } from './read-font';
import { renameFont } from './rename-font';

/**
 * Features that Chinese text needs: marks on letters, kerning of Latin, and half-width punctuation
 * (`text-spacing-trim`). The others (vertical forms, Japanese and Korean variants, ruby) only cost space.
 */
const KEPT_FEATURES = ['ccmp', 'mark', 'kern', 'liga', 'halt', 'palt', 'chws'];

function wantedBy(coverage: Exclude<Coverage, 'all'>): (codePoint: number) => boolean {
  if (coverage === 'symbols') return isSymbol;
  const hanzi = coverage === 'gbk' ? gbkHanzi() : gb2312Hanzi();
  const signs = gb2312Signs();
  const basic = (point: number): boolean => hanzi.has(point) || signs.has(point) || isSign(point);
  if (coverage === 'gb2312') return basic;
  if (coverage === 'gbk') return (point) => basic(point) || isLaterHanzi(point);
  return (point) => !basic(point);
}

/** The code points a font of this coverage keeps, out of those its original draws. */
function keptCodePoints(coverage: Coverage, original: ReadonlySet<number>): Set<number> {
  if (coverage === 'all') return new Set(original);
  return new Set([...original].filter(wantedBy(coverage)));
}

/** A font of these characters alone, as a TTF file or compressed for a page. */
export async function subset(
  original: Uint8Array,
  kept: Iterable<number>,
  targetFormat: 'truetype' | 'woff' | 'woff2' = 'truetype',
): Promise<Uint8Array> {
  const text = Array.from(kept, (point) => String.fromCodePoint(point)).join('');
  return subsetFont(Buffer.from(original), text, {
    targetFormat,
    keepFeatures: KEPT_FEATURES,
    noHinting: true,
  });
}

/** Fails when a character is lost: a subsetter that runs out of memory returns a font with empty glyphs. */
function checkNothingLost(plan: FontPlan, kept: ReadonlySet<number>, made: ReadonlySet<number>): void {
  const lost = [...kept].filter((point) => !made.has(point));
  if (lost.length === 0) return;
  const shown = lost.slice(0, 20).map((point) => String.fromCodePoint(point));
  throw new Error(`${plan.file} lost ${lost.length} characters: ${shown.join('')}`);
}

/**
 * Makes one font of the plan from the file its makers published: a TTF with the planned characters, renamed where the
 * licence asks for it. Throws when a character of the plan would be lost.
 */
export async function makeFont(plan: FontPlan, original: Uint8Array): Promise<Uint8Array> {
  const kept = keptCodePoints(plan.coverage, drawnCodePoints(readFont(original)));
  const cut = plan.coverage === 'all' ? original : await subset(original, kept);
  checkNothingLost(plan, kept, drawnCodePoints(readFont(cut)));
  return plan.renamed ? renameFont(cut, plan.family) : cut;
}
