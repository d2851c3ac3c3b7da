import { TEXTS } from '../i18n/texts';
import { HELP_KEYS, HELP_STEPS } from '../i18n/help';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import './help.css';

/** F1: the way from an empty report to a filed one, and every key, on one page. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal
      wide
      title={TEXTS.help.title}
      onClose={onClose}
      footer={
        <Button look="primary" autoFocus onPress={onClose}>
          {TEXTS.close}
        </Button>
      }
    >
      <ol className="help-steps">
        {HELP_STEPS.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{TEXTS.help.keys}</h3>
      <dl className="help-keys">
        {HELP_KEYS.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
