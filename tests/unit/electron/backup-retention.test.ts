import { describe, expect, it } from 'vitest';
import type { BackupReason } from '../../../shared/library/backup';
import { backupName, localTime, parseBackupName } from '../../../electron/storage/backup-names';
import { expiredBackups, type OrderedBackup } from '../../../electron/storage/backup-retention';

/** A backup made at a time; its serial follows the clock, unless a wrong clock is what the test is about. */
const backup = (
  madeAt: string,
  reason: BackupReason = 'daily',
  serial = Math.round(Date.parse(madeAt) / 1000),
): OrderedBackup => ({ name: backupName(madeAt, reason), madeAt, reason, serial });

/** The times of those that stay, newest first. */
function kept(backups: OrderedBackup[], today: string): string[] {
  const expired = new Set(expiredBackups(backups, today));
  return backups
    .filter((each) => !expired.has(each.name))
    .map((each) => each.madeAt)
    .sort()
    .reverse();
}

const day = (index: number): string => localTime(new Date(2026, 0, index, 9, 0, 0));

describe('the names of backups', () => {
  it('are read back as they were made', () => {
    for (const reason of ['daily', 'upgrade', 'restore', 'manual'] as const) {
      const name = backupName('2026-01-08T09:05:07', reason);
      expect(parseBackupName(name)).toEqual({ name, madeAt: '2026-01-08T09:05:07', reason });
    }
  });

  it('are told from other files', () => {
    const name = backupName('2026-01-08T09:05:07', 'daily');
    for (const other of [
      'library.db',
      `${name}.part`,
      `${name}-wal`,
      `../${name}`,
      name.replace('每日备份', '别的'),
    ]) {
      expect(parseBackupName(other)).toBeNull();
    }
  });
});

describe('which backups go', () => {
  it('none while there are few', () => {
    const few = [backup(day(1)), backup(day(2)), backup(day(3))];
    expect(expiredBackups(few, '2026-01-03')).toEqual([]);
    expect(expiredBackups([], '2026-01-03')).toEqual([]);
  });

  it('all but the three newest of today', () => {
    const today = ['09', '11', '13', '15', '17'].map((hour) => backup(`2026-01-08T${hour}:00:00`));
    expect(kept(today, '2026-01-08').map((time) => time.slice(11, 13))).toEqual(['17', '15', '13']);
  });

  it('all but the newest of an earlier day', () => {
    const yesterday = ['09', '11', '13'].map((hour) => backup(`2026-01-07T${hour}:00:00`));
    const today = ['09', '11', '13'].map((hour) => backup(`2026-01-08T${hour}:00:00`));
    expect(kept([...yesterday, ...today], '2026-01-08').slice(3)).toEqual(['2026-01-07T13:00:00']);
  });

  it('all older than fifteen days but one of each month', () => {
    // 70 days: 2026-01-01 to 2026-03-11.
    const season = Array.from({ length: 70 }, (_, index) => backup(day(index + 1)));
    expect(kept(season, '2026-03-11')).toEqual([
      ...Array.from({ length: 15 }, (_, index) => day(70 - index)),
      '2026-01-31T09:00:00',
    ]);
  });

  it('months older than a year', () => {
    const years = Array.from({ length: 20 }, (_, index) =>
      backup(localTime(new Date(2025, index, 15, 9, 0, 0))),
    );
    const left = kept(years, '2026-08-20');
    // One a month: the newest of fifteen days reach further back than those of twelve months.
    expect(left).toHaveLength(15);
    expect(left.at(-1)).toBe('2025-06-15T09:00:00');
  });

  it('never those made by hand, and of those before upgrade or restore only older ones', () => {
    const many = Array.from({ length: 8 }, (_, index) => [
      backup(day(index + 1), 'manual'),
      backup(day(index + 1), 'upgrade'),
      backup(day(index + 1), 'restore'),
    ]).flat();
    const expired = expiredBackups(many, '2026-05-01').map((name) => parseBackupName(name));
    expect(expired.filter((each) => each?.reason === 'manual')).toEqual([]);
    expect(expired.filter((each) => each?.reason === 'upgrade').map((each) => each?.madeAt)).toEqual(
      [1, 2, 3, 4, 5].map(day),
    );
    expect(expired.filter((each) => each?.reason === 'restore').map((each) => each?.madeAt)).toEqual(
      [1, 2, 3].map(day),
    );
  });

  it('whatever reason an automatic one had', () => {
    const today = (['start', 'hourly', 'hourly', 'hourly', 'close'] as const).map((reason, index) =>
      backup(`2026-01-08T1${index}:00:00`, reason),
    );
    expect(kept(today, '2026-01-08').map((time) => time.slice(11, 13))).toEqual(['14', '13', '12']);
  });

  it('never the newest three, by the serial and not by the clock', () => {
    // The clock stood at 2035, was put right, and fell back to 1970.
    const wrong = [
      ...[1, 2, 3, 4].map((serial) => backup(`2035-06-01T09:00:0${serial}`, 'hourly', serial)),
      backup('2026-01-08T11:00:00', 'hourly', 5),
      ...[6, 7, 8].map((serial) => backup(`1970-01-01T00:00:0${serial}`, 'hourly', serial)),
    ];
    // Those of 2035 count as today's, of which three stay, and no longer than these.
    expect(kept(wrong, '2026-01-08')).toEqual([
      '2035-06-01T09:00:04',
      '2035-06-01T09:00:03',
      '2026-01-08T11:00:00',
      '1970-01-01T00:00:08',
      '1970-01-01T00:00:07',
      '1970-01-01T00:00:06',
    ]);
  });
});
