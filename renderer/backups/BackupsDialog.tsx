import { useCallback, useEffect, useState } from 'react';
import type { ListedBackup } from '../../shared/library/backup';
import type { AppError } from '../../shared/contract/errors';
import { call } from '../bridge/bridge';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { BackupTable } from './BackupTable';
import { RestoreDialog } from './RestoreDialog';
import { SecondPlaceField } from './SecondPlaceField';
import { TakeOutDialog } from './TakeOutDialog';
import './backups.css';

interface BackupsDialogProps {
  onClose: () => void;
  /** The library, or a report in it, has been replaced: start over. */
  onRestored: () => void;
  onError: (error: AppError) => void;
}

type Task = { kind: 'restore' | 'takeOut'; backup: ListedBackup };

/** 备份与恢复: what each backup holds; restore it, take reports out of it, copy it to a USB stick. */
export function BackupsDialog({ onClose, onRestored, onError }: BackupsDialogProps) {
  const [backups, setBackups] = useState<readonly ListedBackup[]>([]);
  const [message, setMessage] = useState('');
  const [task, setTask] = useState<Task | null>(null);
  /** Reports were taken out of a backup: what lies behind this dialog is out of date. */
  const [changed, setChanged] = useState(false);
  const texts = TEXTS.backups;

  const attempt = useAttempt(onError);
  const refresh = useCallback(async () => setBackups((await call('backup.list', {})).backups), []);
  useEffect(() => attempt(refresh), [attempt, refresh]);

  const create = () =>
    attempt(async () => {
      await call('backup.create', {});
      await refresh();
    });
  const copy = ({ name }: ListedBackup) =>
    attempt(async () => {
      const { cancelled, folder } = await call('backup.copyTo', { name });
      if (!cancelled) setMessage(texts.copied(folder));
    });
  const close = changed ? onRestored : onClose;

  return (
    <Modal
      large
      title={texts.dialogTitle}
      onClose={close}
      footer={
        <>
          <span role="status" className="backups-message tone-success">
            {message}
          </span>
          <Button onPress={create}>{texts.create}</Button>
          <Button look="primary" onPress={close}>
            {TEXTS.close}
          </Button>
        </>
      }
    >
      <p>{texts.lead}</p>
      <div className="backups-list">
        <BackupTable
          backups={backups}
          onRestore={(backup) => setTask({ kind: 'restore', backup })}
          onTakeOut={(backup) => setTask({ kind: 'takeOut', backup })}
          onCopy={copy}
        />
      </div>
      <SecondPlaceField onError={onError} />
      {task?.kind === 'restore' ? (
        <RestoreDialog
          isOpen
          backup={task.backup}
          onClose={() => setTask(null)}
          onRestored={onRestored}
          onError={onError}
        />
      ) : null}
      {task?.kind === 'takeOut' ? (
        <TakeOutDialog
          backup={task.backup}
          onClose={(taken) => {
            setTask(null);
            if (taken) setChanged(true);
          }}
          onError={onError}
        />
      ) : null}
    </Modal>
  );
}
