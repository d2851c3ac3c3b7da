import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters } from '../../../renderer/narrative/blocks';
import { changedBlock } from '../../../shared/report/changed-block';
import type { Block } from '../../../shared/report/model';

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));

describe('changedBlock', () => {
  it('finds the block and the characters that are new in it', () => {
    const before = paragraphs('全年收到申请5件。', '无。');
    const after = paragraphs('全年收到申请15件。', '无。');
    expect(changedBlock(before, after)).toEqual({ block: 0, start: 6, end: 7 });
  });

  it('points where something was taken away', () => {
    expect(changedBlock(paragraphs('一', '二三四'), paragraphs('一', '二四'))).toEqual({
      block: 1,
      start: 1,
      end: 1,
    });
  });

  it('sees a paragraph become a heading', () => {
    const before = paragraphs('一', '（一）主动公开');
    const after: Block[] = [
      { kind: 'paragraph', text: '一' },
      { kind: 'heading', text: '（一）主动公开' },
    ];
    expect(changedBlock(before, after).block).toBe(1);
  });

  it('names a span that lies inside the new text, outside of which nothing differs', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (old, now) => {
        const { start, end } = changedBlock(paragraphs(old), paragraphs(now));
        const tail = now.length - end;
        expect(start).toBeLessThanOrEqual(end);
        expect(old.slice(0, start)).toBe(now.slice(0, start));
        expect(old.slice(old.length - tail)).toBe(now.slice(end));
        expect(start + tail).toBeLessThanOrEqual(old.length);
      }),
    );
  });
});

describe('countCharacters', () => {
  it('counts as Word does: each Chinese character and mark, a run of letters or digits once, no blanks', () => {
    expect(countCharacters(paragraphs('收到申请 12,345 件。', '　APP 上线'))).toBe(10);
  });
});
