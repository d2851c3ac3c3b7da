import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Example } from './corpus-tables';

/** Phrases that the reader does not know: the one line that makes it read them, and the frame that then does. */
const PHRASES = [
  ['RECEIVE 签收', '全年签收政府信息公开申请{26}件。', 'received.verb'],
  ['TAKE_ON 承接', '全年承接政府信息公开申请{29}件。', 'received.accepted'],
  ['DONE+SETTLED 办竣', '收到申请26件，办竣{27}件。', 'handled.verb'],
  ['DONE+ANSWER 函复', '收到申请26件，函复{27}件。', 'handled.verb'],
  ['CARRY 跨接', '办结申请27件，跨接下年度{2}件。', 'carriedForward.verb'],
  ['NEXT_YEAR 翌年', '办结申请27件，结转翌年{2}件。', 'carriedForward.verb'],
  ['REQUEST+DISCLOSURE 政府信息索取申请', '全年收到政府信息索取申请{26}件。', 'received.verb'],
  ['APPLICANT=2 科研院所', '收到申请26件，其中科研院所{1}件。', 'applicant.before'],
  ['RESULT=granted 准许公开', '收到申请26件，准许公开{12}件。', 'result.before'],
  ['ISSUE=issued 签发', '全年签发行政规范性文件{4}件。', 'document.verbNoun'],
] as const;

const LEXICON = '../../../shared/narrative/lexicon/words/requests';

/** The modules of the reader, loaded anew with some more lines in the lexicon. */
async function readerWith(lines: readonly string[]) {
  vi.resetModules();
  vi.doMock(LEXICON, async (original) => {
    const actual = await original<{ REQUEST_WORDS: string; APPLICANT_WORDS: string }>();
    return { ...actual, REQUEST_WORDS: `${actual.REQUEST_WORDS}\n${lines.join('\n')}` };
  });
  return import('../../../shared/narrative/read-block');
}

afterEach(() => {
  vi.doUnmock(LEXICON);
  vi.resetModules();
});

describe('a phrase that the reader does not know', () => {
  it.each(PHRASES)('becomes one line of the lexicon: %s', async (line, marked, frame) => {
    const text = marked.replace(/[{}]/g, '');
    const around = { year: 2023, inRequestSection: true };
    const framesAt = ({ mentions }: { mentions: readonly { frame: string; number: { start: number } }[] }) =>
      mentions
        .filter((mention) => mention.number.start === marked.indexOf('{'))
        .map((mention) => mention.frame);
    const without = await readerWith([]);
    expect(framesAt(without.readBlock(text, around))).toEqual([]);
    const { readBlock } = await readerWith([line]);
    expect(framesAt(readBlock(text, around))).toEqual([frame]);
  });

  it('breaks no sentence of the corpora', async () => {
    const { CLERK_SENTENCES_1 } = await import('./corpus-clerks-1');
    const { BLIND_SENTENCES_1 } = await import('./corpus-blind-1');
    const { examplesOf } = await import('./clerk-sentences');
    const examples: readonly Example[] = [...examplesOf(CLERK_SENTENCES_1), ...BLIND_SENTENCES_1];
    await readerWith([]);
    const before = (await import('./score')).score(examples);
    await readerWith(PHRASES.map(([line]) => line));
    const after = (await import('./score')).score(examples);
    expect(after).toEqual(before);
  });
});
