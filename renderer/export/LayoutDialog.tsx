import { useState } from 'react';
import type { DocumentSettings } from '../../shared/document/settings';
import { LAYOUT_TEXTS as TEXT } from '../i18n/export-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { LayoutFields } from './LayoutFields';

interface LayoutDialogProps {
  settings: DocumentSettings;
  onClose: () => void;
  onSave: (settings: DocumentSettings) => void;
}

/** 版式设置: faces, table size, landscape tables, signature, cover; kept for the unit. */
export function LayoutDialog({ settings, onClose, onSave }: LayoutDialogProps) {
  const [draft, setDraft] = useState(settings);

  return (
    <Modal
      title={TEXT.title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button look="primary" onPress={() => onSave(draft)}>
            {TEXT.save}
          </Button>
        </>
      }
    >
      <p>{TEXT.lead}</p>
      <LayoutFields settings={draft} onChange={setDraft} />
    </Modal>
  );
}
