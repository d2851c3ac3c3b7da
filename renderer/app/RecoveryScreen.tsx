import { useEffect, useState } from 'react';
import type { ListedBackup } from '../../shared/library/backup';
import {
  describeError,
  type AppError,
  type ContractError,
  type ErrorCode,
} from '../../shared/contract/errors';
import { asAppError, call } from '../bridge/bridge';
import { BackupTable } from '../backups/BackupTable';
import { RestoreDialog } from '../backups/RestoreDialog';
import '../backups/backups.css';
import { RECOVERY_TEXTS } from '../i18n/recovery-texts';
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

/** Here the library is whole, and only not to be had: replacing it would only hide the clerk's reports. */
const NOT_REPLACEABLE: ReadonlySet<ErrorCode> = new Set([
  'library-newer',
  'library-in-use',
  'library-elsewhere',
]);

/** What passes by itself, or by what the clerk does outside: the others stay as they are, however often it is tried. */
const PASSES: ReadonlySet<ErrorCode> = new Set([
  'library-unavailable',
  'library-lost',
  'library-in-use',
  'library-elsewhere',
]);

/** Shown instead of a blank window when the library can't be opened: why, and every way on. Nothing is ever deleted. */
export function RecoveryScreen({ failure, onRecovered }: RecoveryScreenProps) {
  const { what, why, advice } = describeError(failure);
  const [backups, setBackups] = useState<ListedBackup[]>([]);
  const [restoring, setRestoring] = useState<ListedBackup | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [running, setRunning] = useState(false);
  /** It was tried again, and this screen is still here. */
  const [tried, setTried] = useState(false);
  /** Where the former files are, once a step has put them there. */
  const [keptIn, setKeptIn] = useState<string | null>(null);

  const attempt = useAttempt(setError);
  useEffect(() => attempt(async () => setBackups((await call('backup.list', {})).backups)), [attempt]);

  /** Carries out a step; `keptIn` is told before going on. */
  const recover = (step: () => Promise<{ keptIn?: string; cancelled?: boolean }>, again = false) => {
    setRunning(true);
    setTried(false);
    step()
      .then(async (done) => {
        if (done.keptIn !== undefined) setKeptIn(done.keptIn);
        else if (done.cancelled !== true) {
          await onRecovered();
          setTried(again);
        }
      })
      .catch((thrown: unknown) => setError(asAppError(thrown)))
      .finally(() => setRunning(false));
  };

  if (keptIn !== null) {
    return (
      <main className="recovery">
        <p role="status">✓ {RECOVERY_TEXTS.kept(keptIn)}</p>
        <div className="recovery-actions">
          <Button look="primary" autoFocus onPress={() => attempt(onRecovered)}>
            {RECOVERY_TEXTS.goOn}
          </Button>
        </div>
        {error ? <ErrorDialog error={error} onClose={() => setError(null)} /> : null}
      </main>
    );
  }

  const replaceable = !NOT_REPLACEABLE.has(failure.code);
  const accepts: Partial<Record<ErrorCode, string>> = RECOVERY_TEXTS.accept;
  const acceptLabel = accepts[failure.code];
  const passes = PASSES.has(failure.code);
  const canRestore = replaceable && !passes && acceptLabel === undefined;
  const newest = canRestore ? backups.find(({ contents }) => contents) : undefined;
  /** The button that stands out is the one that helps; of another library only the clerk knows whether it is right. */
  const main =
    failure.code === 'library-other'
      ? null
      : newest
        ? 'restore'
        : passes || !acceptLabel
          ? 'retry'
          : 'accept';
  const look = (button: 'restore' | 'accept' | 'retry') => (main === button ? 'primary' : 'normal');
  return (
    <main className="recovery">
      <h1>✕ {what}</h1>
      <p>{why}</p>
      <p>{advice}</p>
      <div className="recovery-actions">
        {newest ? (
          <Button look={look('restore')} isDisabled={running} onPress={() => setRestoring(newest)}>
            {RECOVERY_TEXTS.restoreNewest}
          </Button>
        ) : null}
        {acceptLabel !== undefined ? (
          <Button
            look={look('accept')}
            isDisabled={running}
            onPress={() => recover(() => call('recovery.accept', {}))}
          >
            {acceptLabel}
          </Button>
        ) : null}
        <Button
          look={look('retry')}
          isDisabled={running}
          onPress={() => recover(() => call('recovery.retry', {}), true)}
        >
          {TEXTS.retry}
        </Button>
        {replaceable ? (
          <>
            <Button isDisabled={running} onPress={() => recover(() => call('recovery.takeFrom', {}))}>
              {RECOVERY_TEXTS.takeFrom}
            </Button>
            <Button isDisabled={running} onPress={() => recover(() => call('recovery.startNew', {}))}>
              {RECOVERY_TEXTS.startNew}
            </Button>
          </>
        ) : null}
      </div>
      <p role="status" className="tone-muted">
        {running ? RECOVERY_TEXTS.running : tried ? RECOVERY_TEXTS.triedInVain : ''}
      </p>
      {replaceable ? (
        <>
          <h2>{RECOVERY_TEXTS.backups}</h2>
          <BackupTable backups={backups} onRestore={setRestoring} />
        </>
      ) : null}
      {restoring ? (
        <RestoreDialog
          isOpen={false}
          backup={restoring}
          onClose={() => setRestoring(null)}
          onRestored={() => attempt(onRecovered)}
          onError={setError}
        />
      ) : null}
      {error ? <ErrorDialog error={error} onClose={() => setError(null)} /> : null}
    </main>
  );
}
