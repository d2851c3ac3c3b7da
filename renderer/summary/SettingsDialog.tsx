import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import { call } from '../bridge/bridge';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { CheckBox } from '../ui/CheckBox';
import { TextInput } from '../ui/Field';
import { Modal } from '../ui/Modal';

interface SettingsDialogProps {
  overview: CallOutput<'summary.overview'>;
  onClose: () => void;
  onSaved: () => void;
  onError: (error: AppError) => void;
}

/** 汇总设置: the name of the summary, until when bodies hand in, what counts, and who is expected. */
export function SettingsDialog({ overview, onClose, onSaved, onError }: SettingsDialogProps) {
  const [name, setName] = useState(overview.name);
  const [due, setDue] = useState(overview.due ?? '');
  const [withErrors, setWithErrors] = useState(overview.withErrors);
  const [roster, setRoster] = useState<string | null>(null);
  const attempt = useAttempt(onError);
  useEffect(() => attempt(async () => setRoster((await call('summary.roster', {})).text)), [attempt]);
  const save = () =>
    attempt(async () => {
      await call('summary.saveSettings', { name, withErrors, due: due === '' ? null : due });
      if (roster !== null) await call('summary.saveRoster', { text: roster });
      onSaved();
    });
  return (
    <Modal
      wide
      title={SUMMARY_TEXTS.settingsTitle}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button look="primary" onPress={save}>
            {TEXTS.ok}
          </Button>
        </>
      }
    >
      <TextInput label={SUMMARY_TEXTS.name} value={name} onChange={setName} help={SUMMARY_TEXTS.nameHelp} />
      <label className="field">
        <span className="field-label">{SUMMARY_TEXTS.due1}</span>
        <input
          className="field-input"
          type="date"
          value={due}
          onChange={(event) => setDue(event.target.value)}
        />
      </label>
      <CheckBox label={SUMMARY_TEXTS.withErrors} checked={withErrors} onChange={setWithErrors} />
      <label className="field">
        <span className="field-label">{SUMMARY_TEXTS.roster}</span>
        <textarea
          className="field-input summary-roster"
          value={roster ?? ''}
          disabled={roster === null}
          onChange={(event) => setRoster(event.target.value)}
        />
        <span className="field-help">{SUMMARY_TEXTS.rosterHelp}</span>
      </label>
    </Modal>
  );
}
