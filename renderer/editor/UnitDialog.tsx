import { useState } from 'react';
import { signaturePatch, type Patch } from '../../shared/commands/patch';
import { UNIT_LEVELS, type UnitLevel } from '../../shared/report/model';
import { signatureOfRenamed } from '../../shared/report/signature';
import { TEXTS } from '../i18n/texts';
import type { EditorStore } from '../store/editor-store';
import { Button } from '../ui/Button';
import { ChoiceField, FieldRow, TextInput } from '../ui/Field';
import { Modal } from '../ui/Modal';

/** 单位信息: the unit's full name (it stands in the title and in file names), its kind, and how it calls itself. */
export function UnitDialog({ store, onClose }: { store: EditorStore; onClose: () => void }) {
  const { report } = store.getState();
  const { unit } = report;
  const [name, setName] = useState(unit.name);
  const [level, setLevel] = useState<UnitLevel>(unit.level);
  const [selfReference, setSelfReference] = useState(unit.selfReference);
  const texts = TEXTS.newReport;
  const complete = name.trim() !== '' && selfReference.trim() !== '';

  const save = () => {
    const patches: Patch[] = [
      { target: 'unitName', before: unit.name, after: name.trim() },
      { target: 'unitLevel', before: unit.level, after: level },
      { target: 'selfReference', before: unit.selfReference, after: selfReference.trim() },
      signaturePatch(report, signatureOfRenamed(report, name.trim())),
    ];
    store.execute({
      label: TEXTS.editor.unitInfo,
      patches,
      focus: { kind: 'part', part: store.getState().activePart },
    });
    onClose();
  };
  return (
    <Modal
      title={TEXTS.editor.unitInfo}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button look="primary" isDisabled={!complete} onPress={save}>
            {TEXTS.ok}
          </Button>
        </>
      }
    >
      <TextInput
        label={texts.unitName}
        value={name}
        onChange={setName}
        error={name.trim() === '' ? texts.nameMissing : undefined}
        autoFocus
      />
      <FieldRow>
        <ChoiceField
          label={texts.level}
          value={level}
          options={UNIT_LEVELS.map((value) => ({ value, label: TEXTS.levels[value] }))}
          onChange={setLevel}
        />
        <TextInput
          label={texts.selfReference}
          value={selfReference}
          onChange={setSelfReference}
          error={selfReference.trim() === '' ? texts.selfMissing : undefined}
        />
      </FieldRow>
    </Modal>
  );
}
