import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { applyPatches, invertPatches } from '../../shared/commands/patch';
import type { CallInput } from '../../shared/contract/calls';
import { AppError } from '../../shared/contract/errors';
import type { ImportPreview } from '../../shared/contract/import';
import { blankReport2019 } from '../../shared/report/blank';
import { PART_IDS } from '../../shared/report/model';
import { sampleReport } from '../../shared/report/sample';
import { figureAt, withFigure } from '../../shared/report/values';
import { importHandlers, type ImportContext } from '../../electron/services/import';
import { readingStops } from '../../electron/services/importing/stops';
import { importSessions } from '../../electron/services/importing/sessions';
import { applyToReport, openReport } from '../../electron/services/reports';
import { listChanges } from '../../electron/storage/journal';
import { listReports } from '../../electron/storage/report-rows';
import { inProcessReader } from '../helpers/in-process-reader';
import { htmlDocument } from '../unit/import/render-shapes';
import { addTestReport, NOON, testLibrary, testReport } from './test-library';

const sample = sampleReport();
const { name: unitName } = sample.unit;
const page = (report = sample): string => htmlDocument(report);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The calls of the import over an empty library, with a folder to choose from. */
async function calls(more: Partial<ImportContext> = {}) {
  const db = await testLibrary();
  const folder = mkdtempSync(join(tmpdir(), 'nianbao 导入-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const progress: unknown[] = [];
  let last = 0;
  const newId = (): string => `id${(last += 1)}`;
  const nobody = (): never => {
    throw new Error('not to be asked');
  };
  const reports = { db: () => db, folder: 'data', now: () => NOON, newId };
  const context: ImportContext = {
    reports,
    dialogs: {
      openFile: nobody,
      openFiles: nobody,
      saveFile: nobody,
      ask: nobody,
      chooseFolder: () => Promise.resolve(folder),
    },
    preferences: { folder: () => undefined, rememberFolder: () => undefined },
    sessions: importSessions(newId),
    reader: inProcessReader,
    stops: readingStops(),
    send: (_name, data) => progress.push(data),
    ...more,
  };
  return { handlers: importHandlers(context), db, reports, folder, progress };
}

type Setup = Awaited<ReturnType<typeof calls>>;

const readSample = ({ handlers }: Setup, report = sample): Promise<ImportPreview> =>
  Promise.resolve(handlers['import.file']({ name: '报告.html', bytes: bytesOf(page(report)) }));

const whole = (preview: ImportPreview): Omit<CallInput<'import.accept'>, 'how'> => ({
  importId: preview.importId,
  unitName: preview.report.unit.name,
  year: preview.report.year,
  parts: [...PART_IDS],
  placements: [],
});

async function codeOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
  return 'no error';
}

describe('a document that is looked at', () => {
  it('is shown with its places, and is in the library only when it is accepted', async () => {
    const setup = await calls();
    const preview = await readSample(setup);
    expect(preview).toMatchObject({ fileName: '报告.html', kind: 'html', existing: null });
    expect(preview.cells['active.penalties']?.shown).toBe(String(figureAt(sample, 'active.penalties')));
    expect(listReports(setup.db)).toEqual([]);
    const { id, change } = await setup.handlers['import.accept']({ ...whole(preview), how: 'add' });
    expect(change).toBeNull();
    expect(openReport(setup.reports, id).report.requests).toEqual(sample.requests);
    expect(await codeOf(() => setup.handlers['import.preview']({ importId: preview.importId }))).toBe(
      'import-gone',
    );
  });

  it('keeps the eight last ones, and none that was discarded', async () => {
    const setup = await calls();
    const first = await readSample(setup);
    for (let count = 0; count < 8; count += 1) await readSample(setup);
    expect(await codeOf(() => setup.handlers['import.preview']({ importId: first.importId }))).toBe(
      'import-gone',
    );
    const last = await readSample(setup);
    await setup.handlers['import.discard']({ importId: last.importId });
    expect(await codeOf(() => setup.handlers['import.accept']({ ...whole(last), how: 'add' }))).toBe(
      'import-gone',
    );
  });

  it('is taken in only in part, under the name and year the clerk confirms', async () => {
    const setup = await calls();
    const preview = await readSample(setup);
    const { id } = await setup.handlers['import.accept']({
      ...whole(preview),
      unitName: '望亭镇人民政府',
      year: 2024,
      parts: ['requests'],
      how: 'add',
    });
    const { report } = openReport(setup.reports, id);
    expect([report.unit.name, report.unit.level, report.year]).toEqual(['望亭镇人民政府', 'township', 2024]);
    expect(report.requests).toEqual(sample.requests);
    expect(figureAt(report, 'active.penalties')).toBeNull();
    expect(report.narrative.overview).toEqual([]);
  });

  it('is refused in Chinese where it is no report', async () => {
    const { handlers } = await calls();
    const letter = { name: '信.docx', bytes: bytesOf('你好，附件请查收。') };
    expect(await codeOf(() => handlers['import.file'](letter))).toBe('not-a-report');
    const picture = {
      name: '报告.docx',
      bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]),
    };
    expect(await codeOf(() => handlers['import.file'](picture))).toBe('source-refused');
  });
});

describe('a report the library has already', () => {
  /** The sample in the library with another figure and another paragraph, and the sample's document. */
  async function withOther() {
    const setup = await calls();
    const other = {
      ...withFigure(sample, 'active.penalties', 7),
      narrative: { ...sample.narrative, other: [{ kind: 'paragraph' as const, text: '原来的话。' }] },
    };
    addTestReport(setup.db, 'old', other);
    const preview = await readSample(setup);
    return { setup, other, preview, input: whole(preview) };
  }

  it('is shown with what differs', async () => {
    const { preview } = await withOther();
    expect(preview.existing?.id).toBe('old');
    expect(preview.existing?.differences).toContainEqual({
      part: 'active',
      address: 'active.penalties',
      name: '行政处罚 本年处理决定数量',
      here: '7',
      there: '1',
    });
    expect(preview.existing?.differences.map(({ part }) => part)).toContain('other');
  });

  it('is not doubled unasked', async () => {
    const { setup, input } = await withOther();
    expect(await codeOf(() => setup.handlers['import.accept']({ ...input, how: 'add' }))).toBe(
      'report-exists',
    );
  });

  it('is replaced as one change that can be taken back', async () => {
    const { setup, other, input } = await withOther();
    const { id, change } = await setup.handlers['import.accept']({ ...input, how: 'replace' });
    expect(id).toBe('old');
    const opened = openReport(setup.reports, id);
    expect(figureAt(opened.report, 'active.penalties')).toBe(1);
    expect(opened.report.narrative.other.map(({ text }) => text)).toEqual(
      sample.narrative.other.map(({ text }) => text),
    );
    expect(opened.report.imported).toBeDefined();
    expect(listChanges(setup.db, id).map(({ label }) => label)).toEqual(['导入替换']);
    if (!change) throw new Error('no change');
    const undo = { id, baseRevision: opened.revision, label: '撤销', patches: invertPatches(change.patches) };
    applyToReport(setup.reports, undo);
    expect(openReport(setup.reports, id).report).toEqual(other);
  });

  it('gives way in the recycle bin where the edition of the form differs', async () => {
    const setup = await calls();
    addTestReport(setup.db, 'old', blankReport2019(sample.unit, sample.year));
    const input = { ...whole(await readSample(setup)), how: 'replace' as const };
    const { id, change } = await setup.handlers['import.accept'](input);
    expect([id === 'old', change]).toEqual([false, null]);
    expect(listReports(setup.db, 'removed').map((row) => row.id)).toEqual(['old']);
  });

  it('takes over single tables and leaves the rest', async () => {
    const { setup, other, input } = await withOther();
    const { id } = await setup.handlers['import.accept']({ ...input, parts: ['active'], how: 'takeParts' });
    const { report } = openReport(setup.reports, id);
    expect(figureAt(report, 'active.penalties')).toBe(1);
    expect(report.narrative).toEqual(other.narrative);
    expect(report.imported).toBeUndefined();
  });

  it('is kept beside a second one, which has a number', async () => {
    const { setup, input } = await withOther();
    await setup.handlers['import.accept']({ ...input, how: 'keepBoth' });
    expect(listReports(setup.db).map((row) => row.unitName)).toEqual([unitName, `${unitName}（2）`]);
  });

  it('is opened as it is', async () => {
    const { setup, other, input } = await withOther();
    const { id } = await setup.handlers['import.accept']({ ...input, how: 'open' });
    expect(openReport(setup.reports, id)).toMatchObject({ id: 'old', revision: 1, report: other });
  });

  it('gets parts as patches for the page, with nothing stored', async () => {
    const { setup, other, preview } = await withOther();
    const { patches, differences } = await setup.handlers['import.patches']({
      importId: preview.importId,
      reportId: 'old',
      parts: ['active', 'requests'],
      placements: [],
    });
    expect(differences.map(({ address }) => address)).toEqual(['active.penalties']);
    expect(figureAt(applyPatches(other, patches), 'active.penalties')).toBe(1);
    expect(openReport(setup.reports, 'old').report).toEqual(other);
  });
});

describe('text that has no place', () => {
  it('goes where the clerk puts it, and is not kept as unplaced then', async () => {
    const setup = await calls();
    const remark = '注：本表数据截至年底。';
    const html = page().replace('<table', `<p>${remark}</p><table`);
    const preview = await setup.handlers['import.file']({ name: '报告.html', bytes: bytesOf(html) });
    const [first] = preview.unplaced;
    if (!first) throw new Error('nothing is unplaced');
    const { id } = await setup.handlers['import.accept']({
      ...whole(preview),
      placements: [{ id: first.id, to: 'other' }],
      how: 'add',
    });
    const { report } = openReport(setup.reports, id);
    expect(report.narrative.other.at(-1)?.text).toBe(first.text);
    expect(report.imported?.unplaced.map(({ text }) => text)).not.toContain(first.text);
  });
});

describe('pasted text', () => {
  it('is read with its tables, or as plain text where those are none', async () => {
    const { handlers } = await calls();
    const preview = await handlers['import.text']({ text: '无', html: page() });
    expect(preview).toMatchObject({ fileName: '粘贴的内容', kind: 'html' });
    expect(preview.report.requests).toEqual(sample.requests);
    expect(await codeOf(() => handlers['import.text']({ text: '你好', html: '<b>你好</b>' }))).toBe(
      'not-a-report',
    );
  });
});

describe('many documents', () => {
  it('gives a row for each, says why one is refused, and takes in those the library lacks', async () => {
    const setup = await calls();
    mkdirSync(join(setup.folder, '乡镇'));
    writeFileSync(join(setup.folder, '乡镇', '一.html'), page());
    writeFileSync(join(setup.folder, '二.html'), page({ ...sample, year: 2024 }));
    writeFileSync(join(setup.folder, '坏.docx'), 'PK\u0003\u0004xxxx');
    writeFileSync(join(setup.folder, '~$二.docx'), 'x');
    writeFileSync(join(setup.folder, 'Thumbs.db'), 'x');
    writeFileSync(join(setup.folder, '乡镇', '三.jpg'), 'x');
    addTestReport(setup.db, 'old', testReport(2024, unitName));
    const { batch } = await setup.handlers['import.folder']({});
    expect(batch?.left).toBe(0);
    // A report may have been scanned: what was passed over is named.
    expect(batch?.others).toEqual([join('乡镇', '三.jpg')]);
    const rows = new Map(batch?.rows.map((row) => [row.file, row]));
    expect(rows.size).toBe(3);
    expect(rows.get('坏.docx')?.importId).toBeNull();
    expect(rows.get('坏.docx')?.sentence).toMatch(/^文件已损坏，没有读取。/u);
    const first = rows.get(join('乡镇', '一.html'));
    expect(first).toMatchObject({ unit: unitName, year: 2023, figures: 166, blank: 0, exists: false });
    expect(rows.get('二.html')).toMatchObject({ year: 2024, exists: true });
    expect(setup.progress).toHaveLength(3);
    const importIds = [...rows.values()].flatMap(({ importId }) => (importId === null ? [] : [importId]));
    const { added, refused } = await setup.handlers['import.acceptMany']({ importIds });
    expect(added.map(({ importId }) => importId)).toEqual([first?.importId]);
    expect(refused.map(({ file }) => file)).toEqual(['二.html']);
    expect(refused[0]?.sentence).toContain('已经有了');
  });

  it('stops where the clerk cancels, with the rows there are', async () => {
    const setup = await calls({
      send: (_name, data) => {
        if ('done' in data && data.done === 1) void setup.handlers['import.cancel']({});
      },
    });
    const files = ['一', '二', '三'].map((name) => ({ name: `${name}.html`, bytes: bytesOf(page()) }));
    const batch = await setup.handlers['import.files']({ folder: '镇', files });
    expect([batch.folder, batch.left, batch.rows.map(({ file }) => file)]).toEqual(['镇', 2, ['一.html']]);
  });
});

describe('the next year', () => {
  it('comes from a document, whose own report is kept to compare with', async () => {
    const setup = await calls();
    const { importId } = await readSample(setup, withFigure(sample, 'requests.carriedForward.1', 3));
    const { id, previousId } = await setup.handlers['report.createNext']({ from: { importId } });
    const next = openReport(setup.reports, id);
    expect(next.report.year).toBe(2024);
    expect(next.report.requests['carriedOver']).toEqual(next.previous?.requests['carriedForward']);
    expect(figureAt(next.report, 'requests.carriedOver.1')).toBe(3);
    expect(figureAt(next.report, 'requests.received.0')).toBeNull();
    expect(next.report.taken?.overview).toEqual(next.report.narrative.overview.map(() => true));
    expect(openReport(setup.reports, previousId).report.year).toBe(2023);
  });

  it('comes from a report of the library, and stores nothing where there is one already', async () => {
    const setup = await calls();
    addTestReport(setup.db, 'old', sample);
    const from = { reportId: 'old' };
    await setup.handlers['report.createNext']({ from });
    expect(await codeOf(() => setup.handlers['report.createNext']({ from }))).toBe('report-exists');
    const { importId } = await readSample(setup, { ...sample, year: 2022 });
    const again = () => setup.handlers['report.createNext']({ from: { importId }, year: 2023 });
    expect(await codeOf(again)).toBe('report-exists');
    expect(listReports(setup.db)).toHaveLength(2);
  });
});
