import type { Block } from '../../shared/report/model';
import type { ComparedTexts } from '../../shared/taken/compare-text';
import { TEXTS } from '../i18n/texts';

interface PreviousPaneProps {
  year: number;
  blocks: readonly Block[];
  compared: ComparedTexts;
}

/** Last year's text beside this year's; words that are no longer there are struck through. */
export function PreviousPane({ year, blocks, compared }: PreviousPaneProps) {
  return (
    <section className="narrative-previous" aria-label={TEXTS.editor.previousText(year)}>
      <h3>{TEXTS.editor.previousText(year)}</h3>
      {blocks.map(({ kind }, index) => (
        <p key={index} className={kind === 'heading' ? 'previous-heading' : 'previous-paragraph'}>
          {(compared.before[index] ?? []).map(({ text, changed }, at) =>
            changed ? (
              <del key={at} className="previous-words">
                {text}
              </del>
            ) : (
              text
            ),
          )}
        </p>
      ))}
    </section>
  );
}
