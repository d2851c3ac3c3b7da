import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/errors';
import { call } from '../bridge/bridge';
import { ENVIRONMENT_TEXTS as TEXT } from '../i18n/environment-texts';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { environmentRows, rowsAsText, type EnvironmentRow } from './environment-rows';
import { installedFaces } from './installed-faces';
import './environment.css';

interface EnvironmentDialogProps {
  onClose: () => void;
  onError: (error: AppError) => void;
}

/** 检查运行环境: what this PC has and lacks, in the clerk's words; the same as a file for who maintains the PC. */
export function EnvironmentDialog({ onClose, onError }: EnvironmentDialogProps) {
  const [rows, setRows] = useState<readonly EnvironmentRow[] | null>(null);
  const [saved, setSaved] = useState('');
  const attempt = useAttempt(onError);
  useEffect(
    () =>
      attempt(async () => {
        const [facts, faces] = await Promise.all([
          call('environment.facts', {}),
          // Every set's names are tried: which set a unit uses is its own choice.
          installedFaces('official'),
        ]);
        setRows(environmentRows(facts, faces));
      }),
    [attempt],
  );
  const save = () =>
    attempt(async () => {
      const { name } = await call('environment.save', { lines: rowsAsText(rows ?? []) });
      if (name !== null) setSaved(TEXT.saved(name));
    });

  return (
    <Modal
      wide
      title={TEXT.title}
      onClose={onClose}
      footer={
        <>
          <Button isDisabled={rows === null} onPress={save}>
            {TEXT.save}
          </Button>
          <Button look="primary" autoFocus onPress={onClose}>
            {TEXTS.close}
          </Button>
        </>
      }
    >
      <p>{TEXT.lead}</p>
      {rows === null ? <p>{TEXT.looking}</p> : <Rows rows={rows} />}
      <p role="status">{saved}</p>
    </Modal>
  );
}

function Rows({ rows }: { rows: readonly EnvironmentRow[] }) {
  return (
    <>
      {rows.every(({ advice }) => advice === null) ? <p>{TEXT.allFine}</p> : null}
      <dl className="environment-rows" tabIndex={0}>
        {rows.map(({ label, value, advice }) => (
          <div key={label} className={advice === null ? undefined : 'environment-notice'}>
            <dt>{label}</dt>
            <dd>
              {value}
              {advice === null ? null : <span className="environment-advice">{advice}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
