import { IMPORT_TEXTS } from '../i18n/import-texts';
import './drop.css';

/** Over a dialog: a file that was opened from outside waits until the dialog is done with. */
export function HeldBar() {
  return (
    <p className="held-bar" role="status">
      · {IMPORT_TEXTS.held}
    </p>
  );
}
