import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import type { ReportSummary } from '../../shared/library/report-summary';
import { call } from '../bridge/bridge';
import { listDate } from '../i18n/dates';
import { SALVAGE_TEXTS } from '../i18n/salvage-texts';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface SalvageDialogProps {
  report: ReportSummary;
  today: string;
  onClose: () => void;
  /** Something sound has taken its place. */
  onTakenBack: () => void;
  onError: (error: AppError) => void;
}

type Salvage = CallOutput<'salvage.look'>['salvage'];

/** The ways out for one report that can't be read: what can be put in its place, and its raw content as a file. */
export function SalvageDialog({ report, today, onClose, onTakenBack, onError }: SalvageDialogProps) {
  /** Undefined while it is being looked for. */
  const [salvage, setSalvage] = useState<Salvage | undefined>(undefined);
  const [message, setMessage] = useState('');
  const [running, setRunning] = useState(false);
  const { id } = report;
  const attempt = useAttempt(onError);
  useEffect(
    () => attempt(async () => setSalvage((await call('salvage.look', { id })).salvage)),
    [attempt, id],
  );

  const takeBack = () => {
    setRunning(true);
    attempt(() =>
      call('salvage.takeBack', { id })
        .then(onTakenBack)
        .finally(() => setRunning(false)),
    );
  };
  const saveRaw = () =>
    attempt(async () => {
      const { cancelled, folder } = await call('salvage.saveRaw', { id });
      if (!cancelled) setMessage(SALVAGE_TEXTS.saved(folder));
    });

  return (
    <Modal
      title={SALVAGE_TEXTS.title(report.unitName, report.year)}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.close}</Button>
          <Button onPress={saveRaw}>{SALVAGE_TEXTS.saveRaw}</Button>
          {salvage ? (
            <Button look="primary" isDisabled={running} onPress={takeBack}>
              {SALVAGE_TEXTS.takeBack}
            </Button>
          ) : null}
        </>
      }
    >
      <p>{SALVAGE_TEXTS.why}</p>
      <p>{whatThereIs(salvage, today)}</p>
      <p>{SALVAGE_TEXTS.kept}</p>
      <p role="status" className="tone-success">
        {message}
      </p>
    </Modal>
  );
}

function whatThereIs(salvage: Salvage | undefined, today: string): string {
  if (salvage === undefined) return SALVAGE_TEXTS.looking;
  if (salvage === null) return SALVAGE_TEXTS.nothing;
  if (salvage.complete) return SALVAGE_TEXTS.complete;
  const at = listDate(salvage.madeAt, today);
  return salvage.from === 'version' ? SALVAGE_TEXTS.fromVersion(at) : SALVAGE_TEXTS.fromBackup(at);
}
