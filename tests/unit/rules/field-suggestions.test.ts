import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/patch';
import { blankReport } from '../../../shared/report/blank';
import type { Report } from '../../../shared/report/model';
import { withFigure } from '../../../shared/report/values';
import { checkReport } from '../../../shared/rules/check';
import { fieldSuggestions } from '../../../shared/rules/narrative/field-suggestions';

const figures: Record<string, number> = {
  'requests.received.0': 12,
  'requests.received.1': 3,
  'requests.carriedOver.0': 3,
  'requests.granted.0': 9,
  'requests.denied.stateSecret.0': 2,
  'requests.denied.internalAffairs.0': 3,
  'requests.partial.0': 4,
};

function reportSaying(text: string): Report {
  const blank = blankReport({ name: '石桥街道办事处', level: 'subdistrict', selfReference: '我街道' }, 2025);
  const filled = Object.entries(figures).reduce(
    (report, [address, value]) => withFigure(report, address, value),
    blank,
  );
  return { ...filled, narrative: { ...filled.narrative, overview: [{ kind: 'paragraph', text }] } };
}

function suggestions(text: string, words: string) {
  const start = text.lastIndexOf(words);
  const range = { part: 'overview', block: 0, start, end: start + words.length } as const;
  return fieldSuggestions({ report: reportSaying(text) }, words, range);
}

describe('what a number of the text may be', () => {
  it.each([
    ['2025年，我街道共收到政府信息公开申请15件', '15', 'requests.received.total'],
    ['我街道收到政府信息公开申请15件，上年结转3件', '3', 'requests.carriedOver.total'],
    ['全年共收到政府信息公开申请15件，其中不予公开5件', '5', 'requests.denied.total'],
    ['全年办结政府信息公开申请18件', '18', 'requests.handledTotal.total'],
  ])('%s: what the sentence says comes first', (text, words, name) => {
    const { names, isSure } = suggestions(text, words);
    expect(names[0]).toBe(name);
    expect(isSure).toBe(true);
  });

  it('a value that only one thing has needs no sentence', () => {
    expect(suggestions('共有9处', '9')).toMatchObject({ isSure: false });
    expect(suggestions('2025年度报告', '2025')).toEqual({ names: ['year'], isSure: true });
    expect(suggestions('由我街道负责', '我街道')).toEqual({ names: ['unit.selfReference'], isSure: true });
  });

  it('is not sure of a value that several cells have, and offers none that no cell has', () => {
    const three = suggestions('走访3次', '3');
    expect(three.isSure).toBe(false);
    expect(three.names).toContain('requests.carriedOver.total');
    expect(suggestions('发布信息95条', '95')).toEqual({ names: [], isSure: false });
  });
});

describe('a figure that disagrees with the tables', () => {
  it('is offered the field that would be right, and agrees from then on', () => {
    const report = reportSaying('2025年，我街道共收到政府信息公开申请14件。');
    const [wrong] = checkReport({ report }).filter(({ rule }) => rule === 'NAR-R1');
    const fixed = applyPatches(report, wrong?.fieldFix?.patches ?? []);
    expect(fixed.narrative.overview).toEqual([
      {
        kind: 'paragraph',
        text: '2025年，我街道共收到政府信息公开申请15件。',
        fields: [{ at: 20, length: 2, is: 'requests.received.total' }],
      },
    ]);
    expect(checkReport({ report: fixed }).filter(({ rule }) => rule === 'NAR-R1')).toEqual([]);
  });

  it('is not offered one where more than one figure would be right', () => {
    const report = reportSaying('2025年，我街道共受理政府信息公开申请14件。');
    const [wrong] = checkReport({ report }).filter(({ rule }) => rule === 'NAR-R1');
    expect(wrong).toBeDefined();
    expect(wrong?.fieldFix).toBeUndefined();
  });
});
