import { useState } from 'react';
import { DUPLEX_MODES, type PrintChoice, type Printer } from '../../shared/document/print-choice';
import { PRINT_TEXTS as TEXT } from '../i18n/export-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { ChoiceField, FieldRow, TextInput } from '../ui/Field';
import { Modal } from '../ui/Modal';

const MOST_COPIES = 99;

interface PrintDialogProps {
  printers: readonly Printer[];
  /** What was chosen last time. */
  last: PrintChoice | null;
  onClose: () => void;
  /** `undefined`: the system's dialog is wanted. */
  onPrint: (choice?: PrintChoice) => void;
}

/** 打印: printer, copies, one or both sides; remembered from one time to the next. The system's dialog is one click away. */
export function PrintDialog({ printers, last, onClose, onPrint }: PrintDialogProps) {
  const usual = printers.find(({ isDefault }) => isDefault) ?? printers[0];
  const [printer, setPrinter] = useState(last?.printer ?? usual?.name ?? '');
  const [copies, setCopies] = useState(String(last?.copies ?? 1));
  const [duplex, setDuplex] = useState<PrintChoice['duplex']>(last?.duplex ?? 'simplex');
  const count = /^\d{1,2}$/.test(copies.trim()) ? Number(copies) : 0;
  const isRight = count >= 1 && count <= MOST_COPIES;

  return (
    <Modal
      title={TEXT.title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button onPress={() => onPrint()}>{TEXT.system}</Button>
          <Button
            look="primary"
            isDisabled={!isRight || printer === ''}
            onPress={() => onPrint({ printer, copies: count, duplex })}
          >
            {TEXT.print}
          </Button>
        </>
      }
    >
      <ChoiceField
        label={TEXT.printer}
        value={printer}
        options={printers.map(({ name, label, isDefault }) => ({
          value: name,
          label: isDefault ? label + TEXT.defaultMark : label,
        }))}
        onChange={setPrinter}
      />
      <FieldRow>
        <TextInput
          label={TEXT.copies}
          value={copies}
          onChange={setCopies}
          error={isRight ? undefined : TEXT.copiesWrong}
        />
        <ChoiceField
          label={TEXT.duplex}
          value={duplex}
          options={DUPLEX_MODES.map((value) => ({ value, label: TEXT.duplexModes[value] }))}
          onChange={setDuplex}
        />
      </FieldRow>
    </Modal>
  );
}
