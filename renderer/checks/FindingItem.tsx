import { useEffect, useRef } from 'react';
import type { Finding } from '../../shared/rules/finding';
import { SEVERITY_WORDS } from '../../shared/rules/severity';
import { SEVERITY_MARKS } from '../i18n/severity';
import { TEXTS } from '../i18n/texts';

interface FindingItemProps {
  finding: Finding;
  current: boolean;
  onGoTo: () => void;
  onFix: () => void;
  onReason: () => void;
  onRule: () => void;
}

/** One finding: mark, word and colour say how grave; the message gives both figures. */
export function FindingItem({ finding, current, onGoTo, onFix, onReason, onRule }: FindingItemProps) {
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
      {finding.reason === undefined ? null : (
        <p className="finding-reason">{texts.reasonGiven(finding.reason)}</p>
      )}
      <div className="finding-actions">
        {finding.fix ? (
          <button type="button" className="button-link" onClick={onFix}>
            {finding.fix.label}
          </button>
        ) : null}
        <button type="button" className="button-link" onClick={onGoTo}>
          {texts.goToCell}
        </button>
        {finding.severity === 'error' ? null : (
          <button type="button" className="button-link" onClick={onReason}>
            {finding.reason === undefined ? texts.giveReason : texts.changeReason}
          </button>
        )}
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
