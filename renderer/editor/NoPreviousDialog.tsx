import type { Report } from '../../shared/report/model';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface NoPreviousDialogProps {
  report: Report;
  onClose: () => void;
  /** Asks for the file of last year's report. */
  onChoose: () => void;
}

/** 对照上年 where last year's report is not in the library: says why a file is asked for, and what becomes of it. */
export function NoPreviousDialog({ report, onClose, onChoose }: NoPreviousDialogProps) {
  const texts = TEXTS.editor;
  const year = report.year - 1;
  return (
    <Modal
      title={texts.previousMissing(year)}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button look="primary" autoFocus onPress={onChoose}>
            {texts.choosePrevious}
          </Button>
        </>
      }
    >
      <p>{texts.previousLead(report.unit.name, year)}</p>
      <p>{texts.previousHow}</p>
    </Modal>
  );
}
