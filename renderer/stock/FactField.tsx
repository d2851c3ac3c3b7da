import type { PROFILE_QUESTIONS } from '../../shared/stock/profile';
import { STOCK_TEXTS } from '../i18n/stock-texts';

type Answer = boolean | string | undefined;

interface FactFieldProps {
  question: (typeof PROFILE_QUESTIONS)[number];
  answer: Answer;
  /** Undefined: nothing is to be said of it. */
  onAnswer: (answer: Answer) => void;
}

/** One question about the year: yes, no, neither; or a name. */
export function FactField({ question, answer, onAnswer }: FactFieldProps) {
  const texts = STOCK_TEXTS.draft;
  const words = question.question;
  if (question.kind === 'name')
    return (
      <label className="draft-fact">
        <span>{words}</span>
        <input
          className="field-input"
          placeholder={question.example}
          value={typeof answer === 'string' ? answer : ''}
          onChange={(event) => onAnswer(event.target.value === '' ? undefined : event.target.value)}
        />
      </label>
    );
  return (
    <div className="draft-fact" role="group" aria-label={words}>
      <span>{words}</span>
      {([true, false] as const).map((value) => {
        const label = value ? texts.yes : texts.no;
        return (
          <button
            key={label}
            type="button"
            className="draft-answer"
            aria-label={texts.answer(words, label)}
            aria-pressed={answer === value}
            onClick={() => onAnswer(answer === value ? undefined : value)}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}
