import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTables } from '../../../../electron/export/tables/write-tables';
import { cellsOf } from '../../../../shared/form/form';
import type { Report } from '../../../../shared/report/model';
import { withFigure } from '../../../../shared/report/values';
import { longTables } from '../../../../shared/summary/long-tables';
import { summarise, withChecks, type Summary } from '../../../../shared/summary/summarise';
import { bodyReport, documentOf } from '../county';

const BODIES = 64;

/** A county whose figures differ from cell to cell: blanks, zeros, large figures, fees of many places, odd names. */
export function countyOfManyBodies(): Summary {
  const documents = Array.from({ length: BODIES }, (_body, index) =>
    withChecks(documentOf(filled(bodyReport(`青石县"第${index + 1}",镇\u3000人民政府`), index)), null),
  );
  return summarise({ name: '青石县', year: 2023, documents, roster: null, withErrors: true });
}

function filled(report: Report, body: number): Report {
  return [...cellsOf(report.form).values()].reduce((result, cell, index) => {
    if (cell.kind !== 'figure') return result;
    const turn = (body * 7 + index * 3) % 11;
    if (turn === 0) return withFigure(result, cell.address, null);
    const isMoney = cell.figure === 'money';
    return withFigure(result, cell.address, isMoney ? `${body}.${turn}00${index}1` : turn * body * 997);
  }, report);
}

/** Writes the tables of a summary into a folder of its own and gives the folder. */
export async function tablesFolder(summary: Summary): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), '年报 移交-'));
  await writeTables(longTables(summary), folder);
  return folder;
}

/** What an engine has to come to: by cell the sum, how many bodies have filled it in and how many left it blank. */
export function expectedSums({ form, sums, bodies }: Summary): [string, string | null, number, number][] {
  return [...cellsOf(form).values()]
    .filter(({ kind }) => kind === 'figure')
    .map(({ address }): [string, string | null, number, number] => {
      const { sum, filled: count } = sums.get(address) ?? { sum: null, filled: 0 };
      return [address, sum, count, bodies.length - count];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
