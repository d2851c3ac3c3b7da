import { TEXTS } from '../i18n/texts';

interface WelcomeProps {
  onStart: () => void;
  onSample: () => void;
  onImport: () => void;
}

/** The first run: one question (the unit), or a look at the sample, or an existing document. */
export function Welcome({ onStart, onSample, onImport }: WelcomeProps) {
  const { welcome, library } = TEXTS;
  return (
    <>
      <h1>{welcome.title}</h1>
      <p className="library-lead">{welcome.lead}</p>
      <div className="library-actions">
        <button type="button" className="action-card action-main" onClick={onStart}>
          <b>{welcome.start}</b>
          <span>{library.newBlank}</span>
        </button>
        <button type="button" className="action-card" onClick={onImport}>
          <b>{library.importTitle}</b>
          <span>{library.importFormats}</span>
        </button>
        <button type="button" className="action-card" onClick={onSample}>
          <b>{welcome.sample}</b>
          <span>{welcome.sampleLead}</span>
        </button>
      </div>
    </>
  );
}
