import { IMPORT_TEXTS } from '../i18n/import-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

/** Answers something that could not be read with one sentence. */
export function MessageDialog({ sentence, onClose }: { sentence: string; onClose: () => void }) {
  return (
    <Modal
      title={IMPORT_TEXTS.message}
      onClose={onClose}
      footer={
        <Button look="primary" autoFocus onPress={onClose}>
          {TEXTS.ok}
        </Button>
      }
    >
      <p>{sentence}</p>
    </Modal>
  );
}
