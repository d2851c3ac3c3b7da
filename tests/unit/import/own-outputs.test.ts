import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/document/plain-text';
import { reportDocument } from '../../../shared/document/report-document';
import { webPage } from '../../../shared/document/web-page';
import { importHtml } from '../../../shared/import/html/import-html';
import type { ImportResult } from '../../../shared/import/import-result';
import { importText } from '../../../shared/import/text/import-text';
import type { Report } from '../../../shared/report/model';
import { figureAt } from '../../../shared/report/values';
import { arbitraryReport } from './arbitrary-report';
import { figureAddresses } from './render-shapes';

function expectSame(result: ImportResult, report: Report): void {
  if (!result.ok) throw new Error(result.reason);
  const figures = (each: Report) =>
    figureAddresses(report).map((address) => [address, figureAt(each, address)]);
  expect(figures(result.report)).toEqual(figures(report));
  expect(result.report.narrative).toEqual(report.narrative);
  expect(result.report).toMatchObject({ form: report.form, year: report.year, unit: report.unit });
  expect(result.report.imported?.unplaced).toEqual([]);
}

describe.each(['2021', '2019'] as const)(
  'what the program itself writes of a report on the %s form',
  (version) => {
    const report = arbitraryReport(version, 10);

    it('is read back from text', () => {
      fc.assert(
        fc.property(report, (each) => expectSame(importText(plainText(reportDocument(each))), each)),
        { numRuns: 20 },
      );
    });

    it('is read back from a web page', () => {
      fc.assert(
        fc.property(report, (each) => expectSame(importHtml(webPage(reportDocument(each))), each)),
        { numRuns: 20 },
      );
    });
  },
);
