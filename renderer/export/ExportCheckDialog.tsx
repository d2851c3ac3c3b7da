import { formerReasonSentence, type Finding } from '../../shared/rules/finding';
import { isNamedBeforeExport } from '../../shared/rules/open-findings';
import { SEVERITY_MARKS, SEVERITY_TONES } from '../i18n/severity';
import { TAKEN_TEXTS } from '../i18n/taken-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface ExportCheckDialogProps {
  findings: readonly Finding[];
  /** Paragraphs taken over from last year that nobody has read yet. */
  unread: number;
  onClose: () => void;
  onExport: () => void;
  onGoTo: (finding: Finding) => void;
  /** Leads to the first paragraph nobody has read. */
  onUnread: () => void;
}

/** Before an export: the open errors and the blanks left in the text; exporting stays possible, nothing blocks it. */
export function ExportCheckDialog(props: ExportCheckDialogProps) {
  const { findings, unread, onClose, onExport, onGoTo, onUnread } = props;
  const errors = findings.filter((finding) => finding.severity === 'error');
  const named = findings.filter(isNamedBeforeExport);
  return (
    <Modal
      wide
      title={TEXTS.editor.findingsBeforeExport}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onExport}>{TEXTS.editor.exportAnyway}</Button>
          <Button look="primary" autoFocus onPress={onClose}>
            {TEXTS.editor.backToFix}
          </Button>
        </>
      }
    >
      {unread > 0 ? (
        <p>
          {TAKEN_TEXTS.exportLead(unread)}{' '}
          <button type="button" className="button-link" onClick={onUnread}>
            {TAKEN_TEXTS.goToUnread}
          </button>
        </p>
      ) : null}
      {named.length > 0 ? (
        <p>
          {TEXTS.editor.findingsBeforeExportLead(errors.length, named.length - errors.length)}
          {TEXTS.editor.goThere}
        </p>
      ) : null}
      <ul className="export-findings">
        {named.map((finding) => (
          <li key={finding.key}>
            <button type="button" className="finding-body" onClick={() => onGoTo(finding)}>
              <span className={`finding-title tone-${SEVERITY_TONES[finding.severity]}`}>
                {SEVERITY_MARKS[finding.severity]} {finding.title}
              </span>
              <span className="finding-message">{finding.message}</span>
            </button>
            {finding.formerReason ? (
              <p className="finding-reason finding-reason-former">
                {formerReasonSentence(finding.formerReason)}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
