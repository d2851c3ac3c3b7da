import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/errors';
import type { CallOutput } from '../../shared/contract/calls';
import type { BackedUpReport, ListedBackup } from '../../shared/library/backup';
import { call } from '../bridge/bridge';
import { BACKUP_TEXTS, backupTime } from '../i18n/backup-texts';
import { dateAndTime } from '../i18n/dates';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { CheckBox } from '../ui/CheckBox';
import { Modal } from '../ui/Modal';

interface TakeOutDialogProps {
  backup: ListedBackup;
  /** `changed` says whether reports were taken out: what is shown of the library is then out of date. */
  onClose: (changed: boolean) => void;
  onError: (error: AppError) => void;
}

/** Single reports out of a backup; the others stay as they are. */
export function TakeOutDialog({ backup, onClose, onError }: TakeOutDialogProps) {
  const texts = BACKUP_TEXTS.takingOut;
  const [reports, setReports] = useState<readonly BackedUpReport[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<CallOutput<'backup.takeOut'> | null>(null);
  const [running, setRunning] = useState(false);
  const attempt = useAttempt(onError);
  const { name } = backup;
  useEffect(
    () => attempt(async () => setReports((await call('backup.compare', { name })).reports)),
    [attempt, name],
  );

  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const takeOut = () => {
    setRunning(true);
    attempt(async () => {
      try {
        setOutcome(await call('backup.takeOut', { name, ids: [...chosen] }));
      } finally {
        setRunning(false);
      }
    });
  };

  if (outcome) {
    const close = () => onClose(outcome.added + outcome.replaced > 0);
    return (
      <Modal
        title={texts.title}
        onClose={close}
        footer={
          <Button look="primary" autoFocus onPress={close}>
            {TEXTS.close}
          </Button>
        }
      >
        <p role="status">{texts.done(outcome.added, outcome.replaced)}</p>
        {outcome.refused.map(({ unitName, year, reason }) => (
          <p key={`${unitName} ${year}`}>
            ✕ {texts.refused(`${unitName}${TEXTS.library.yearCell(year)}`, reason)}
          </p>
        ))}
      </Modal>
    );
  }
  return (
    <Modal
      wide
      title={texts.title}
      onClose={() => onClose(false)}
      footer={
        <>
          <Button onPress={() => onClose(false)}>{TEXTS.cancel}</Button>
          <Button look="primary" isDisabled={chosen.size === 0 || running} onPress={takeOut}>
            {texts.go(chosen.size)}
          </Button>
        </>
      }
    >
      <p>{texts.lead(backupTime(backup.madeAt))}</p>
      <div className="restore-list">
        <table className="report-table" aria-label={texts.title}>
          <thead>
            <tr>
              <th>{texts.columns.report}</th>
              <th>{texts.columns.changed}</th>
              <th>{texts.columns.now}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.id}>
                <td>
                  <CheckBox
                    label={`${report.unitName} ${TEXTS.library.yearCell(report.year)}`}
                    checked={chosen.has(report.id)}
                    onChange={(isChosen) => choose(report.id, isChosen)}
                  />
                </td>
                <td>{dateAndTime(report.updatedAt)}</td>
                <td>
                  {texts.standings[report.standing]}
                  {report.removed ? `（${texts.inBin}）` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}
