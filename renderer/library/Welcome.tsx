import { IMPORT_TEXTS } from '../i18n/import-texts';
import { MANUAL_TEXTS } from '../i18n/manual-tasks';
import { TOUR_TEXTS } from '../i18n/settings-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { WorkSteps } from './WorkSteps';

interface WelcomeProps {
  onStart: () => void;
  onSample: () => void;
  onLastYear: () => void;
  onImport: () => void;
  onImportFolder: () => void;
  onTour: () => void;
  onHelp: () => void;
}

/** The first run: last year's file first, or a blank report, an existing document, the sample; and how the work goes. */
export function Welcome(props: WelcomeProps) {
  const { onStart, onSample, onLastYear, onImport, onImportFolder, onTour, onHelp } = props;
  const { welcome, library } = TEXTS;
  return (
    <>
      <h1>{welcome.title}</h1>
      <p className="library-lead">{welcome.lead}</p>
      <button type="button" className="action-card action-main welcome-first" onClick={onLastYear}>
        <b>{IMPORT_TEXTS.fromLastYear}</b>
        <span>{IMPORT_TEXTS.fromLastYearLead}</span>
        <span>{welcome.dropHere}</span>
      </button>
      <div className="library-actions">
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
        <Button look="link" onPress={onTour}>
          {TOUR_TEXTS.title}
        </Button>
        <Button look="link" onPress={onHelp}>
          {MANUAL_TEXTS.title}
        </Button>
      </p>
      <WorkSteps />
    </>
  );
}
