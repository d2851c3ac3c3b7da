import { useStore } from 'zustand';
import { describeError } from '../../shared/contract/errors';
import { TEXTS } from '../i18n/texts';
import type { EditorStore } from '../store/editor-store';
import { Button } from '../ui/Button';

/** Says at once that the last change is not stored, why, and offers two ways on. */
export function SaveFailedBar({ store, onSaveCopy }: { store: EditorStore; onSaveCopy: () => void }) {
  const save = useStore(store, (state) => state.save);
  if (save.phase !== 'failed' || !save.error) return null;
  const { what, why, advice } = describeError(save.error);
  return (
    <div className="save-failed" role="alert">
      <span>
        ✕ {what}
        {why}
        {advice}
      </span>
      <Button onPress={() => store.retrySave()}>{TEXTS.retry}</Button>
      <Button onPress={onSaveCopy}>{TEXTS.status.saveCopy}</Button>
    </div>
  );
}
