import { describeError, type AppError, type ErrorCode } from '../../shared/contract/errors';
import { CANCEL, type Dialogs } from './ports';

export type ExistingAnswer = 'rename' | 'replace' | 'cancel';
type FailureAnswer = 'retry' | 'rename' | 'cancel';

/** What another name or a moment's patience may help with. */
const RETRIABLE: readonly ErrorCode[] = [
  'target-busy',
  'target-readonly',
  'path-too-long',
  'folder-missing',
  'disk-full',
  'write-failed',
];

/** Whether it makes sense to ask for another try or name. */
export function canTryAgain(error: AppError): boolean {
  return RETRIABLE.includes(error.code);
}

/** Asks what to do about files that are there already; closing the dialog changes nothing. */
export function askExisting(ask: Dialogs['ask'], names: readonly string[]): Promise<ExistingAnswer> {
  const single = names.length === 1;
  return ask({
    message: single ? `“${names[0]}”已经存在。` : `文件夹中已有 ${names.length} 个同名文件。`,
    detail: single ? '替换后原来的文件不能恢复。' : `${names.join('\n')}\n\n替换后原来的文件不能恢复。`,
    choices: [{ id: 'rename', label: '另取名字' }, { id: 'replace', label: '替换' }, CANCEL],
    safe: 'cancel',
  });
}

/** Tells why a file could not be written, and asks how to go on. */
export function askFailure(ask: Dialogs['ask'], error: AppError): Promise<FailureAnswer> {
  const { what, why, advice } = describeError(error);
  return ask({
    message: what,
    detail: `${why}\n${advice}`,
    choices: [{ id: 'retry', label: '重试' }, { id: 'rename', label: '换个名字' }, CANCEL],
    safe: 'cancel',
  });
}
