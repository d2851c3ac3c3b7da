import { BACKUP_WORDS, type Backup } from '../../shared/library/backup';
import { TEXTS } from '../i18n/texts';

interface BackupTableProps {
  backups: readonly Backup[];
  onRestore: (backup: Backup) => void;
  /** Offered where a copy makes sense (not while the library is damaged). */
  onCopy?: (backup: Backup) => void;
}

/** The backups there are, newest first: when, why, how large. */
export function BackupTable({ backups, onRestore, onCopy }: BackupTableProps) {
  const texts = TEXTS.backups;
  if (backups.length === 0) return <p className="tone-muted">{texts.none}</p>;
  return (
    <table className="report-table" aria-label={texts.title}>
      <thead>
        <tr>
          <th>{texts.madeAt}</th>
          <th>{texts.reason}</th>
          <th>{texts.size}</th>
          <th>
            <span className="visually-hidden">{TEXTS.library.columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name}>
            <td>{backup.madeAt.replace('T', ' ')}</td>
            <td>{BACKUP_WORDS[backup.reason]}</td>
            <td>{texts.sizeOf(backup.size)}</td>
            <td className="backup-actions">
              <button type="button" className="button-link" onClick={() => onRestore(backup)}>
                {TEXTS.library.restore}
              </button>
              {onCopy ? (
                <button type="button" className="button-link" onClick={() => onCopy(backup)}>
                  {texts.copyTo}
                </button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
