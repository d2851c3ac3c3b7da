import type { PasteChoice, RangeEdit } from '../../shared/clipboard/range-edit';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface PasteRowDialogProps {
  choice: PasteChoice;
  onChoose: (edit: RangeEdit) => void;
  onClose: () => void;
}

/** Asks for which row the figures of a copied row are: the one pointed at, or the one their label names. */
export function PasteRowDialog({ choice: { label, ways }, onChoose, onClose }: PasteRowDialogProps) {
  const texts = GRID_TEXTS.pasteRow;
  return (
    <Modal title={texts.title} onClose={onClose} footer={<Button onPress={onClose}>{TEXTS.cancel}</Button>}>
      <p>{ways.length > 1 ? texts.otherRow(label) : texts.unknownRow(label)}</p>
      <div className="grid-paste-ways">
        {ways.map(({ row, edit }, index) => (
          <Button
            key={row}
            look={index === 0 ? 'primary' : 'plain'}
            autoFocus={index === 0}
            onPress={() => onChoose(edit)}
          >
            {texts.way(row)}
          </Button>
        ))}
      </div>
    </Modal>
  );
}
