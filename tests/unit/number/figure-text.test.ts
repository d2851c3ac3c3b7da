import { describe, expect, it } from 'vitest';
import { isFigureText, isRemarkedFigure, withoutUnit } from '../../../shared/number/figure-text';

describe('isFigureText', () => {
  it.each([
    '0',
    '12',
    '１２',
    ' 12 ',
    '12件',
    '12 件',
    '1.5万元',
    '1,234',
    '1 234',
    '（5）',
    '(5)',
    '-5',
    '－5',
    '+5',
    '￥12.50',
    '¥ 12'.replace(' ', ''),
    '5%',
    '5 ％',
    '.5',
    '?3',
    '？ 3',
    '2.68E+06',
    '-1e3',
    '/',
    '—',
    '无',
    `1${'0'.repeat(63)}`,
  ])('%j stands in a figure cell', (text) => {
    expect(isFigureText(text)).toBe(true);
  });

  it.each([
    '',
    '第12件',
    '12件申请',
    '12个',
    '2024年',
    '一、',
    '12-13',
    '约12',
    '1e3x',
    'x1e3',
    '1eE3',
    '件',
    '万元',
    `1${'0'.repeat(64)}`,
  ])('%j does not, or not by itself', (text) => {
    expect(isFigureText(text)).toBe(false);
  });
});

describe('withoutUnit', () => {
  it.each([
    ['12件', '12'],
    ['12 件 ', '12'],
    ['１２万元', '１２'],
    ['0.5万元', '0.5'],
    ['12', '12'],
    ['12 ', '12'],
    ['文件', '文件'],
    ['件12', '件12'],
    ['12件数', '12件数'],
  ])('%j is %j', (text, figure) => {
    expect(withoutUnit(text)).toBe(figure);
  });
});

describe('isRemarkedFigure', () => {
  it.each([
    '22（其中修订16件）',
    '251000元',
    ' 12个',
    '约12',
    '共计 5',
    '-3（更正）',
    '１２件',
    '3.5万',
    '12',
  ])('%j begins with a figure', (text) => {
    expect(isRemarkedFigure(text)).toBe(true);
  });

  it.each(['1.主动公开', '2．依申请', '3、办理', '10. 其他', '详见附件2', '无', '', '约'])(
    '%j does not: an item’s number is none',
    (text) => {
      expect(isRemarkedFigure(text)).toBe(false);
    },
  );
});
