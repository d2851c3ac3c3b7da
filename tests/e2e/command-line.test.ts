import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launcherSwitches } from '../../build/electron-app';
import { projectFolder } from '../../build/project';
import { ensureRuntime } from '../../build/runtime/ensure-runtime';
import { readReportFile, writeReportFile } from '../../shared/report/file';
import { sampleReport } from '../../shared/report/sample';
import { expect, test } from '../helpers/launch';
import { browserTabs, textDocument } from '../unit/import/render-shapes';

const NAME = '洛龙区李楼街道办事处2023年政府信息公开工作年度报告';
const REPORT = textDocument(sampleReport(), browserTabs);

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built command line in a process of its own, as a script of a county office does. */
async function nianbao(cwd: string, args: readonly string[], whole = false): Promise<Ended> {
  const electron = process.env['NIANBAO_ELECTRON'] ?? (await ensureRuntime()).electronPath;
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _options, ...env } = process.env;
  const command = whole
    ? [...launcherSwitches(), projectFolder, ...args]
    : [join(projectFolder, 'dist', 'cli.cjs'), ...args];
  const child = spawn(electron, command, {
    cwd,
    env: whole ? env : { ...env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ ...ended, code }));
  });
}

test('a report goes from text to a report file, through the check, and fails it when a figure is wrong', async ({
  workFolder,
}) => {
  await writeFile(join(workFolder, '报告.txt'), REPORT);
  const imported = await nianbao(workFolder, ['import', '报告.txt', '--out', '结果.nianbao']);
  expect(imported).toMatchObject({ code: 0, out: `${join(workFolder, '结果.nianbao')}\n` });
  const read = readReportFile(await readFile(join(workFolder, '结果.nianbao'), 'utf8'));
  expect(read).toMatchObject({
    ok: true,
    report: {
      unit: { name: '洛龙区李楼街道办事处', level: 'subdistrict', selfReference: '我街道' },
      year: 2023,
      active: { penalties: 1, licences: 0, fees: '0' },
      requests: { received: [1, 0, 0, 0, 0, 0], partial: [1, 0, 0, 0, 0, 0], granted: [0, 0, 0, 0, 0, 0] },
    },
  });
  expect(await nianbao(workFolder, ['check', '结果.nianbao', '--json'])).toEqual({
    code: 0,
    out: '{"errors":0,"warnings":0,"hints":0,"findings":[]}\n',
    err: '',
  });

  const wrong = REPORT.replace(/^(一、本年新收.*?\t)1\t(.*\t)1\t$/mu, '$13\t$23\t');
  expect(wrong).not.toBe(REPORT);
  await writeFile(join(workFolder, '错.txt'), wrong);
  const checked = await nianbao(workFolder, ['check', '错.txt']);
  expect(checked).toMatchObject({ code: 1, out: '' });
  expect(checked.err).toMatch(/错误 T3-COL.*自然人.*= 3.*= 1/u);
});

test('what cannot be read gives status 2, one Chinese sentence, and nothing is written', async ({
  workFolder,
}) => {
  await writeFile(join(workFolder, '半份.nianbao'), writeReportFile(sampleReport()).slice(0, 700));
  const before = await readdir(workFolder);
  for (const args of [
    ['import', '没有.txt'],
    ['check', '半份.nianbao'],
    ['export', '半份.nianbao', '--to', 'docx', '--out', '输出'],
  ]) {
    const { code, out, err } = await nianbao(workFolder, args);
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toMatch(/“(?:没有\.txt|半份\.nianbao)”/u);
  }
  expect(await readdir(workFolder)).toEqual(before);
});

test('the whole program exports a PDF without its window', async ({ workFolder }) => {
  const { code, out } = await nianbao(
    workFolder,
    ['export', '--sample', '--to', 'pdf,docx', '--out', '输出'],
    true,
  );
  expect(code).toBe(0);
  expect(out.trim().split('\n')).toEqual(
    ['pdf', 'docx'].map((format) => join(workFolder, '输出', `${NAME}.${format}`)),
  );
  const pdf = await readFile(join(workFolder, '输出', `${NAME}.pdf`));
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect((await readdir(join(workFolder, '输出'))).sort()).toEqual([`${NAME}.docx`, `${NAME}.pdf`].sort());
});
