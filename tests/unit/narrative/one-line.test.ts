import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Example } from './corpus-tables';

/** Phrases that the reader does not know: the one line that makes it read them, and the frame that then does. */
const PHRASES = [
  ['RECEIVE 收揽', '全年收揽政府信息公开申请{26}件。', 'received.verb'],
  ['TAKE_ON 认领', '全年认领政府信息公开申请{29}件。', 'received.accepted'],
  ['DONE+SETTLED 办讫', '收到申请26件，办讫{27}件。', 'handled.verb'],
  ['CARRY 滚入', '办结申请27件，滚入下年度{2}件。', 'carriedForward.verb'],
  ['REQUEST+DISCLOSURE 信息公开诉求', '全年收到信息公开诉求{26}件。', 'received.verb'],
  ['APPLICANT=1 个体工商户', '收到申请26件，其中个体工商户{1}件。', 'applicant.before'],
  ['RESULT=granted 同意提供', '收到申请26件，同意提供{12}件。', 'result.before'],
  ['RESULT=unavailable 查无此件', '收到申请26件，查无此件{4}件。', 'result.before'],
  ['REPEAL=repealed 作废', '制发行政规范性文件4件，作废{1}件。', 'document.verb'],
  ['LICENCE=licences 行政审批许可', '全年作出行政审批许可决定{2910}件。', 'decision.before'],
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
