import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyBackup, type BackupCopyContext } from '../../../electron/services/backup-copy';

const NAME = '报告库 2026-01-08 12.00.00 手动备份.db';

/** A folder of backups with one in it, and a clerk who chooses `target` on the stick. */
function withStick(target: string | null): { context: BackupCopyContext; stick: string; proposed: string[] } {
  const top = mkdtempSync(join(tmpdir(), 'nianbao 备份-'));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  const [backups, stick] = [join(top, 'backups'), join(top, 'U 盘')];
  mkdirSync(backups);
  mkdirSync(stick);
  writeFileSync(join(backups, NAME), 'all reports');
  const proposed: string[] = [];
  const nobody = (): never => {
    throw new Error('not to be asked');
  };
  const context: BackupCopyContext = {
    backups,
    folder: () => stick,
    dialogs: {
      openFile: nobody,
      openFiles: nobody,
      chooseFolder: nobody,
      ask: nobody,
      saveFile: ({ path }) => {
        proposed.push(path);
        return Promise.resolve(target === null ? null : join(stick, target));
      },
    },
  };
  return { context, stick, proposed };
}

describe('copying a backup to a stick', () => {
  it('proposes its own name and copies it whole', async () => {
    const { context, stick, proposed } = withStick('年报备份.db');
    expect(await copyBackup(context, NAME)).toEqual({ cancelled: false, folder: stick, name: '年报备份.db' });
    expect(proposed).toEqual([join(stick, NAME)]);
    expect(readdirSync(stick)).toEqual(['年报备份.db']);
    expect(readFileSync(join(stick, '年报备份.db'), 'utf8')).toBe('all reports');
  });

  it('does nothing when the clerk cancels', async () => {
    const { context, stick } = withStick(null);
    expect((await copyBackup(context, NAME)).cancelled).toBe(true);
    expect(readdirSync(stick)).toEqual([]);
  });

  it.each(['../library.db', 'library.db', `${NAME}/../../library.db`])(
    'copies nothing but backups: %s',
    async (name) => {
      const { context } = withStick('x.db');
      await expect(copyBackup(context, name)).rejects.toMatchObject({ code: 'backup-unusable' });
    },
  );

  it('tells when the stick can not be written, and leaves no half copy', async () => {
    const { context, stick } = withStick('没有的文件夹/x.db');
    await expect(copyBackup(context, NAME)).rejects.toMatchObject({ code: 'write-failed' });
    expect(readdirSync(stick)).toEqual([]);
  });
});
