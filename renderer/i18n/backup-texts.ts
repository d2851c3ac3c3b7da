import type { BackedUpReport, ListedBackup } from '../../shared/library/backup';

type Contents = NonNullable<ListedBackup['contents']>;

/** What a backup holds, what restoring it would change, single reports out of it, and the second place. */
export const BACKUP_TEXTS = {
  columns: { contents: '内容', lastChange: '最后修改' },
  unreadable: '✕ 读不出',
  contents: ({ units, reports, years, removed }: Contents) => {
    if (reports + removed === 0) return '没有报告';
    const span =
      years === null ? '' : years[0] === years[1] ? `，${years[0]} 年` : `，${years[0]}–${years[1]} 年`;
    const bin = removed > 0 ? `，回收站 ${removed} 份` : '';
    return `${units} 个单位 ${reports} 份报告${span}${bin}`;
  },
  foreign: '另一个报告库的备份',
  restore: '恢复…',
  takeOut: '取出报告…',

  restoring: {
    title: '恢复备份',
    lead: (madeAt: string) => `把整个报告库恢复成 ${madeAt} 的备份。`,
    same: '现在的报告和备份里的相同，没有报告会改变。',
    comesBack: (count: number) => `${count} 份找回（现在没有，或者在回收站里）`,
    changes: (count: number) => `${count} 份换成备份时的内容`,
    goes: (count: number) => `${count} 份现在有、备份里没有，会从列表中消失`,
    unchanged: (count: number) => `${count} 份不变`,
    safe: '恢复之前先把现在的报告库备份为“恢复前”，可以退回。',
    safeClosed: '现在的报告库打不开，不能备份；它的文件会原样移到另一个文件夹保留，不会删除。',
    listTitle: '会改变的报告',
    tones: { back: '找回', changed: '换成备份时的', gone: '会消失' },
    go: '恢复',
    running: '正在恢复，请稍候……',
    done: (madeAt: string) => `已恢复成 ${madeAt} 的备份。`,
    before: (name: string) => `恢复前的报告库已备份为“${name}”。`,
    keptIn: (folder: string) => `原来的文件保留在“${folder}”。`,
    back: '退回恢复之前',
    wentBack: '已退回，报告库和恢复之前一样。',
    finish: '完成',
  },

  takingOut: {
    title: '从备份中取出报告',
    lead: (madeAt: string) =>
      `${madeAt} 的备份。选中的报告放回“历年报告”，其他报告不变；现有的同一份会先留一个版本，可以在“版本”中退回。`,
    standings: {
      same: '和现在相同',
      changed: '和现在不同',
      bin: '现在在回收站',
      gone: '现在没有',
    } satisfies Record<BackedUpReport['standing'], string>,
    inBin: '当时在回收站',
    columns: { report: '报告', changed: '当时最后修改', now: '现在' },
    go: (count: number) => (count === 0 ? '取出' : `取出 ${count} 份`),
    done: (added: number, replaced: number) =>
      [
        ...(added > 0 ? [`已放回 ${added} 份`] : []),
        ...(replaced > 0 ? [`已换回 ${replaced} 份（换之前的内容在各自的“版本”里）`] : []),
        ...(added + replaced === 0 ? ['没有取出报告'] : []),
      ].join('，') + '。',
    refused: (title: string, reason: string) => `${title}没有取出：${reason}`,
  },

  place: {
    title: '备份的第二个位置',
    none: '没有选择。选一个 U 盘或共享文件夹，每次备份后自动再复制一份过去。',
    choose: '选择…',
    change: '改选…',
    drop: '不再复制',
    states: {
      ready: '✓ 最新的备份已复制',
      waiting: '等待下一次备份',
      missing: '✕ 找不到，请插上 U 盘或者连上共享文件夹，程序会自动再试',
      failed: '✕ 没有复制成功，程序会自动再试',
    },
    copied: (madeAt: string) => `那里最新的一份：${madeAt}`,
  },
} as const;

/** `2026-01-08 12:00:05` as the backup's name says it. */
export function backupTime(madeAt: string): string {
  return madeAt.replace('T', ' ');
}
