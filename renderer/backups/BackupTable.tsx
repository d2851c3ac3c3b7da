import { BACKUP_WORDS, type ListedBackup } from '../../shared/library/backup';
import { BACKUP_TEXTS, backupTime } from '../i18n/backup-texts';
import { dateAndTime } from '../i18n/dates';
import { TEXTS } from '../i18n/texts';

interface BackupTableProps {
  backups: readonly ListedBackup[];
  onRestore: (backup: ListedBackup) => void;
  /** Offered where there is a library to put them into. */
  onTakeOut?: (backup: ListedBackup) => void;
  /** Offered where a copy makes sense (not while the library is damaged). */
  onCopy?: (backup: ListedBackup) => void;
}

/** The backups there are, newest first: when and why, what they hold, and what can be done with them. */
export function BackupTable({ backups, onRestore, onTakeOut, onCopy }: BackupTableProps) {
  const texts = TEXTS.backups;
  if (backups.length === 0) return <p className="tone-muted">{texts.none}</p>;
  return (
    <table className="report-table" aria-label={texts.title}>
      <thead>
        <tr>
          <th>{texts.madeAt}</th>
          <th>{texts.reason}</th>
          <th>{BACKUP_TEXTS.columns.contents}</th>
          <th>{BACKUP_TEXTS.columns.lastChange}</th>
          <th>{texts.size}</th>
          <th>
            <span className="visually-hidden">{TEXTS.library.columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => {
          const { contents } = backup;
          return (
            <tr key={backup.name}>
              <td className="backup-time">{backupTime(backup.madeAt)}</td>
              <td className="backup-time">{BACKUP_WORDS[backup.reason]}</td>
              <td>
                {contents ? BACKUP_TEXTS.contents(contents) : BACKUP_TEXTS.unreadable}
                {contents?.foreign === true ? (
                  <span className="backup-foreign">{BACKUP_TEXTS.foreign}</span>
                ) : null}
              </td>
              <td className="backup-time">
                {contents && contents.lastChange !== null ? dateAndTime(contents.lastChange) : ''}
              </td>
              <td className="backup-time">{texts.sizeOf(backup.size)}</td>
              <td className="backup-actions">
                {contents ? (
                  <button type="button" className="button-link" onClick={() => onRestore(backup)}>
                    {BACKUP_TEXTS.restore}
                  </button>
                ) : null}
                {contents && onTakeOut ? (
                  <button type="button" className="button-link" onClick={() => onTakeOut(backup)}>
                    {BACKUP_TEXTS.takeOut}
                  </button>
                ) : null}
                {onCopy ? (
                  <button type="button" className="button-link" onClick={() => onCopy(backup)}>
                    {texts.copyTo}
                  </button>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
