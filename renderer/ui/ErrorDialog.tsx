import { describeError, type AppError } from '../../shared/contract/errors';
import { TEXTS } from '../i18n/texts';
import { Button } from './Button';
import { Modal } from './Modal';

/** What happened, why, and what to do now. */
export function ErrorDialog({ error, onClose }: { error: AppError; onClose: () => void }) {
  const { what, why, advice } = describeError(error);
  return (
    <Modal
      title={what}
      onClose={onClose}
      footer={
        <Button look="primary" autoFocus onPress={onClose}>
          {TEXTS.ok}
        </Button>
      }
    >
      <p>{why}</p>
      <p>{advice}</p>
    </Modal>
  );
}
