import { IMPORT_TEXTS } from '../i18n/import-texts';
import './drop.css';

/** Over the whole window while something is dragged in: what will happen. */
export function DropOverlay() {
  return (
    <div className="drop-overlay" role="status">
      <div className="drop-box">
        <b>{IMPORT_TEXTS.dropTitle}</b>
        <span>{IMPORT_TEXTS.dropLead}</span>
      </div>
    </div>
  );
}
