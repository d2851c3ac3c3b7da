import { describe, expect, it } from 'vitest';
import { planPaste } from '../../../shared/clipboard/plan-paste';
import { writeTsv } from '../../../shared/clipboard/tsv';
import { applyPatches } from '../../../shared/commands/patch';
import { cellAt, formOf } from '../../../shared/form/form';
import type { ImportResult } from '../../../shared/import/import-result';
import { importCsv } from '../../../shared/import/csv/import-csv';
import { importHtml } from '../../../shared/import/html/import-html';
import { importText } from '../../../shared/import/text/import-text';
import { enterText } from '../../../shared/number/cell-text';
import { readNumber } from '../../../shared/number/read-number';
import type { Report } from '../../../shared/report/model';
import { figureAt, withFigure } from '../../../shared/report/values';
import { checkReport } from '../../../shared/rules/check';
import { checkSheet } from '../../../shared/document/check-sheet';
import { latticeOf } from '../../../shared/selection/lattice';
import { isBlankMark } from '../../../shared/text/blank-marks';
import { csvDocument, excelTabs, htmlDocument, textDocument } from '../import/render-shapes';
import { sample } from '../import/sample-text';

/** Those of the contract, then those other programs and offices use. */
const MARKS = [
  ...['/', '／', '-', '－', '—', '——', '–', '─', '×', '√', '无', '没有', '空', '暂无', 'N/A', '#N/A'],
  ...[
    '不适用',
    '不涉及',
    '未填',
    '空白',
    'n/a',
    'nil',
    'NULL',
    '\\',
    '--',
    '…',
    '.',
    '·',
    '*',
    '＊',
    'x',
    '✓',
    '~',
    '＿',
  ],
];

const ADDRESS = 'active.licences';
const SENTINEL = 7777;
const marked = withFigure(sample, ADDRESS, SENTINEL);
const spanned = Array.from(String(SENTINEL), (digit) => `<span>${digit}</span>`).join('\n');

function cell() {
  const found = cellAt('2021', ADDRESS);
  if (found?.kind !== 'figure') throw new Error(ADDRESS);
  return found;
}

function paste(content: { text: string; html: string }): Report {
  const table = formOf('2021').tables.active;
  const placed = latticeOf(table).byAddress.get(ADDRESS);
  if (!placed) throw new Error(ADDRESS);
  const { row, column } = placed;
  const range = { top: row, bottom: row, left: column, right: column + placed.colSpan - 1 };
  const plan = planPaste({ report: sample, table, range }, content);
  if (!plan) throw new Error('nothing pasted');
  return applyPatches(sample, plan.patches);
}

function imported(result: ImportResult): Report {
  if (!result.ok) throw new Error(result.reason);
  return result.report;
}

const DOORS: readonly (readonly [string, (mark: string) => Report])[] = [
  ['typing', (mark) => applyPatches(sample, enterText(sample, cell(), mark).patches)],
  ['pasting text', (mark) => paste({ text: `${writeTsv([[mark]])}\r\n`, html: '' })],
  ['pasting HTML', (mark) => paste({ text: '', html: `<table><tr><td>${mark}</td></tr></table>` })],
  [
    'importing text',
    (mark) => imported(importText(textDocument(marked, excelTabs).replace(String(SENTINEL), mark))),
  ],
  ['importing a web page', (mark) => imported(importHtml(htmlDocument(marked).replace(spanned, mark)))],
  ['importing CSV', (mark) => imported(importCsv(csvDocument(marked).replace(String(SENTINEL), mark)))],
];

describe('a mark for "not filled in"', () => {
  describe.each(DOORS)('by %s', (_door, bring) => {
    it.each(MARKS)('%s leaves no figure, is kept, and is told by E-BLANK on screen and paper', (mark) => {
      const report = bring(mark);
      expect(figureAt(report, ADDRESS)).toBeNull();
      expect(report.notes[ADDRESS]).toBe(mark);
      const findings = checkReport({ report }).filter(({ cells }) => cells.includes(ADDRESS));
      expect(findings.map(({ rule }) => rule)).toEqual(['E-BLANK']);
      expect(findings[0]?.message).toContain(`“${mark}”`);
      const sheet = checkSheet({ report, findings, date: '2024年1月15日' });
      expect(JSON.stringify(sheet.blocks)).toContain(JSON.stringify(`“${mark}”`).slice(1, -1));
    });
  });

  it.each(MARKS)('%s is read as one', (mark) => {
    expect(readNumber(` ${mark}\u00A0`)).toEqual({ kind: 'blank-mark', value: null, mark });
  });

  it.each(['0', '〇', '○', '一', '无。', '无此项', '有', '', '0/0', '1-2', '-5', '第/项', '|'])(
    '%j is none',
    (text) => {
      expect(isBlankMark(text)).toBe(false);
    },
  );

  it('is none where a line is drawn', () => {
    expect(isBlankMark('—'.repeat(30))).toBe(false);
  });
});
