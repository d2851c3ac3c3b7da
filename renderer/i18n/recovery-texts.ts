import type { ErrorCode } from '../../shared/contract/errors';

/** The screen that is shown where the library can't be opened. */
export const RECOVERY_TEXTS = {
  /** Going on with what was found, by what was found; other failures don't offer it. */
  accept: {
    'library-behind': '按现在的内容继续',
    'library-other': '使用现在的报告库',
    'library-side-foreign': '不用附属文件打开',
    'library-elsewhere': '仍然打开',
  } satisfies Partial<Record<ErrorCode, string>>,
  restoreNewest: '恢复最近的备份…',
  takeFrom: '选择报告库现在的位置…',
  startNew: '另建一个新的报告库（原来的保留）',
  backups: '从备份恢复',
  running: '正在处理，请稍候……',
  triedInVain: '已经重试，情况没有变化。',
  kept: (folder: string) => `已完成。原来的文件保留在“${folder}”。`,
  goOn: '继续',
} as const;
