import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importHtml } from '../../../shared/import/html/import-html';
import type { ImportResult } from '../../../shared/import/import-result';
import { importText } from '../../../shared/import/text/import-text';
import { readReportFile, writeReportFile } from '../../../shared/report/file';
import { figureAt, withFigure } from '../../../shared/report/values';
import {
  browserTabs,
  cellLines,
  figureAddresses,
  htmlDocument,
  markdown,
  spacedWords,
  textDocument,
} from './render-shapes';
import { sample } from './sample-text';

/** The sample with another figure in every cell: a figure in a wrong cell shows. */
const distinct = figureAddresses(sample).reduce(
  (report, address, index) => withFigure(report, address, address === 'active.fees' ? '0.5' : index + 1),
  sample,
);
const SHAPES = [browserTabs, cellLines];
const DOCUMENTS = [...SHAPES, markdown, spacedWords].map((shape) => textDocument(sample, shape).split('\n'));

type Change = (lines: string[]) => string[];
const at = fc.nat(5000);
const junk = fc.constantFrom(
  '\t',
  '|',
  '"',
  '0',
  '１',
  '总计',
  '三、',
  '（',
  '\u00A0',
  '小计',
  '无',
  '-',
  '一、总体情况',
  '2024年',
  '\uD840',
);
const change: fc.Arbitrary<Change> = fc.oneof(
  at.map(
    (index): Change =>
      (lines) =>
        lines.filter((_, each) => each !== index % lines.length),
  ),
  at.map(
    (index): Change =>
      (lines) =>
        lines.toSpliced(index % lines.length, 0, lines[index % lines.length] ?? ''),
  ),
  fc.tuple(at, at).map(
    ([from, to]): Change =>
      (lines) =>
        lines.toSpliced(to % lines.length, 0, lines[from % lines.length] ?? ''),
  ),
  fc.tuple(at, at, junk).map(
    ([index, column, text]): Change =>
      (lines) =>
        lines.map((line, each) =>
          each === index % lines.length
            ? line.slice(0, column % (line.length + 1)) + text + line.slice(column % (line.length + 1))
            : line,
        ),
  ),
  fc.tuple(at, at).map(
    ([index, column]): Change =>
      (lines) =>
        lines.map((line, each) =>
          each === index % lines.length ? line.slice(0, column % (line.length + 1)) : line,
        ),
  ),
);

/** Whatever came of it is a sentence, or a whole report that can be written and read again. */
function expectSound(result: ImportResult): void {
  if (!result.ok) {
    expect(result.reason).not.toBe('');
    return;
  }
  expect(readReportFile(writeReportFile(result.report))).toEqual({ ok: true, report: result.report });
}

describe('a damaged document', () => {
  it('never throws, and what is read is a sound report', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DOCUMENTS),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        (lines, changes) =>
          expectSound(importText(changes.reduce((damaged, each) => each(damaged), lines).join('\n'))),
      ),
      { numRuns: 150 },
    );
  });

  it('of nothing but characters never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expectSound(importText(text));
        expectSound(importHtml(text));
      }),
      { numRuns: 100 },
    );
  });

  it('of a torn web page never throws', () => {
    const html = htmlDocument(sample);
    fc.assert(
      fc.property(fc.nat(html.length), fc.nat(300), (from, length) =>
        expectSound(importHtml(html.slice(0, from) + html.slice(from + length))),
      ),
      { numRuns: 100 },
    );
  });

  it('with one line lost never has a figure in a wrong cell', () => {
    const addresses = figureAddresses(sample);
    for (const shape of SHAPES) {
      const lines = textDocument(distinct, shape).split('\n');
      for (let lost = 0; lost < lines.length; lost += 1) {
        const result = importText(lines.filter((_, index) => index !== lost).join('\n'));
        if (!result.ok) throw new Error(result.reason);
        for (const address of addresses) {
          const read = figureAt(result.report, address);
          if (read !== null)
            expect([lines[lost], address, read]).toEqual([lines[lost], address, figureAt(distinct, address)]);
        }
      }
    }
  });
});
