import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileSafely } from '../../../electron/files/write-file';

let folder: string;
const bytes = new TextEncoder().encode('内容');
const verify = () => undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '年报 导出-'));
});
afterEach(async () => {
  await chmod(folder, 0o700).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

const write = (path: string, more: Partial<Parameters<typeof writeFileSafely>[0]> = {}) =>
  writeFileSafely({ path, bytes, replace: false, verify, ...more });

describe('writing a file', () => {
  it('puts the whole file in place and nothing beside it', async () => {
    await write(join(folder, '报告.txt'));
    expect(await readdir(folder)).toEqual(['报告.txt']);
    expect(await readFile(join(folder, '报告.txt'), 'utf8')).toBe('内容');
  });

  it('refuses a name that is taken and leaves that file as it is', async () => {
    await writeFile(join(folder, '报告.txt'), '旧');
    await expect(write(join(folder, '报告.txt'))).rejects.toMatchObject({
      code: 'target-exists',
      params: { file: '报告.txt' },
    });
    expect(await readFile(join(folder, '报告.txt'), 'utf8')).toBe('旧');
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('replaces a file where that was agreed to', async () => {
    await writeFile(join(folder, '报告.txt'), '旧');
    await write(join(folder, '报告.txt'), { replace: true });
    expect(await readFile(join(folder, '报告.txt'), 'utf8')).toBe('内容');
  });

  it('keeps the old file where the new one does not read back whole', async () => {
    await writeFile(join(folder, '报告.txt'), '旧');
    const failing = () => {
      throw new Error('写入的文件不完整');
    };
    await expect(write(join(folder, '报告.txt'), { replace: true, verify: failing })).rejects.toMatchObject({
      code: 'write-failed',
      params: { reason: '写入的文件不完整' },
    });
    expect(await readdir(folder)).toEqual(['报告.txt']);
    expect(await readFile(join(folder, '报告.txt'), 'utf8')).toBe('旧');
  });

  it('says that a file is open in LibreOffice', async () => {
    await writeFile(join(folder, '报告.docx'), '旧');
    await writeFile(join(folder, '.~lock.报告.docx#'), '');
    await expect(write(join(folder, '报告.docx'), { replace: true })).rejects.toMatchObject({
      code: 'target-busy',
    });
  });

  it.each([
    ['a folder that is not there', () => join(folder, '没有', '报告.txt'), 'folder-missing'],
    ['a name that is too long', () => join(folder, `${'报'.repeat(100)}.txt`), 'path-too-long'],
  ])('tells of %s', async (_what, path, code) => {
    await expect(write(path())).rejects.toMatchObject({ code });
    expect(await readdir(folder)).toEqual([]);
  });

  it('tells of a folder that is a file', async () => {
    await writeFile(join(folder, '文件'), '');
    await expect(write(join(folder, '文件', '报告.txt'))).rejects.toMatchObject({ code: 'folder-missing' });
  });

  it.runIf(process.platform === 'linux')('tells of a folder nobody may write to', async () => {
    await expect(write('/sys/kernel/报告.txt')).rejects.toMatchObject({ code: 'target-readonly' });
  });

  it('does not take a folder of that name for a file to be replaced', async () => {
    await mkdir(join(folder, '报告.txt'));
    await expect(write(join(folder, '报告.txt'), { replace: true })).rejects.toMatchObject({
      code: 'write-failed',
      // The system's own sentence is English.
      params: { reason: expect.stringMatching(/^系统没有接受写入，代码 E[A-Z]+$/) as string },
    });
    expect(await readdir(folder)).toEqual(['报告.txt']);
  });
});
