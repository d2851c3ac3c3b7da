import { useState } from 'react';
import type { CallInput } from '../../shared/contract/calls';
import type { ReportState } from '../../shared/library/report-summary';
import { SEVERITY_MARKS } from '../i18n/severity';
import { TEXTS } from '../i18n/texts';
import { STATE_TEXTS } from '../i18n/version-texts';
import { Button } from '../ui/Button';
import { TextInput } from '../ui/Field';
import { Modal } from '../ui/Modal';

interface StateDialogProps {
  from: ReportState;
  to: ReportState;
  /** The errors that have no reason. */
  errors: readonly { key: string; message: string }[];
  onClose: () => void;
  onSet: (state: ReportState, more?: Pick<CallInput<'report.setState'>, 'note' | 'reasons'>) => void;
}

/** What is asked before the state changes: reasons for open errors, whether to seal, why a filed report is changed. */
export function StateDialog({ from, to, errors, onClose, onSet }: StateDialogProps) {
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const texts = STATE_TEXTS;
  const isReopening = from === 'filed';
  const complete = errors.every(({ key }) => (reasons[key] ?? '').trim() !== '');
  const asksReasons = !isReopening && to === 'checked';

  return (
    <Modal
      wide={asksReasons}
      title={isReopening ? texts.reopenTitle : to === 'filed' ? texts.filedTitle : texts.checkedTitle}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button
            look="primary"
            autoFocus={!isReopening && !asksReasons}
            isDisabled={asksReasons && !complete}
            onPress={() => onSet(to, asksReasons ? { reasons } : { note })}
          >
            {isReopening ? texts.reopen : to === 'filed' ? texts.file : texts.mark}
          </Button>
        </>
      }
    >
      {isReopening ? (
        <>
          <p>{texts.reopenLead}</p>
          <TextInput label={texts.reopenNote} value={note} onChange={setNote} autoFocus />
        </>
      ) : asksReasons ? (
        <>
          <p>{texts.checkedLead(errors.length)}</p>
          <ol className="state-errors">
            {errors.map(({ key, message }) => (
              <li key={key}>
                <p>
                  <span className="tone-error">{SEVERITY_MARKS.error}</span> {message}
                </p>
                <TextInput
                  label={texts.checkedReason}
                  value={reasons[key] ?? ''}
                  onChange={(words) => setReasons({ ...reasons, [key]: words })}
                />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <>
          <p>{texts.filedLead}</p>
          {errors.length > 0 ? <p className="tone-warning">{texts.filedErrors(errors.length)}</p> : null}
        </>
      )}
    </Modal>
  );
}
