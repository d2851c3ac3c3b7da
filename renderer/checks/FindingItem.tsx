import { useEffect, useId, useRef, useState } from 'react';
import { formerReasonSentence, type Finding, type Fix } from '../../shared/rules/finding';
import { SEVERITY_WORDS } from '../../shared/rules/severity';
import { SEVERITY_MARKS } from '../i18n/severity';
import { TEXTS } from '../i18n/texts';

interface FindingItemProps {
  finding: Finding;
  current: boolean;
  /** The name of its part, where it is the first of it. */
  partName: string | undefined;
  /** How many of its kind are folded away behind it. */
  more: number;
  /** How many one click mends together with it. */
  mends: number;
  onGoTo: () => void;
  onFix: (fix: Fix) => void;
  /** Mends it and all of its kind. */
  onFixAlike: () => void;
  onUnfold: () => void;
  onReason: () => void;
  /** A reason given before a change holds for what stands there now. */
  onConfirm: (reason: string) => void;
  onRule: () => void;
}

/**
 * One finding: mark, word and colour say how grave, the title gives both figures, a line says what to do. The whole
 * message, with row and column by their official labels, unfolds on demand and where the finding is the current one.
 */
export function FindingItem({
  finding,
  current,
  partName,
  more,
  mends,
  onGoTo,
  onFix,
  onFixAlike,
  onUnfold,
  onReason,
  onConfirm,
  onRule,
}: FindingItemProps) {
  const { reason, formerReason } = finding;
  const item = useRef<HTMLLIElement>(null);
  const texts = TEXTS.checks;
  const [asked, setAsked] = useState(false);
  const details = useId();
  const open = asked || current;
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <li
      ref={item}
      className={`finding finding-${finding.severity}`}
      aria-current={current ? 'true' : undefined}
      data-rule={finding.rule}
      data-part-name={partName}
    >
      <button type="button" className="finding-body" onClick={onGoTo}>
        <span className="finding-title">
          {/* The word comes first in the text, so that a screen reader says how grave it is; CSS draws the mark. */}
          <span className="finding-word" data-mark={SEVERITY_MARKS[finding.severity]}>
            {SEVERITY_WORDS[finding.severity]}
          </span>{' '}
          {finding.title}
        </span>
        {finding.advice === undefined ? null : <span className="finding-advice">{finding.advice}</span>}
        <span className="finding-message" id={details} hidden={!open}>
          {finding.message}
        </span>
      </button>
      {reason === undefined ? null : <p className="finding-reason">{texts.reasonGiven(reason)}</p>}
      {formerReason ? (
        <p className="finding-reason finding-reason-former">{formerReasonSentence(formerReason)}</p>
      ) : null}
      <div className="finding-actions">
        {[finding.fix, finding.fieldFix].map((fix) =>
          fix ? (
            <button key={fix.label} type="button" className="button-link" onClick={() => onFix(fix)}>
              {fix.label}
            </button>
          ) : null,
        )}
        {mends > 1 ? (
          <button type="button" className="button-link" onClick={onFixAlike}>
            {texts.fixAlike(mends)}
          </button>
        ) : null}
        <button type="button" className="button-link" onClick={onGoTo}>
          {texts.goToCell}
        </button>
        {current ? null : (
          <button
            type="button"
            className="button-link"
            aria-expanded={open}
            aria-controls={details}
            onClick={() => setAsked(!asked)}
          >
            {asked ? texts.lessDetails : texts.details}
          </button>
        )}
        {more > 0 ? (
          <button type="button" className="button-link" onClick={onUnfold}>
            {texts.more(more)}
          </button>
        ) : null}
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
