import { IMPORT_TEXTS } from '../i18n/import-texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface LeaveDialogProps {
  /** What would be lost. */
  lead: string;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before decisions are lost. */
export function LeaveDialog({ lead, onStay, onLeave }: LeaveDialogProps) {
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
      <p>{lead}</p>
    </Modal>
  );
}
