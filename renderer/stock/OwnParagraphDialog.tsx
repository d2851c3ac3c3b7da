import { useState } from 'react';
import { retyped, type OwnParagraph } from '../../shared/stock/own';
import { STOCK_TEXTS } from '../i18n/stock-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface OwnParagraphDialogProps {
  paragraph: OwnParagraph;
  onClose: () => void;
  onSave: (paragraph: OwnParagraph) => void;
}

/** 修改套话: the words of an own paragraph; figures outside what was changed go on following the tables. */
export function OwnParagraphDialog({ paragraph, onClose, onSave }: OwnParagraphDialogProps) {
  const [text, setText] = useState(paragraph.text);
  const texts = STOCK_TEXTS.own;
  return (
    <Modal
      title={texts.editTitle}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button
            look="primary"
            isDisabled={text.trim() === ''}
            onPress={() => onSave(retyped(paragraph, text))}
          >
            {texts.keep}
          </Button>
        </>
      }
    >
      <label className="field">
        <span className="field-label">{texts.text}</span>
        <textarea
          className="reason-input"
          rows={6}
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value.replace(/\n/gu, ''))}
        />
      </label>
    </Modal>
  );
}
