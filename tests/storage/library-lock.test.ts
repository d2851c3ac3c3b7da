import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { isRunningAlready } from '../../electron/app/running-already';
import type { DataFiles } from '../../electron/storage/data-files';
import { holderOf, isHeld } from '../../electron/storage/library-lock';
import { runProgram } from './run-program';
import { addTestReport, testFolder, testSession } from './test-library';

const nextLine = async (lines: AsyncIterableIterator<string>): Promise<string> => {
  const { value } = (await lines.next()) as { value: string }; // the program does not end by itself
  return value;
};

/** What a program on another computer wrote, `beat` as it was last seen. */
function leaveHolder(files: DataFiles, computer: string, beat = 7): void {
  writeFileSync(
    join(files.folder, 'lock.txt'),
    JSON.stringify({ computer, user: '李四', process: 4711, beat }),
  );
}

describe('a library in use', () => {
  it('is refused to a second program, which is told who has it; a kill sets it free at once', async () => {
    const files = testFolder();
    const first = await runProgram('hold-library', files.folder);
    expect(await nextLine(first.lines)).toBe('open');
    const second = await testSession(files);
    expect(second.failure()?.code).toBe('library-in-use');
    expect(second.failure()?.params['who']).toContain('本机的用户');
    await expect(second.startNew()).rejects.toMatchObject({ code: 'library-in-use' });
    await first.kill();
    await second.retry();
    expect(second.failure()).toBeNull();
    addTestReport(second.db(), 'a');
  });

  it('is held from outside whatever the program does with its files', async () => {
    const files = testFolder();
    const session = await testSession(files);
    addTestReport(session.db(), 'a');
    session.settle();
    const look = async (): Promise<string> => {
      const other = await runProgram('hold-library', files.folder);
      const said = await nextLine(other.lines);
      await other.kill();
      return said;
    };
    expect(await look()).toBe('library-in-use');
    session.foldIn();
    await session.restore('报告库 2026-01-01 09.00.00 手动备份.db').catch(() => undefined);
    expect(await look()).toBe('library-in-use');
    session.close();
    expect(await look()).toBe('open');
  });

  it('is let go at the close, words and all', async () => {
    const files = testFolder();
    const session = await testSession(files);
    expect(isHeld(files.folder)).toBe(true);
    expect(holderOf(files.folder)).toMatchObject({ computer: hostname(), process: process.pid });
    session.close();
    expect(isHeld(files.folder)).toBe(false);
    expect(holderOf(files.folder)).toBeNull();
  });

  it('left by a crash on this computer opens without a word', async () => {
    const files = testFolder();
    leaveHolder(files, hostname());
    expect((await testSession(files)).failure()).toBeNull();
  });
});

describe('words of another computer', () => {
  it('are told; the clerk can go on once that one does not move any more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    try {
      const files = testFolder();
      leaveHolder(files, '办公室-2');
      const session = await testSession(files);
      expect(session.failure()?.code).toBe('library-elsewhere');
      expect(session.failure()?.params['who']).toContain('办公室-2');

      // It is still there: its counter moves while it is watched.
      const refused = session.accept();
      await vi.advanceTimersByTimeAsync(10_000);
      leaveHolder(files, '办公室-2', 8);
      await vi.advanceTimersByTimeAsync(10_000);
      await refused;
      expect(session.failure()?.code).toBe('library-elsewhere');

      const accepted = session.accept();
      await vi.advanceTimersByTimeAsync(60_000);
      vi.useRealTimers();
      await accepted;
      expect(session.failure()).toBeNull();
      expect(readFileSync(join(files.folder, 'lock.txt'), 'utf8')).toContain(hostname());
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a window’s lock that failed', () => {
  it('means a running program only where the library is held by this user', async () => {
    const files = testFolder();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const free = isRunningAlready(files.folder);
      await vi.advanceTimersByTimeAsync(10_000);
      vi.useRealTimers();
      expect(await free).toBe(false);
    } finally {
      vi.useRealTimers();
    }
    const session = await testSession(files);
    expect(await isRunningAlready(files.folder)).toBe(true);
    leaveHolder(files, hostname());
    expect(await isRunningAlready(files.folder)).toBe(false);
    session.close();
  });
});
