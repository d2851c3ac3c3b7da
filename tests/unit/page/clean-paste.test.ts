import { describe, expect, it } from 'vitest';
import { sliceOfText } from '../../../renderer/narrative/clean-paste';

function blocksOf(text: string): [kind: string, text: string][] {
  const blocks: [string, string][] = [];
  sliceOfText(text).content.forEach((node) => blocks.push([node.type.name, node.textContent]));
  return blocks;
}

describe('text pasted into a text part', () => {
  it('loses what nobody sees at the ends of its lines, and its empty lines', () => {
    expect(
      blocksOf('\u200B\u3000\u3000我镇公开信息 30 条。\u00A0\uFEFF\r\n\u200B\r\n\t二〇二三年\u200E'),
    ).toEqual([
      ['paragraph', '我镇公开信息 30 条。'],
      ['paragraph', '二〇二三年'],
    ]);
  });

  it('has a heading where a line is nothing but one', () => {
    expect(blocksOf('（二）依申请公开情况\n（二）依申请公开，共收到5件。')).toEqual([
      ['heading', '（二）依申请公开情况'],
      ['paragraph', '（二）依申请公开，共收到5件。'],
    ]);
  });
});
