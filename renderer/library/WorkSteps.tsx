import { TEXTS } from '../i18n/texts';

/** How a report comes about, in four steps: what fills a page that has little to show yet. */
export function WorkSteps() {
  const { stepsTitle, steps } = TEXTS.welcome;
  return (
    <section className="work-steps" aria-label={stepsTitle}>
      <h2>{stepsTitle}</h2>
      <ol>
        {steps.map(({ title, words }) => (
          <li key={title}>
            <b>{title}</b>
            <span>{words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
