import { useEffect, useRef } from 'react';
import { formerReasonSentence, type Finding } from '../../shared/rules/finding';
import { SEVERITY_WORDS } from '../../shared/rules/severity';
import { SEVERITY_MARKS } from '../i18n/severity';
import { TEXTS } from '../i18n/texts';

interface FindingItemProps {
  finding: Finding;
  current: boolean;
  onGoTo: () => void;
  onFix: () => void;
  onReason: () => void;
  /** A reason given before a change holds for what stands there now. */
  onConfirm: (reason: string) => void;
  onRule: () => void;
}

/** One finding: mark, word and colour say how grave; the message gives both figures. */
export function FindingItem({
  finding,
  current,
  onGoTo,
  onFix,
  onReason,
  onConfirm,
  onRule,
}: FindingItemProps) {
  const { reason, formerReason } = finding;
  const item = useRef<HTMLLIElement>(null);
  const texts = TEXTS.checks;
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <li
      ref={item}
      className={`finding finding-${finding.severity}`}
      aria-current={current ? 'true' : undefined}
      data-rule={finding.rule}
    >
      <button type="button" className="finding-body" onClick={onGoTo}>
        <span className="finding-title">
          {/* The word comes first in the text, so that a screen reader says how grave it is; CSS draws the mark. */}
          <span className="finding-word" data-mark={SEVERITY_MARKS[finding.severity]}>
            {SEVERITY_WORDS[finding.severity]}
          </span>{' '}
          {finding.title}
        </span>
        <span className="finding-message">{finding.message}</span>
      </button>
      {reason === undefined ? null : <p className="finding-reason">{texts.reasonGiven(reason)}</p>}
      {formerReason ? (
        <p className="finding-reason finding-reason-former">{formerReasonSentence(formerReason)}</p>
      ) : null}
      <div className="finding-actions">
        {finding.fix ? (
          <button type="button" className="button-link" onClick={onFix}>
            {finding.fix.label}
          </button>
        ) : null}
        <button type="button" className="button-link" onClick={onGoTo}>
          {texts.goToCell}
        </button>
        {formerReason ? (
          <button type="button" className="button-link" onClick={() => onConfirm(formerReason.text)}>
            {texts.confirmReason}
          </button>
        ) : null}
        {finding.explainable ? (
          <button type="button" className="button-link" onClick={onReason}>
            {reason === undefined && !formerReason ? texts.giveReason : texts.changeReason}
          </button>
        ) : null}
        <button
          type="button"
          className="button-link finding-rule"
          aria-label={`${texts.aboutRule} ${finding.rule}`}
          onClick={onRule}
        >
          {finding.rule}
        </button>
      </div>
    </li>
  );
}
