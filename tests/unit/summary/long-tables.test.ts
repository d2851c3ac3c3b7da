import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeTables } from '../../../electron/export/tables/write-tables';
import { withFigure } from '../../../shared/report/values';
import { longTables } from '../../../shared/summary/long-tables';
import { summarise, withChecks } from '../../../shared/summary/summarise';
import { bodyReport, documentOf } from './county';

const documents = [
  bodyReport('青石县石桥镇人民政府', { 'active.fees': '0.1234', 'active.licences': 3 }),
  withFigure(bodyReport('青石县"柳河",镇'), 'active.licences', null),
].map((report) => withChecks(documentOf(report), null));
const summary = summarise({ name: '青石县', year: 2023, documents, roster: null, withErrors: true });

async function written(): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), '年报 长表-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const paths = await writeTables(longTables(summary), folder);
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return Object.fromEntries(paths.map((path, index) => [path.slice(folder.length + 1), texts[index] ?? '']));
}

it('have a row a cell a report, money exact, and a blank as an empty field', async () => {
  const lines = (await written())['figures.csv']?.trimEnd().split('\n') ?? [];
  expect(lines).toHaveLength(1 + 2 * 166);
  expect(lines).toContain('1,active.fees,0.1234');
  expect(lines).toContain('1,active.licences,3');
  expect(lines).toContain('2,active.licences,');
});

it('keep the names of bodies whatever is in them, and every finding with its rule', async () => {
  const files = await written();
  expect(files['bodies.csv']).toContain('2,"青石县""柳河"",镇",township,');
  const rules = files['findings.csv']?.match(/^2,E-BLANK,error,active\.licences,/mu);
  expect(rules).toHaveLength(1);
});

it('come with a script for each engine', async () => {
  const files = await written();
  expect(files['load.sql']).toContain("COPY figures FROM 'figures.csv'");
  expect(files['load-postgresql.sql']).toContain("\\copy figures FROM 'figures.csv'");
});
