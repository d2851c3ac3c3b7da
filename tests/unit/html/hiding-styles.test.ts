import { describe, expect, it } from 'vitest';
import { hides, hidingRules } from '../../../shared/html/hiding-styles';

describe('declarations that hide a text', () => {
  it.each([
    ['display:none', true],
    ['color:red; visibility : hidden', true],
    ['opacity:0', true],
    ['font-size: 0pt;', true],
    ['text-decoration-line: line-through', true],
    ['opacity:0.5', false],
    ['font-size:0.8em', false],
    ['display:block', false],
    ['backface-visibility:hidden', false],
  ])('%s: %s', (declarations, hidden) => {
    expect(hides(declarations)).toBe(hidden);
  });
});

describe('rules of a style sheet that hide a class', () => {
  it('are those of a class alone, or of a class of one element', () => {
    const sheet =
      '<!-- /* .x{display:none} */ td.old, .gone { color:red; display:none } .a .b{display:none} P{margin:0} .cut{text-decoration:line-through} -->';
    expect(hidingRules(sheet)).toEqual([
      { tag: 'td', name: 'old', strikes: false },
      { tag: '', name: 'gone', strikes: false },
      { tag: '', name: 'cut', strikes: true },
    ]);
  });

  it('are not those for paper or for narrow screens', () => {
    const sheet =
      '@import "a.css"; @media print { .no-print{display:none} } .b{display:none} @media (max-width:9px){.c{display:none}}';
    expect(hidingRules(sheet).map(({ name }) => name)).toEqual(['b']);
  });
});
