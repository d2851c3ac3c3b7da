import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/errors';
import type { CallOutput } from '../../shared/contract/calls';
import type { BackupComparison, ListedBackup } from '../../shared/library/backup';
import { asAppError, call } from '../bridge/bridge';
import { BACKUP_TEXTS, backupTime } from '../i18n/backup-texts';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface RestoreDialogProps {
  backup: ListedBackup;
  /** Whether there is a library that works and is backed up first; else its files are kept as they are. */
  isOpen: boolean;
  /** Nothing was changed. */
  onClose: () => void;
  /** The library has been replaced by a backup: start over. */
  onRestored: () => void;
  onError: (error: AppError) => void;
}

type Restored = CallOutput<'recovery.restore'>;
type Stage =
  { kind: 'asking' } | { kind: 'running' } | { kind: 'done'; restored: Restored; sentence: string };

/** Asks before a backup is put in the library's place, saying what that changes; reports, and offers the way back. */
export function RestoreDialog({ backup, isOpen, onClose, onRestored, onError }: RestoreDialogProps) {
  const texts = BACKUP_TEXTS.restoring;
  const [comparison, setComparison] = useState<BackupComparison | null>(null);
  const [stage, setStage] = useState<Stage>({ kind: 'asking' });
  const attempt = useAttempt(onError);
  useEffect(
    () => attempt(async () => setComparison(await call('backup.compare', { name: backup.name }))),
    [attempt, backup.name],
  );

  const restore = (name: string, sentence: string) => {
    setStage({ kind: 'running' });
    call('recovery.restore', { name })
      .then((restored) => setStage({ kind: 'done', restored, sentence }))
      .catch((thrown: unknown) => {
        setStage({ kind: 'asking' });
        onError(asAppError(thrown));
      });
  };

  if (stage.kind === 'done') {
    const { before, keptIn } = stage.restored;
    const isBack = stage.sentence === texts.wentBack;
    return (
      <Modal
        title={texts.title}
        onClose={onRestored}
        footer={
          <>
            {before !== null && !isBack ? (
              <Button onPress={() => restore(before, texts.wentBack)}>{texts.back}</Button>
            ) : null}
            <Button look="primary" autoFocus onPress={onRestored}>
              {texts.finish}
            </Button>
          </>
        }
      >
        <p role="status">✓ {stage.sentence}</p>
        {before === null || isBack ? null : <p>{texts.before(before)}</p>}
        {keptIn === null ? null : <p>{texts.keptIn(keptIn)}</p>}
      </Modal>
    );
  }
  const running = stage.kind === 'running';
  return (
    <Modal
      wide
      title={texts.title}
      onClose={running ? () => undefined : onClose}
      footer={
        <>
          <Button isDisabled={running} onPress={onClose}>
            {TEXTS.cancel}
          </Button>
          <Button
            look="primary"
            isDisabled={running || comparison === null}
            onPress={() => restore(backup.name, texts.done(backupTime(backup.madeAt)))}
          >
            {texts.go}
          </Button>
        </>
      }
    >
      <p>{texts.lead(backupTime(backup.madeAt))}</p>
      {comparison ? <Changes comparison={comparison} /> : <p className="tone-muted">{TEXTS.loading}</p>}
      <p className="tone-muted" role="status">
        {running ? texts.running : isOpen ? texts.safe : texts.safeClosed}
      </p>
    </Modal>
  );
}

/** What restoring would change, in counts and report by report. */
function Changes({ comparison }: { comparison: BackupComparison }) {
  const texts = BACKUP_TEXTS.restoring;
  const kept = comparison.reports.filter(({ removed }) => !removed);
  const back = kept.filter(({ standing }) => standing === 'gone' || standing === 'bin');
  const changed = kept.filter(({ standing }) => standing === 'changed');
  const same = kept.length - back.length - changed.length;
  const rows = [
    ...comparison.missing.map((each) => ({ ...each, tone: texts.tones.gone })),
    ...changed.map((each) => ({ ...each, tone: texts.tones.changed })),
    ...back.map((each) => ({ ...each, tone: texts.tones.back })),
  ];
  if (rows.length === 0) return <p>{texts.same}</p>;
  return (
    <>
      <ul className="restore-counts">
        {comparison.missing.length > 0 ? (
          <li className="tone-warning">{texts.goes(comparison.missing.length)}</li>
        ) : null}
        {changed.length > 0 ? <li>{texts.changes(changed.length)}</li> : null}
        {back.length > 0 ? <li>{texts.comesBack(back.length)}</li> : null}
        {same > 0 ? <li>{texts.unchanged(same)}</li> : null}
      </ul>
      <div className="restore-list">
        <table className="report-table" aria-label={texts.listTitle}>
          <tbody>
            {rows.map(({ unitName, year, tone }, index) => (
              <tr key={`${index} ${unitName}`}>
                <th scope="row">{unitName}</th>
                <td>{TEXTS.library.yearCell(year)}</td>
                <td>{tone}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
