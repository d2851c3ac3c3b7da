import { useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import type { CellNote } from '../../shared/report/notes';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import '../ui/field.css';

interface NoteDialogProps {
  /** The cell's labels as printed. */
  name: string;
  note: CellNote | undefined;
  onSave: (note: CellNote) => void;
  onClose: () => void;
}

/** Writes a 批注 on a cell, and says whether it is printed below the table. Emptied, it is removed. */
export function NoteDialog({ name, note, onSave, onClose }: NoteDialogProps) {
  const [text, setText] = useState(note?.text ?? '');
  const [printed, setPrinted] = useState(note?.printed ?? false);
  const texts = GRID_TEXTS.note;
  const save = () => onSave({ text: text.trim(), printed });
  return (
    <Modal
      title={texts.title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button look="primary" onPress={save}>
            {texts.save}
          </Button>
        </>
      }
    >
      <p className="grid-dialog-place">{name}</p>
      <TextField className="field" value={text} onChange={setText} autoFocus>
        <Label className="field-label">{texts.label}</Label>
        <TextArea
          className="field-input grid-note-text"
          rows={4}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) save();
          }}
        />
      </TextField>
      <label className="grid-note-printed">
        <input type="checkbox" checked={printed} onChange={(event) => setPrinted(event.target.checked)} />
        <span>{texts.printed}</span>
        <small>{texts.printedHelp}</small>
      </label>
    </Modal>
  );
}
