import { IMPORT_TEXTS } from '../i18n/import-texts';
import './drop.css';

/** Over the whole window while something is dragged in: what will happen, or why nothing will. */
export function DropOverlay({ closed }: { closed: boolean }) {
  return (
    <div className="drop-overlay" role="status">
      <div className="drop-box">
        <b>{closed ? IMPORT_TEXTS.dropClosedTitle : IMPORT_TEXTS.dropTitle}</b>
        <span>{closed ? IMPORT_TEXTS.dropClosedLead : IMPORT_TEXTS.dropLead}</span>
      </div>
    </div>
  );
}
