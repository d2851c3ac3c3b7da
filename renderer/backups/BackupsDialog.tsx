import { useCallback, useEffect, useState } from 'react';
import type { Backup } from '../../shared/library/backup';
import type { AppError } from '../../shared/contract/errors';
import { call } from '../bridge/bridge';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { BackupTable } from './BackupTable';
import './backups.css';

interface BackupsDialogProps {
  onClose: () => void;
  /** The library has been replaced by a backup: start over. */
  onRestored: () => void;
  onError: (error: AppError) => void;
}

/** 备份与恢复: when, why and how large; restore, or copy to a USB stick. */
export function BackupsDialog({ onClose, onRestored, onError }: BackupsDialogProps) {
  const [backups, setBackups] = useState<readonly Backup[]>([]);
  const [message, setMessage] = useState('');
  const texts = TEXTS.backups;

  const attempt = useAttempt(onError);
  const refresh = useCallback(async () => setBackups((await call('backup.list', {})).backups), []);
  useEffect(() => attempt(refresh), [attempt, refresh]);

  const create = () =>
    attempt(async () => {
      await call('backup.create', {});
      await refresh();
    });
  const copy = ({ name }: Backup) =>
    attempt(async () => {
      const { cancelled, folder } = await call('backup.copyTo', { name });
      if (!cancelled) setMessage(texts.copied(folder));
    });
  const restore = ({ name }: Backup) =>
    attempt(async () => {
      await call('recovery.restore', { name });
      onRestored();
    });

  return (
    <Modal
      wide
      title={texts.dialogTitle}
      onClose={onClose}
      footer={
        <>
          <Button onPress={create}>{texts.create}</Button>
          <Button look="primary" onPress={onClose}>
            {TEXTS.close}
          </Button>
        </>
      }
    >
      <p>{texts.restoreLead}</p>
      <div className="backups-list">
        <BackupTable backups={backups} onRestore={restore} onCopy={copy} />
      </div>
      <p role="status" className="tone-success">
        {message}
      </p>
    </Modal>
  );
}
