import { TEXTS } from '../i18n/texts';
import { STATE_TEXTS } from '../i18n/version-texts';
import { Button } from '../ui/Button';

/** Says why nothing can be typed into a filed report, and the way to change it after all. */
export function FiledBar({ onReopen, onVersions }: { onReopen: () => void; onVersions: () => void }) {
  return (
    <div className="filed-bar" role="note">
      <span>{STATE_TEXTS.bar}</span>
      <Button onPress={onVersions}>{TEXTS.editor.versions}</Button>
      <Button onPress={onReopen}>{STATE_TEXTS.reopenChoice}</Button>
    </div>
  );
}
