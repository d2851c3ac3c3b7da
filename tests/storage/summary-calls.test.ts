import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { findReport } from '../../electron/storage/report-rows';
import { blankReport2019 } from '../../shared/report/blank';
import { writeReportFile } from '../../shared/report/file';
import type { Report } from '../../shared/report/model';
import { sampleReport } from '../../shared/report/sample';
import { figureAt } from '../../shared/report/values';
import { withFigures } from '../unit/rules/report-fixture';
import { body, calls, NAME, workbookBundle } from './summary-program';
import { addTestReport } from './test-library';

describe('the bodies of a county', () => {
  it('are checked, and the page hears when that is done', async () => {
    const { db, overview, sent } = await calls();
    for (let index = 0; index < 27; index += 1) addTestReport(db, `r${index}`, body(`第${index}镇`));
    await overview();
    const told = sent.map(({ data }) => data);
    expect(told).toContainEqual({ done: 25, total: 27 });
    expect(told.at(-1)).toEqual({ done: 27, total: 27 });
  });

  it('stand in the order of the roster, each with its state', async () => {
    const { db, handlers, overview } = await calls();
    addTestReport(
      db,
      'a',
      body('洛龙区李楼街道办事处', { 'requests.received.0': 120, 'requests.granted.0': 119 }),
    );
    addTestReport(db, 'b', body('石桥镇政府', { 'requests.received.1': 4 }));
    addTestReport(db, 'c', body('洛龙区黄庄镇人民政府'));
    addTestReport(db, 'own', body(NAME));
    addTestReport(db, 'before', body('洛龙区李楼街道办事处', { 'requests.received.0': 11 }, 2022));
    await handlers['summary.saveRoster']({ text: '石桥镇人民政府\n李楼街道办事处\n王庄镇人民政府\n' });
    const { rows, ownReport, bodies, counted, states } = await overview();
    expect(rows.map(({ name, state, listed }) => [name, state, listed])).toEqual([
      ['石桥镇人民政府', 'errors', 'normal'],
      ['李楼街道办事处', 'look', 'normal'],
      ['王庄镇人民政府', 'missing', 'name'],
      ['洛龙区黄庄镇人民政府', 'received', 'unlisted'],
    ]);
    expect(rows[3]?.suggestions).toEqual(['王庄镇人民政府']);
    expect(rows[1]).toMatchObject({ received: '120', receivedBefore: '11' });
    expect([ownReport, bodies, counted]).toEqual(['own', 4, 3]);
    expect(states.find(({ state }) => state === 'missing')?.bodies).toBe(1);
  });

  it('that are on no line stand below the line they may mean', async () => {
    const { db, handlers, overview } = await calls();
    for (const name of ['洛龙区石桥镇人民政府', '洛龙区黄庄镇人民政府', '洛龙区水利局'])
      addTestReport(db, name, body(name));
    await handlers['summary.saveRoster']({ text: '王庄镇人民政府\n石桥镇人民政府\n' });
    const { rows } = await overview();
    expect(rows.map(({ name }) => name)).toEqual([
      '王庄镇人民政府',
      '洛龙区黄庄镇人民政府',
      '石桥镇人民政府',
      '洛龙区水利局',
    ]);
  });

  it('are known by a confirmed name from then on', async () => {
    const { db, handlers, overview } = await calls();
    addTestReport(db, 'c', body('洛龙区黄庄镇人民政府'));
    await handlers['summary.saveRoster']({ text: '王庄镇人民政府\n' });
    await handlers['summary.confirmName']({ unit: '洛龙区黄庄镇人民政府', name: '王庄镇人民政府' });
    expect((await overview()).rows.map(({ name, listed }) => [name, listed])).toEqual([
      ['王庄镇人民政府', 'alias'],
    ]);
    expect((await handlers['summary.roster']({})).text).toContain('王庄镇人民政府,乡镇,洛龙区黄庄镇人民政府');
  });
});

describe('bodies side by side', () => {
  it('have the figures of three years, where a year is not there none, and what is out of the ordinary', async () => {
    const { db, handlers } = await calls();
    addTestReport(db, 'a', body('甲镇', { 'requests.received.0': 120, 'requests.granted.0': 119 }));
    addTestReport(db, 'a1', body('甲镇', { 'requests.received.0': 11, 'requests.granted.0': 10 }, 2022));
    addTestReport(db, 'a2', body('甲镇', { 'requests.received.0': 9, 'requests.granted.0': 8 }, 2021));
    addTestReport(db, 'b', body('乙镇'));
    const { labels, rows } = await handlers['summary.compare']({ year: 2023 });
    const received = labels.indexOf('一、本年新收政府信息公开申请数量');
    expect(received).toBeGreaterThan(0);
    const [first, second] = ['a', 'b'].map((id) => rows.find((row) => row.id === id));
    expect([first?.earlier, first?.before, first?.now].map((year) => year?.[received])).toEqual([
      '9',
      '11',
      '120',
    ]);
    expect(first?.outliers.map(({ label }) => label)).toContain(labels[received]);
    expect([second?.earlier, second?.before, second?.outliers]).toEqual([null, null, []]);
  });

  it('are found again from a summary by the name it keeps of them', async () => {
    const { db, handlers } = await calls();
    addTestReport(db, 'a', body('石桥镇政府'));
    await handlers['summary.saveRoster']({ text: '石桥镇人民政府\n' });
    expect(await handlers['summary.findBody']({ year: 2023, unit: '石桥镇人民政府' })).toEqual({ id: 'a' });
    expect(await handlers['summary.findBody']({ year: 2023, unit: '石桥镇政府' })).toEqual({ id: 'a' });
    expect(await handlers['summary.findBody']({ year: 2023, unit: '王庄镇' })).toEqual({ id: null });
  });
});

describe('sums', () => {
  it('lead to the bodies, whose figures add up to them; a body can be left out', async () => {
    const { db, handlers } = await calls();
    addTestReport(db, 'a', body('甲镇', { 'active.fees': '0.1', 'requests.received.1': 2 }));
    addTestReport(db, 'b', body('乙镇', { 'active.fees': '0.2', 'active.licences': null }));
    const { sums, counted } = await handlers['summary.sums']({ year: 2023 });
    expect([counted, sums['active.fees']]).toEqual([2, { sum: '0.3', filled: 2 }]);
    expect(sums['active.licences']).toEqual({ sum: '0', filled: 1 });
    const { rows } = await handlers['summary.cell']({ year: 2023, address: 'requests.received.total' });
    expect(rows.map(({ id, figure }) => [id, figure])).toEqual([
      ['a', '3'],
      ['b', '1'],
    ]);
    await handlers['summary.leaveOut']({ id: 'a', out: true });
    expect((await handlers['summary.sums']({ year: 2023 })).sums['active.fees']?.sum).toBe('0.2');
  });
});

describe('one body twice in the library', () => {
  const more = {
    'active.licences': 417,
    'active.penalties': 7,
    'active.coercion': 9,
    'active.fees': '1.2',
  };

  it('is counted once, by the report the clerk chooses, and the other says why not', async () => {
    const bundle = await workbookBundle();
    const { db, folder, handlers, overview } = await calls('cancel', undefined, bundle);
    addTestReport(db, 'long', body('洛龙区石桥镇人民政府', { 'active.licences': 2 }));
    addTestReport(db, 'short', body('石桥镇政府', { 'active.licences': 3 }));
    const licences = async () =>
      (await handlers['summary.sums']({ year: 2023 })).sums['active.licences']?.sum;
    const rows = async () =>
      (await overview()).rows.map(({ id, state, double }) => [id, state, double?.unit]);
    expect(await licences()).toBe('2');
    expect((await overview()).bodies).toBe(1);
    expect(await rows()).toEqual([
      ['long', 'received', undefined],
      ['short', 'double', '洛龙区石桥镇人民政府'],
    ]);
    await handlers['summary.leaveOut']({ id: 'short', out: false });
    expect(await licences()).toBe('3');
    expect(await rows()).toEqual([
      ['long', 'double', '石桥镇政府'],
      ['short', 'received', undefined],
    ]);
    const { id } = await handlers['summary.makeReport']({ year: 2023 });
    expect(findReport(db, id ?? '')?.report.summary?.members).toHaveLength(1);
    const { files } = await handlers['summary.saveWorkbook']({ year: 2023 });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, files[0]?.name ?? ''));
    const [bodies, list] = ['二、各单位', '汇总范围'].map((name) => workbook.getWorksheet(name));
    expect([5, 6].map((row) => bodies?.getCell(row, 2).value)).toEqual(['石桥镇政府', '合计']);
    expect([3, 4].map((row) => list?.getCell(row, 4).value)).toEqual(['重复，未计入', '已计入']);
  });

  it('under a mistyped name is held back until the clerk says that they are two', async () => {
    const { db, handlers, overview } = await calls();
    addTestReport(db, 'right', body('洛龙区石桥镇人民政府', more));
    addTestReport(db, 'slip', body('洛龙区石侨镇人民政府', more));
    addTestReport(db, 'far', body('洛龙区民政局', more));
    const states = async () =>
      (await overview()).rows.map(({ id, state, double }) => [id, state, double?.kind]);
    expect(await states()).toEqual([
      ['far', 'received', undefined],
      ['slip', 'received', 'sameFigures'],
      ['right', 'double', 'sameFigures'],
    ]);
    await handlers['summary.leaveOut']({ id: 'right', out: false });
    expect((await handlers['summary.sums']({ year: 2023 })).counted).toBe(3);
  });

  it('is not added where its summary is there, too, or the county is written another way', async () => {
    const { db, handlers, overview } = await calls();
    addTestReport(db, 'a', body('石桥镇', { 'active.licences': 2 }));
    addTestReport(db, 'own', body('洛阳市洛龙区人民政府', { 'active.licences': 50 }));
    const part = body('洛龙区北片区', { 'active.licences': 2 });
    const members = [{ unit: '洛龙区石桥镇人民政府', group: '乡镇', figures: [] }];
    addTestReport(db, 'part', { ...part, summary: { cells: [], members, missing: [] } });
    expect((await overview()).rows.map(({ id, state }) => [id, state])).toEqual([
      ['part', 'holdsOthers'],
      ['a', 'received'],
    ]);
    expect((await overview()).ownReport).toBe('own');
    const { sums, own } = await handlers['summary.sums']({ year: 2023 });
    expect(sums['active.licences']?.sum).toBe('2');
    expect(own).toEqual({ id: 'own', differing: [{ address: 'active.licences', own: '50', sum: '2' }] });
  });

  it('of the form before is never added to those of the year, and said', async () => {
    const { db, handlers, overview } = await calls();
    addTestReport(db, 'a', body('石桥镇', { 'active.licences': 2 }));
    const unit = { ...sampleReport().unit, name: '柳河镇' };
    addTestReport(db, 'old', withFigures(blankReport2019(unit, 2023), { 'requests.received.0': 9 }));
    expect((await overview()).rows.map(({ id, state }) => [id, state])).toEqual([
      ['old', 'otherForm'],
      ['a', 'received'],
    ]);
    expect((await handlers['summary.sums']({ year: 2023 })).counted).toBe(1);
  });
});

it('what is stored while the bodies are read is in the sums, now and later', async () => {
  const { db, handlers, overview } = await calls('cancel', () => {
    if (!findReport(db, 'b')) addTestReport(db, 'b', body('乙镇', { 'active.licences': 3 }));
  });
  addTestReport(db, 'a', body('甲镇', { 'active.licences': 2 }));
  expect((await overview()).counted).toBe(2);
  const [sums, { counted }] = await Promise.all([handlers['summary.sums']({ year: 2023 }), overview()]);
  expect([sums.sums['active.licences']?.sum, sums.counted, counted]).toEqual(['5', 2, 2]);
});

describe('collecting', () => {
  const dropped = (...names: string[]) =>
    names.map((name) => ({
      name: `各单位/${name}.nianbao`,
      bytes: new TextEncoder().encode(writeReportFile(body(name))),
    }));

  it('takes what was dropped as well', async () => {
    const { handlers, sent } = await calls();
    const { rows, unread } = await handlers['summary.collectFiles']({ files: dropped('甲镇', '乙镇') });
    expect(rows.map(({ file, unit, state }) => [file, unit, state])).toEqual([
      ['各单位/甲镇.nianbao', '甲镇', 'new'],
      ['各单位/乙镇.nianbao', '乙镇', 'new'],
    ]);
    expect(unread).toBe(0);
    expect(sent.map(({ name }) => name)).toEqual(['import.progress', 'import.progress']);
  });

  it('keeps what was read until the clerk stopped it, and says how much was not', async () => {
    const { handlers } = await calls('stop');
    const { rows, unread } = await handlers['summary.collectFiles']({
      files: dropped('甲镇', '乙镇', '丙镇'),
    });
    expect(rows.map(({ unit }) => unit)).toEqual(['甲镇']);
    expect(unread).toBe(2);
  });

  it('says of each file whether it is new, the same, newer or in conflict, and replaces nothing unasked', async () => {
    const { db, folder, handlers } = await calls();
    const put = (name: string, report: Report): void =>
      writeFileSync(join(folder, name), writeReportFile(report));
    put('甲.nianbao', body('甲镇'));
    put('乙.nianbao', body('乙镇'));
    const first = await handlers['summary.collect']({ from: 'folder' });
    const ids = first.rows.flatMap(({ importId }) => importId ?? []);
    expect(await handlers['summary.takeIn']({ add: ids, replace: [] })).toEqual({ taken: ids, refused: [] });
    addTestReport(db, 'edited', body('丙镇'));
    put('乙.nianbao', body('乙镇', { 'active.licences': 9 }));
    put('丙.nianbao', body('丙镇', { 'active.licences': 9 }));
    put('丁.nianbao', body('丁镇'));
    writeFileSync(join(folder, '坏.nianbao'), '{');
    writeFileSync(join(folder, '扫描件.jpg'), '');
    const { rows, others } = await handlers['summary.collect']({ from: 'folder' });
    expect(others).toEqual(['扫描件.jpg']);
    const states = Object.fromEntries(rows.map(({ file, state }) => [file, state]));
    expect(states).toEqual({
      '甲.nianbao': 'same',
      '乙.nianbao': 'newer',
      '丙.nianbao': 'conflict',
      '丁.nianbao': 'new',
      '坏.nianbao': 'refused',
    });
    expect(rows.find(({ file }) => file === '丙.nianbao')?.sentence).toMatch(/有 1 处不同.*库中 0，文件 9/u);
    const conflict = rows.find(({ file }) => file === '丙.nianbao')?.importId ?? '';
    await handlers['summary.takeIn']({ add: [], replace: [conflict] });
    expect(findReport(db, 'edited')?.removedAt).not.toBeNull();
  });

  it('is taken in one by one, so that the clerk can stop between two; the rest waits', async () => {
    const { handlers, overview, sent } = await calls('stop at 1');
    const files = dropped('甲镇', '乙镇', '丙镇');
    const { rows } = await handlers['summary.collectFiles']({ files });
    const ids = rows.flatMap(({ importId }) => importId ?? []);
    const [first, ...others] = ids;
    expect(await handlers['summary.takeIn']({ add: ids, replace: [] })).toEqual({
      taken: [first],
      refused: [],
    });
    expect(sent.at(-1)).toEqual({ name: 'summary.taking', data: { done: 1, total: 3 } });
    expect((await handlers['summary.takeIn']({ add: others, replace: [] })).taken).toEqual([others[0]]);
    expect((await overview()).rows.map(({ unit }) => unit).sort()).toEqual(['乙镇', '甲镇']);
  });

  it('names what could not be taken in, and takes the others', async () => {
    const { db, handlers } = await calls();
    const { rows } = await handlers['summary.collectFiles']({ files: dropped('甲镇', '乙镇') });
    addTestReport(db, 'meanwhile', body('甲镇'));
    const [first, second] = rows.flatMap(({ importId }) => importId ?? []);
    const result = await handlers['summary.takeIn']({ add: [first ?? '', second ?? ''], replace: [] });
    expect(result.taken).toEqual([second]);
    expect(result.refused.map(({ importId }) => importId)).toEqual([first]);
    expect(result.refused[0]?.sentence).toContain('甲镇');
  });
});

describe('what comes of it', () => {
  it('is a report of the library, updated only where the clerk says so', async () => {
    const { db, handlers } = await calls('update');
    addTestReport(db, 'a', body('甲镇', { 'active.licences': 2 }));
    const { id } = await handlers['summary.makeReport']({ year: 2023 });
    const stored = () => findReport(db, id ?? '')?.report;
    expect(stored()?.summary?.members.map(({ unit }) => unit)).toEqual(['甲镇']);
    addTestReport(db, 'b', body('乙镇', { 'active.licences': 3 }));
    expect((await handlers['summary.makeReport']({ year: 2023 })).id).toBe(id);
    const report = stored();
    expect(report && figureAt(report, 'active.licences')).toBe(5);
    expect(report?.summary?.members).toHaveLength(2);
  });

  it('is a letter to each body with errors, with both figures and what to do', async () => {
    const { db, folder, handlers } = await calls();
    addTestReport(db, 'a', body('甲镇', { 'requests.received.1': 4 }));
    addTestReport(db, 'b', body('乙镇'));
    expect(await handlers['summary.letters']({ year: 2023 })).toMatchObject({ letters: 1 });
    expect(readdirSync(folder).sort()).toEqual(['甲镇 修改通知.docx', '甲镇 修改通知.txt']);
    const text = readFileSync(join(folder, '甲镇 修改通知.txt'), 'utf8');
    // The day until which bodies were to hand in is over: nobody is asked to answer until then.
    expect(text).toContain('。请改好后重新报送');
    expect(text).toMatch(/“商业企业”列：本年新收 4 \+ 上年结转 0 = 4，.*= 0，相差 4。.*改正填错的一格。/u);
    expect(text).toContain(`${NAME}\r\n2026年1月8日`);
  });

  it('is a letter that names the day until which to answer', async () => {
    const { db, folder, handlers } = await calls();
    await handlers['summary.saveSettings']({ name: NAME, withErrors: true, due: '2026-01-08' });
    addTestReport(db, 'a', body('甲镇', { 'requests.received.1': 4 }));
    await handlers['summary.letters']({ year: 2023 });
    const text = readFileSync(join(folder, '甲镇 修改通知.txt'), 'utf8');
    expect(text).toContain('请于 2026年1月8日 前改好');
  });

  it('is a workbook', async () => {
    const { db, folder, handlers } = await calls('cancel', undefined, await workbookBundle());
    addTestReport(db, 'a', body('甲镇'));
    const { files } = await handlers['summary.saveWorkbook']({ year: 2023 });
    expect(files.map(({ name }) => name)).toEqual([`${NAME}2023年汇总.xlsx`]);
    expect(readdirSync(folder)).toEqual([`${NAME}2023年汇总.xlsx`]);
  });
});
