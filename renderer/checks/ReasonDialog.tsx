import { useState } from 'react';
import type { Finding } from '../../shared/rules/finding';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface ReasonDialogProps {
  finding: Finding;
  onClose: () => void;
  /** null takes the reason back. */
  onSave: (reason: string | null) => void;
}

/** 说明理由: why a warning is right as it is; kept with the report and printed on the check sheet. */
export function ReasonDialog({ finding, onClose, onSave }: ReasonDialogProps) {
  const texts = TEXTS.checks;
  const given = finding.reason ?? finding.formerReason?.text;
  const [reason, setReason] = useState(given ?? '');
  return (
    <Modal
      title={texts.reasonTitle}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          {given === undefined ? null : <Button onPress={() => onSave(null)}>{texts.reasonClear}</Button>}
          <Button look="primary" isDisabled={reason.trim() === ''} onPress={() => onSave(reason.trim())}>
            {texts.reasonSave}
          </Button>
        </>
      }
    >
      <p>{finding.message}</p>
      <label className="field">
        <span className="field-label">{texts.reasonLabel}</span>
        <textarea
          className="reason-input"
          rows={4}
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </Modal>
  );
}
