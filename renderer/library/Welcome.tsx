import { IMPORT_TEXTS } from '../i18n/import-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';

interface WelcomeProps {
  onStart: () => void;
  onSample: () => void;
  onLastYear: () => void;
  onImport: () => void;
  onImportFolder: () => void;
}

/** The first run: one question (the unit), or a look at the sample, or an existing document. */
export function Welcome({ onStart, onSample, onLastYear, onImport, onImportFolder }: WelcomeProps) {
  const { welcome, library } = TEXTS;
  return (
    <>
      <h1>{welcome.title}</h1>
      <p className="library-lead">{welcome.lead}</p>
      <div className="library-actions">
        <button type="button" className="action-card action-main" onClick={onLastYear}>
          <b>{IMPORT_TEXTS.fromLastYear}</b>
          <span>{IMPORT_TEXTS.fromLastYearLead}</span>
        </button>
        <button type="button" className="action-card" onClick={onStart}>
          <b>{welcome.start}</b>
          <span>{library.newBlank}</span>
        </button>
        <button type="button" className="action-card" onClick={onImport}>
          <b>{IMPORT_TEXTS.importTitle}</b>
          <span>{IMPORT_TEXTS.importFormats}</span>
        </button>
        <button type="button" className="action-card" onClick={onSample}>
          <b>{welcome.sample}</b>
          <span>{welcome.sampleLead}</span>
        </button>
      </div>
      <p className="library-more">
        <Button look="link" onPress={onImportFolder}>
          {IMPORT_TEXTS.folderTitle}
        </Button>
      </p>
    </>
  );
}
