import { useEffect, useState } from 'react';
import type { Backup } from '../../shared/contract/calls';
import { describeError, type AppError, type ContractError } from '../../shared/contract/errors';
import { asAppError, call } from '../bridge/bridge';
import { BackupTable } from '../backups/BackupTable';
import { TEXTS } from '../i18n/texts';
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

  const attempt = (action: () => Promise<unknown>) => {
    action()
      .then(onRecovered)
      .catch((thrown: unknown) => setError(asAppError(thrown)));
  };
  useEffect(() => {
    call('backup.list', {})
      .then((list) => setBackups(list.backups))
      .catch((thrown: unknown) => setError(asAppError(thrown)));
  }, []);

  // A library of a newer program is whole: replacing it would only hide the clerk's reports.
  const replaceable = failure.code !== 'library-newer';
  return (
    <main className="recovery">
      <h1>✕ {what}</h1>
      <p>{why}</p>
      <p>{advice}</p>
      <div className="recovery-actions">
        <Button look="primary" onPress={() => attempt(() => call('recovery.retry', {}))}>
          {TEXTS.retry}
        </Button>
        {replaceable ? (
          <Button onPress={() => attempt(() => call('recovery.startNew', {}))}>{texts.startNew}</Button>
        ) : null}
      </div>
      {replaceable ? (
        <>
          <h2>{texts.backups}</h2>
          <BackupTable
            backups={backups}
            onRestore={({ name }) => attempt(() => call('recovery.restore', { name }))}
          />
        </>
      ) : null}
      {error ? <ErrorDialog error={error} onClose={() => setError(null)} /> : null}
    </main>
  );
}
