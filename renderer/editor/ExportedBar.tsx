import { FORMAT_NAMES } from '../../shared/document/formats';
import type { AppError } from '../../shared/contract/errors';
import type { ExportOutcome } from '../../shared/contract/export';
import { call } from '../bridge/bridge';
import { EXPORTED_TEXTS as TEXT } from '../i18n/export-texts';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';

interface ExportedBarProps {
  files: ExportOutcome['files'];
  /** Asks whether the report was sent off; null where it makes no sense to ask. */
  onFiled: (() => void) | null;
  /** Leads to 成文日期; null where the document has one, or bears none. */
  onDate: (() => void) | null;
  onClose: () => void;
  onError: (error: AppError) => void;
}

/** After an export: where the files are, and what a clerk does with them next. */
export function ExportedBar({ files, onFiled, onDate, onClose, onError }: ExportedBarProps) {
  const attempt = useAttempt(onError);
  const [first] = files;
  if (!first) return null;
  const words =
    files.length === 1 ? TEXT.one(first.name, first.folder) : TEXT.many(files.length, first.folder);
  return (
    <div className="filed-bar" data-pane="" role="group" aria-label={TEXT.label}>
      <span className="exported-words" title={words}>
        {words}
      </span>
      {onDate ? (
        <span className="exported-undated tone-warning">
          ! {TEXT.undated}{' '}
          <Button look="link" onPress={onDate}>
            {TEXT.toDate}
          </Button>
        </span>
      ) : null}
      {files.map(({ name, format }) => (
        <Button key={name} onPress={() => attempt(() => call('export.open', { name }))}>
          {files.length === 1 ? TEXT.open : FORMAT_NAMES[format]}
        </Button>
      ))}
      <Button onPress={() => attempt(() => call('export.reveal', { name: first.name }))}>
        {TEXTS.editor.showInFolder}
      </Button>
      {onFiled ? <Button onPress={onFiled}>{TEXT.filed}</Button> : null}
      <Button look="plain" aria-label={TEXTS.close} onPress={onClose}>
        ✕
      </Button>
    </div>
  );
}
