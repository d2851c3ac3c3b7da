import type { ImportPreview } from '../../shared/contract/import';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { isOfTarget, type MergeTarget } from './import-task';

interface DropUseDialogProps {
  preview: ImportPreview;
  target: MergeTarget;
  onMerge: () => void;
  onLibrary: () => void;
  onCancel: () => void;
}

/** A document was dropped on an open report: is it for this report, or one of its own? The likelier use has the focus. */
export function DropUseDialog({ preview, target, onMerge, onLibrary, onCancel }: DropUseDialogProps) {
  const { unit, year } = preview.report;
  const isSame = isOfTarget(preview, target);
  return (
    <Modal
      title={IMPORT_TEXTS.dropUseTitle(preview.fileName)}
      onClose={onCancel}
      footer={
        <>
          <Button look={isSame ? 'primary' : 'normal'} autoFocus={isSame} onPress={onMerge}>
            {IMPORT_TEXTS.dropUseMerge}
          </Button>
          <Button look={isSame ? 'normal' : 'primary'} autoFocus={!isSame} onPress={onLibrary}>
            {IMPORT_TEXTS.dropUseLibrary}
          </Button>
          <Button onPress={onCancel}>{TEXTS.cancel}</Button>
        </>
      }
    >
      <p>{IMPORT_TEXTS.dropUseOpen(target.unitName, target.year)}</p>
      <p>{isSame ? IMPORT_TEXTS.dropUseSame : IMPORT_TEXTS.dropUseOther(unit.name, year)}</p>
    </Modal>
  );
}
