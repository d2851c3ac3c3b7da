import { useEffect, useRef } from 'react';
import { RULES } from '../../shared/rules/registry';
import { SEVERITY_WORDS } from '../../shared/rules/severity';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import './rules.css';

interface RulesDialogProps {
  /** The rule to show first, or null for the whole list. */
  ruleId: string | null;
  onClose: () => void;
}

/** 规则说明: every rule with its source and an example, straight from the registry the checks run on. */
export function RulesDialog({ ruleId, onClose }: RulesDialogProps) {
  const wanted = useRef<HTMLElement>(null);
  const texts = TEXTS.checks;
  useEffect(() => wanted.current?.scrollIntoView({ block: 'start' }), []);

  return (
    <Modal
      wide
      title={texts.aboutRules}
      onClose={onClose}
      footer={
        <Button look="primary" autoFocus onPress={onClose}>
          {TEXTS.close}
        </Button>
      }
    >
      <div className="rules-list" tabIndex={0} role="group" aria-label={texts.aboutRules}>
        {RULES.map((rule) => (
          <article key={rule.id} ref={rule.id === ruleId ? wanted : null} aria-current={rule.id === ruleId}>
            <h3>
              {rule.title}
              <small>
                {SEVERITY_WORDS[rule.severity]} · {rule.id}
              </small>
            </h3>
            <p>{rule.explanation}</p>
            <p className="rule-example">
              {texts.ruleExample}
              {rule.example}
            </p>
            <p className="rule-source">
              {texts.ruleSource}
              {rule.source}
            </p>
          </article>
        ))}
      </div>
    </Modal>
  );
}
