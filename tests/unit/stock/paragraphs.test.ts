import { describe, expect, it } from 'vitest';
import { fieldMeaning } from '../../../shared/fields/names';
import type { UnitLevel } from '../../../shared/report/model';
import { chosenWording, wordingsFor } from '../../../shared/stock/choose';
import { atomsOf } from '../../../shared/stock/condition';
import { FIELD_OF } from '../../../shared/stock/names';
import { SLOTS, type Case, type Slot, type StockParagraph } from '../../../shared/stock/paragraph';
import { STOCK_PARAGRAPHS } from '../../../shared/stock/paragraphs';
import { PROFILE_QUESTIONS } from '../../../shared/stock/profile';
import { FORM_WORDS } from '../../../shared/stock/words';

const FACTS: readonly string[] = PROFILE_QUESTIONS.map(({ key }) => key);
const LEVELS: readonly UnitLevel[] = [
  'township',
  'subdistrict',
  'countyDepartment',
  'county',
  'city',
  'other',
];

function casesOf({ sentences }: StockParagraph): Case[] {
  return sentences.flatMap((sentence) =>
    typeof sentence === 'string' ? [['', sentence] as const] : sentence,
  );
}
const CASES = STOCK_PARAGRAPHS.flatMap((paragraph) =>
  casesOf(paragraph).map(([condition, words]) => ({ paragraph, condition, words })),
);
/** The words of a case with every list spelled out. */
const bare = (words: string) =>
  words.replace(/\[([^\]]+)\]/gu, (_all, list: string) =>
    list
      .split('|')
      .map((item) => item.slice(item.indexOf(':') + 1))
      .join('、'),
  );

describe('the stock paragraphs', () => {
  it('are at least 150, each with an id of its own', () => {
    expect(STOCK_PARAGRAPHS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(STOCK_PARAGRAPHS.map(({ id }) => id)).size).toBe(STOCK_PARAGRAPHS.length);
  });

  it('have a slot that every level fills with three wordings or more, for what every body writes', () => {
    const everybody: Slot[] = [
      'preamble.basis',
      'opening',
      'active.duty',
      'active.documents',
      'active.items',
      'requests.duty',
      'requests.received',
      'requests.results',
      'requests.review',
      'management.duty',
      'platform.duty',
      'supervision.duty',
      'problems.lead',
      'problems.next',
      'problems.pair',
      'other.fee',
    ];
    for (const level of LEVELS)
      for (const slot of everybody) {
        const wordings = wordingsFor(slot, { unit: { name: '', level, selfReference: '' } });
        expect([level, slot, wordings.length >= 3]).toEqual([level, slot, true]);
      }
    expect(Object.keys(SLOTS).filter((slot) => !STOCK_PARAGRAPHS.some((each) => each.slot === slot))).toEqual(
      [],
    );
  });

  it('hold only names that are known, in words and in conditions', () => {
    for (const { paragraph, condition, words } of CASES) {
      const names = [...words.matchAll(/\{([^}]*)\}/gu)].map((match) => match[1] ?? '');
      const conditions = [
        condition,
        ...[...words.matchAll(/[[|]([^:\]]+):/gu)].map((match) => match[1] ?? ''),
      ];
      const known = (name: string) =>
        name in FIELD_OF || name in FORM_WORDS || FACTS.includes(name) || name === 'lastProblem';
      expect([paragraph.id, names.filter((name) => !known(name))]).toEqual([paragraph.id, []]);
      for (const atom of conditions.flatMap(atomsOf)) {
        if ('fact' in atom)
          expect([paragraph.id, FACTS]).toEqual([paragraph.id, expect.arrayContaining([atom.fact])]);
        else
          for (const side of [atom.left, atom.right])
            expect([paragraph.id, side, /^\d+$|^unbalanced$/u.test(side) || side in FIELD_OF]).toEqual([
              paragraph.id,
              side,
              true,
            ]);
      }
    }
    expect(Object.values(FIELD_OF).filter((name) => !fieldMeaning(name, '2021'))).toEqual([]);
  });

  it('claim what was done only where the clerk said so, or leave a blank for it', () => {
    for (const { paragraph, condition, words } of CASES) {
      if (paragraph.ground !== 'claim' || words === '' || paragraph.slot.startsWith('problems.')) continue;
      const asked = atomsOf(condition).some((atom) => 'fact' in atom && atom.wanted !== 'unknown');
      const named = [...words.matchAll(/\{(\w+)\}/gu)].some((match) => FACTS.includes(match[1] ?? ''));
      expect([paragraph.id, words, asked || named || words.includes('〔填写：')]).toEqual([
        paragraph.id,
        words,
        true,
      ]);
    }
  });

  it('leave no blank in a duty, and in a sentence of figures only until the figures are there', () => {
    for (const { paragraph, condition, words } of CASES) {
      if (paragraph.ground === 'duty')
        expect([paragraph.id, words]).not.toEqual([paragraph.id, expect.stringContaining('〔填写')]);
      if (paragraph.ground === 'figures' && words.includes('〔填写'))
        expect([paragraph.id, words, condition]).toEqual([
          paragraph.id,
          expect.stringMatching(/后自动写出〕|信息处理费/u),
          expect.stringMatching(/^$|unbalanced|feeCharged/u),
        ]);
    }
  });

  it('are whole sentences in a plain tone', () => {
    for (const { paragraph, words } of CASES) {
      if (words === '') continue;
      expect([paragraph.id, words]).toEqual([paragraph.id, expect.stringMatching(/[。：]$/u)]);
      expect(bare(words)).not.toMatch(
        /我们|显著|圆满|有力|空前|全面完成|老百姓|大力|最后一公里|应公开尽公开|[,;!?]|\s|零报告/u,
      );
      // A single thing is neither 共 nor 均 nor 全部: those words stand behind “more than one”.
      expect(words).not.toMatch(/[共均]1件|一件/u);
    }
  });

  it('call the body as its report does, never 本机关 beside 我镇', () => {
    for (const { paragraph, words } of CASES)
      expect([paragraph.id, words.replace(/〔[^〕]*〕|本级(?=政府信息公开)/gu, '')]).toEqual([
        paragraph.id,
        expect.not.stringMatching(/[本我](?:机关|单位|级政府|部门|[镇乡街局区县市省])/u),
      ]);
  });

  it('say what law they cite as it is numbered: no article beyond the last', () => {
    for (const { words } of CASES)
      for (const [, article] of words.matchAll(/第([一二三四五六七八九十]+)条/gu))
        expect(article).toMatch(/^(?:四|八|十[七八]|二十[一二三四五七]?|三十六|四十[六九]|五十一?)$/u);
  });
});

describe('the wording of a unit', () => {
  const unit = (name: string) => ({ name, level: 'township' as const, selfReference: '我镇' });

  it('is always the same for a unit and year', () => {
    const report = { unit: unit('石桥镇人民政府'), year: 2025 };
    expect(chosenWording('opening', report)).toBe(chosenWording('opening', { ...report }));
  });

  it('is spread evenly over neighbours and years', () => {
    const names = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥', (sign) => `${sign}河镇人民政府`);
    for (const slot of ['opening', 'requests.received', 'preamble.basis', 'management.duty'] as const) {
      const counts = new Map<string, number>();
      for (const name of names)
        for (let year = 2021; year < 2031; year += 1) {
          const id = chosenWording(slot, { unit: unit(name), year })?.id ?? '';
          counts.set(id, (counts.get(id) ?? 0) + 1);
        }
      const wordings = wordingsFor(slot, { unit: unit('') }).length;
      expect(counts.size).toBe(wordings);
      const even = (names.length * 10) / wordings;
      for (const count of counts.values()) {
        expect(count).toBeGreaterThan(even * 0.6);
        expect(count).toBeLessThan(even * 1.5);
      }
    }
  });
});
