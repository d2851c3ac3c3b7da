import { IMPORT_TEXTS } from '../i18n/import-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import type { ImportPurpose } from './import-task';
import { yearOf, type PreviewChoices } from './use-preview-choices';

interface ImportBarProps {
  fileName: string;
  purpose: ImportPurpose;
  choices: Pick<PreviewChoices, 'unitName' | 'year'>;
  acceptLabel: string;
  canAccept: boolean;
  onChange: (some: { unitName?: string; year?: string }) => void;
  onCancel: () => void;
  onAccept: () => void;
}

/** The top line: which file becomes whose report of which year, and the two ways on. */
export function ImportBar(props: ImportBarProps) {
  const { purpose, choices, onChange } = props;
  const target = purpose.kind === 'merge' ? purpose.target : null;
  return (
    <header className="app-bar">
      <b className="import-title">{target ? IMPORT_TEXTS.merge : IMPORT_TEXTS.title}</b>
      <span className="import-file">{props.fileName}</span>
      <span aria-hidden="true">→</span>
      {target ? (
        <span className="app-bar-spring">{IMPORT_TEXTS.mergeInto(target.unitName, target.year)}</span>
      ) : (
        <span className="import-identity app-bar-spring">
          <input
            className="field-input import-unit"
            aria-label={IMPORT_TEXTS.unit}
            aria-invalid={choices.unitName.trim() === ''}
            placeholder={IMPORT_TEXTS.unit}
            value={choices.unitName}
            onChange={(event) => onChange({ unitName: event.target.value })}
          />
          <input
            className="field-input import-year"
            aria-label={IMPORT_TEXTS.year}
            aria-invalid={yearOf(choices) === null}
            inputMode="numeric"
            value={choices.year}
            onChange={(event) => onChange({ year: event.target.value })}
          />
          {IMPORT_TEXTS.yearSuffix}
        </span>
      )}
      <Button look="plain" onPress={props.onCancel}>
        {TEXTS.cancel}
      </Button>
      <Button look="primary" autoFocus isDisabled={!props.canAccept} onPress={props.onAccept}>
        {props.acceptLabel}
      </Button>
    </header>
  );
}
