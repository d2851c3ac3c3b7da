import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readReportFile } from '../../../shared/report/file';
import { sampleReport } from '../../../shared/report/sample';
import { reportTitle } from '../../../shared/report/title';
import { DEFAULT_DOCUMENT_SETTINGS } from '../../../shared/document/settings';
import { exportCopy, exportReport, type AskingContext } from '../../../electron/services/export-report';
import type { Question } from '../../../electron/services/ports';
import type { OutputDeps } from '../../../electron/export/write-outputs';
import type { OutputFormat } from '../../../shared/document/formats';

const report = sampleReport();
const title = reportTitle(report);
const as = (formats: OutputFormat[]) => ({ report, formats, settings: DEFAULT_DOCUMENT_SETTINGS });

/** A clerk who answers the dialogs in turn; what was asked is kept. */
function clerk(answers: { save?: (string | null)[]; folder?: string | null; ask?: string[] }) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao 导出-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const asked: Question<string>[] = [];
  const proposed: string[] = [];
  let remembered: string | null = null;
  const context: AskingContext & OutputDeps = {
    now: () => '2026-01-08T04:00:00.000Z',
    pdf: () => Promise.reject(new Error('no pages in this test')),
    folder: () => folder,
    rememberFolder: (chosen) => {
      remembered = chosen;
    },
    dialogs: {
      openFile: () => Promise.resolve(null),
      openFiles: () => Promise.resolve([]),
      saveFile: ({ path }) => {
        proposed.push(path);
        const answer = answers.save?.shift() ?? null;
        return Promise.resolve(answer === null ? null : join(folder, answer));
      },
      chooseFolder: () =>
        Promise.resolve(answers.folder === null ? null : join(folder, answers.folder ?? '')),
      ask: <Id extends string>(question: Question<Id>) => {
        asked.push(question);
        const answer = answers.ask?.shift();
        const choice = question.choices.find(({ id }) => id === answer);
        if (!choice) throw new Error(`nobody expected the question: ${question.message}`);
        return Promise.resolve(choice.id);
      },
    },
  };
  return { folder, context, asked, proposed, remembered: () => remembered };
}

describe('exporting one format', () => {
  it('proposes the official title and writes where the clerk says', async () => {
    const { folder, context, proposed, remembered } = clerk({ save: ['我的.nianbao'] });
    const outcome = await exportReport(context, as(['nianbao']));
    expect(proposed).toEqual([join(folder, `${title}.nianbao`)]);
    expect(outcome).toEqual({
      cancelled: false,
      files: [{ name: '我的.nianbao', folder, format: 'nianbao' }],
    });
    expect(readReportFile(readFileSync(join(folder, '我的.nianbao'), 'utf8'))).toEqual({ ok: true, report });
    expect(remembered()).toBe(folder);
  });

  it('does nothing when the clerk cancels', async () => {
    const { folder, context, remembered } = clerk({ save: [null] });
    expect(await exportReport(context, as(['txt']))).toEqual({ cancelled: true, files: [] });
    expect(readdirSync(folder)).toEqual([]);
    expect(remembered()).toBeNull();
  });

  it('replaces a file the system’s dialog has asked about', async () => {
    const { folder, context } = clerk({ save: ['a.txt'] });
    writeFileSync(join(folder, 'a.txt'), 'old');
    await exportReport(context, as(['txt']));
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toContain('总体情况');
  });

  it('adds a missing extension, and asks before that name is taken', async () => {
    const { folder, context, asked } = clerk({ save: ['a', 'b'], ask: ['rename'] });
    writeFileSync(join(folder, 'a.txt'), 'old');
    const outcome = await exportReport(context, as(['txt']));
    expect(asked.map(({ message }) => message)).toEqual(['“a.txt”已经存在。']);
    expect(outcome.files.map(({ name }) => name)).toEqual(['b.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
  });
});

it('a copy of what could not be stored needs no library', async () => {
  const { folder, context, proposed } = clerk({ save: ['副本.nianbao'] });
  expect(await exportCopy(context, report)).toEqual({
    cancelled: false,
    files: [{ name: '副本.nianbao', folder, format: 'nianbao' }],
  });
  expect(proposed).toEqual([join(folder, `${title}.nianbao`)]);
  expect(readReportFile(readFileSync(join(folder, '副本.nianbao'), 'utf8'))).toEqual({ ok: true, report });
});

describe('exporting several formats', () => {
  it('writes them into one folder under the official title', async () => {
    const { folder, context } = clerk({});
    const outcome = await exportReport(context, as(['txt', 'nianbao', 'txt']));
    expect(outcome.files.map(({ name }) => name)).toEqual([`${title}.txt`, `${title}.nianbao`]);
    expect(readdirSync(folder).sort()).toEqual([`${title}.nianbao`, `${title}.txt`]);
  });

  it('never replaces a file unasked', async () => {
    const { folder, context, asked } = clerk({ ask: ['cancel'] });
    writeFileSync(join(folder, `${title}.txt`), 'old');
    expect((await exportReport(context, as(['txt', 'nianbao']))).cancelled).toBe(true);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.safe).toBe('cancel');
    expect(readFileSync(join(folder, `${title}.txt`), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('replaces them when told so', async () => {
    const { folder, context } = clerk({ ask: ['replace'] });
    writeFileSync(join(folder, `${title}.txt`), 'old');
    await exportReport(context, as(['txt', 'nianbao']));
    expect(readFileSync(join(folder, `${title}.txt`), 'utf8')).not.toBe('old');
  });

  it('takes one number for all of them when told to use other names', async () => {
    const { folder, context } = clerk({ ask: ['rename'] });
    writeFileSync(join(folder, `${title}.txt`), 'old');
    writeFileSync(join(folder, `${title}（2）.nianbao`), 'old');
    const outcome = await exportReport(context, as(['txt', 'nianbao']));
    expect(outcome.files.map(({ name }) => name)).toEqual([`${title}（3）.txt`, `${title}（3）.nianbao`]);
    expect(readdirSync(folder)).toHaveLength(4);
  });
});

describe('a target that can not be written', () => {
  it('is told with its reason; the clerk takes another place', async () => {
    const { folder, context, asked } = clerk({ save: ['没有的文件夹/a.txt', 'b.txt'], ask: ['rename'] });
    const outcome = await exportReport(context, as(['txt']));
    expect(asked[0]?.message).toBe('无法写入“a.txt”。');
    expect(asked[0]?.detail).toContain('目标文件夹不存在');
    expect(outcome.files.map(({ name }) => name)).toEqual(['b.txt']);
    expect(existsSync(join(folder, 'b.txt'))).toBe(true);
  });

  it('is tried again when the clerk has put things right', async () => {
    const { folder, context, asked } = clerk({ save: ['a.docx'], ask: [] });
    // As LibreOffice marks a document that is open in it.
    const mark = join(folder, '.~lock.a.docx#');
    writeFileSync(join(folder, 'a.docx'), 'open elsewhere');
    writeFileSync(mark, '');
    context.dialogs.ask = (question) => {
      asked.push(question);
      rmSync(mark);
      return Promise.resolve('retry' as (typeof question.choices)[number]['id']);
    };
    const outcome = await exportReport(context, as(['docx']));
    expect(asked[0]?.detail).toContain('正被其他程序');
    expect(outcome.cancelled).toBe(false);
    expect(readFileSync(join(folder, 'a.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('is left alone when the clerk gives up, and what was written before is told', async () => {
    const { folder, context } = clerk({ ask: ['replace', 'cancel'] });
    mkdirSync(join(folder, `${title}.nianbao`));
    const outcome = await exportReport(context, as(['txt', 'nianbao']));
    expect(outcome).toEqual({ cancelled: true, files: [{ name: `${title}.txt`, folder, format: 'txt' }] });
  });

  it('a mistake of the program is not dressed up as a matter of the disk', async () => {
    const { context } = clerk({ save: ['a.pdf'] });
    await expect(exportReport(context, as(['pdf']))).rejects.toThrow('no pages in this test');
  });
});
