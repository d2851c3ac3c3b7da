import { IMPORT_TEXTS } from '../i18n/import-texts';
import { Button } from '../ui/Button';
import type { ImportTask } from './import-task';
import { useEscape } from './use-escape';
import './reading.css';

interface ReadingCoverProps {
  task: Extract<ImportTask, { kind: 'reading' | 'readingMany' }>;
  onStop: () => void;
}

/** While something is read: what, how far, and 取消. It appears only where the reading takes a moment. */
export function ReadingCover({ task, onStop }: ReadingCoverProps) {
  useEscape(onStop, true);
  const many = task.kind === 'readingMany';
  const words = many
    ? IMPORT_TEXTS.readingMany(task.done, task.total, task.file)
    : IMPORT_TEXTS.reading(task.file);
  return (
    <div className="reading-cover">
      <div className="reading-box" role="status">
        <p>{words}</p>
        {many && task.total > 0 ? (
          <progress aria-label={words} max={task.total} value={task.done} />
        ) : (
          <progress aria-label={words} />
        )}
        <Button autoFocus onPress={onStop}>
          {IMPORT_TEXTS.stopReading}
        </Button>
      </div>
    </div>
  );
}
