import { ENVIRONMENT_TEXTS } from '../i18n/environment-texts';
import type { Undrawn } from '../print/undrawn';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface UndrawnDialogProps {
  /** What no font on this PC can draw. */
  undrawn: readonly Undrawn[];
  onClose: () => void;
  onProceed: () => void;
}

/** Before an export or print: the characters that would come out blank, by name; going on stays possible. */
export function UndrawnDialog({ undrawn, onClose, onProceed }: UndrawnDialogProps) {
  const texts = ENVIRONMENT_TEXTS.undrawn;
  return (
    <Modal
      title={texts.title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onProceed}>{texts.proceed}</Button>
          <Button look="primary" autoFocus onPress={onClose}>
            {texts.back}
          </Button>
        </>
      }
    >
      <p>{texts.lead}</p>
      <ul>
        {undrawn.map(({ character, code, around }) => (
          <li key={code}>{texts.named(character, code, around)}</li>
        ))}
      </ul>
      <p>{texts.detail}</p>
    </Modal>
  );
}
