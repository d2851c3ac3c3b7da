import { IMPORT_TEXTS } from '../i18n/import-texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

/** Asks before decisions are lost. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Modal
      title={IMPORT_TEXTS.leaveTitle}
      onClose={onStay}
      footer={
        <>
          <Button look="primary" autoFocus onPress={onStay}>
            {IMPORT_TEXTS.leaveStay}
          </Button>
          <Button look="danger" onPress={onLeave}>
            {IMPORT_TEXTS.leaveGo}
          </Button>
        </>
      }
    >
      <p>{IMPORT_TEXTS.leaveLead}</p>
    </Modal>
  );
}
