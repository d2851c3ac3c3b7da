import { describe, expect, it } from 'vitest';
import { explainBlock, explainLine } from '../../../shared/narrative/explain';

function lines(text: string, inRequestSection = false): string[] {
  return explainBlock(text, { year: 2023, inRequestSection }).map(explainLine);
}

describe('an explanation', () => {
  it('names what a figure was read as, by which words and which frame', () => {
    expect(lines('2023年，我镇共收到政府信息公开申请 26 件。')).toEqual([
      '“26件”：读作收到、受理或办理的申请数（“收到政府信息公开申请26件”，句式 received.verb，本年）。',
    ]);
  });

  it('names first the word that is not in the lexicon', () => {
    const [line] = lines('收到曌曌的政府信息公开申请25件。');
    expect(line).toMatch(/^“25件”：没有读，received\.verb：词表里没有“曌曌”/u);
  });

  it('says why a figure that is no count was left alone', () => {
    expect(lines('收到申请20余件，比上年增加5件，累计收到申请86件。', true)).toEqual([
      '“20余件”：不核对，是约数。',
      '“5件”：不核对，是与上年比较的增减数。',
      '“86件”：不核对，是多年累计数。',
    ]);
  });

  it('says what spoke against a frame that came close', () => {
    expect(lines('2022年收到政府信息公开申请21件。')[0]).toContain('说的不是本年');
    expect(lines('公示行政许可决定2910件。')[0]).toContain('有“公示”');
    expect(lines('共受理29件。')[0]).toContain('看不出说的是政府信息公开申请');
    expect(lines('各乡镇收到申请56件。')[0]).toContain('有“各乡镇”');
  });

  it('gives one reason where the words fit and the time does not', () => {
    expect(lines('2022年收到申请21件。')).toEqual(['“21件”：没有读，received.verb：说的不是本年。']);
  });

  it('tells statements without a figure too, and gives places in the clerk’s own text', () => {
    const text = '本年度，我镇 未收到 政府信息公开申请。';
    const [only] = explainBlock(text, { year: 2023, inRequestSection: false });
    expect(only?.frame).toBe('none.received');
    expect(text.slice(only?.start, only?.end)).toBe('未收到 政府信息公开申请');
  });
});
