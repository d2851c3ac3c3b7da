import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface ImportRemarksProps {
  remarks: readonly string[];
  onOpen: () => void;
}

/** After an import: what was not recognised, before the clerk goes on in the report. */
export function ImportRemarks({ remarks, onOpen }: ImportRemarksProps) {
  const texts = TEXTS.importResult;
  return (
    <Modal
      wide
      title={texts.title}
      onClose={onOpen}
      footer={
        <Button look="primary" autoFocus onPress={onOpen}>
          {texts.open}
        </Button>
      }
    >
      <p>{texts.lead(remarks.length)}</p>
      <ul className="import-remarks">
        {remarks.map((remark, index) => (
          <li key={index}>{remark}</li>
        ))}
      </ul>
    </Modal>
  );
}
