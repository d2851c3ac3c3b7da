import { useEffect, useState } from 'react';
import type { Backup } from '../../shared/library/backup';
import { describeError, type AppError, type ContractError } from '../../shared/contract/errors';
import { call } from '../bridge/bridge';
import { BackupTable } from '../backups/BackupTable';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { ErrorDialog } from '../ui/ErrorDialog';
import './recovery.css';

interface RecoveryScreenProps {
  /** Why the library could not be opened. */
  failure: ContractError;
  /** Starts over once there is a library again. */
  onRecovered: () => Promise<void>;
}

/** Shown instead of a blank window when the library can't be opened: why, and every way on. Nothing is ever deleted. */
export function RecoveryScreen({ failure, onRecovered }: RecoveryScreenProps) {
  const { what, why, advice } = describeError(failure);
  const [backups, setBackups] = useState<Backup[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const texts = TEXTS.recovery;

  const attempt = useAttempt(setError);
  const recover = (action: () => Promise<unknown>) =>
    attempt(async () => {
      await action();
      await onRecovered();
    });
  useEffect(() => attempt(async () => setBackups((await call('backup.list', {})).backups)), [attempt]);

  // A library of a newer program is whole: replacing it would only hide the clerk's reports.
  const replaceable = failure.code !== 'library-newer';
  return (
    <main className="recovery">
      <h1>✕ {what}</h1>
      <p>{why}</p>
      <p>{advice}</p>
      <div className="recovery-actions">
        <Button look="primary" onPress={() => recover(() => call('recovery.retry', {}))}>
          {TEXTS.retry}
        </Button>
        {replaceable ? (
          <Button onPress={() => recover(() => call('recovery.startNew', {}))}>{texts.startNew}</Button>
        ) : null}
      </div>
      {replaceable ? (
        <>
          <h2>{texts.backups}</h2>
          <BackupTable
            backups={backups}
            onRestore={({ name }) => recover(() => call('recovery.restore', { name }))}
          />
        </>
      ) : null}
      {error ? <ErrorDialog error={error} onClose={() => setError(null)} /> : null}
    </main>
  );
}
