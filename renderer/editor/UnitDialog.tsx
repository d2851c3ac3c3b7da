import { useEffect, useState } from 'react';
import { signaturePatch, type Patch } from '../../shared/commands/patch';
import type { AppError } from '../../shared/contract/errors';
import { UNIT_LEVELS, type UnitLevel } from '../../shared/report/model';
import { signatureOfRenamed } from '../../shared/report/signature';
import { call } from '../bridge/bridge';
import { TEXTS } from '../i18n/texts';
import { UNIT_TEXTS } from '../i18n/unit-texts';
import { STATE_TEXTS } from '../i18n/version-texts';
import { useAttempt } from '../screen/use-attempt';
import type { EditorStore } from '../store/editor-store';
import { Button } from '../ui/Button';
import { ChoiceField, FieldRow, TextInput } from '../ui/Field';
import { Modal } from '../ui/Modal';

interface UnitDialogProps {
  store: EditorStore;
  onClose: () => void;
  /** Several reports were renamed: this one is to be opened anew, and the sentence said. */
  onReopen: (sentence: string) => void;
  onError: (error: AppError) => void;
}

/** Which reports a new name is for. */
type Scope = 'all' | 'since' | 'only';

/** 单位信息: the unit's full name (it stands in the title and in file names), its kind, and how it calls itself. */
export function UnitDialog({ store, onClose, onReopen, onError }: UnitDialogProps) {
  const { report, state } = store.getState();
  const { unit, year } = report;
  const [name, setName] = useState(unit.name);
  const [level, setLevel] = useState<UnitLevel>(unit.level);
  const [selfReference, setSelfReference] = useState(unit.selfReference);
  const [otherYears, setOtherYears] = useState(0);
  const [merges, setMerges] = useState(false);
  const [scope, setScope] = useState<Scope>('all');
  const attempt = useAttempt(onError);
  const texts = TEXTS.newReport;
  const typed = name.trim();
  const complete = typed !== '' && selfReference.trim() !== '';
  const isRenamed = typed !== '' && typed !== unit.name;

  useEffect(
    () =>
      attempt(async () => {
        const { names } = await call('unit.names', { name: unit.name });
        setOtherYears((names[0]?.years ?? []).filter((each) => each !== year).length);
      }),
    [attempt, unit.name, year],
  );
  useEffect(() => {
    if (isRenamed)
      attempt(async () => {
        const { names } = await call('unit.names', { name: typed });
        setMerges((names[0]?.years ?? []).length > 0);
      });
  }, [attempt, isRenamed, typed]);

  const execute = (patches: Patch[]) =>
    store.execute({
      label: TEXTS.editor.unitInfo,
      patches,
      focus: { kind: 'part', part: store.getState().activePart },
    });
  const own: Patch[] = [
    { target: 'unitLevel', before: unit.level, after: level },
    { target: 'selfReference', before: unit.selfReference, after: selfReference.trim() },
  ];
  const save = () =>
    attempt(async () => {
      if (!isRenamed || scope === 'only') {
        execute([
          { target: 'unitName', before: unit.name, after: typed },
          ...own,
          signaturePatch(report, signatureOfRenamed(report, typed)),
        ]);
        onClose();
        return;
      }
      execute(own);
      if (!(await store.allStored())) return onClose();
      const since = scope === 'since' ? year : null;
      const { renamed, filed } = await call('unit.rename', { from: unit.name, to: typed, since });
      onReopen(UNIT_TEXTS.renamed(renamed, filed));
    });

  return (
    <Modal
      title={TEXTS.editor.unitInfo}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button look="primary" isDisabled={!complete || state === 'filed'} onPress={save}>
            {TEXTS.ok}
          </Button>
        </>
      }
    >
      <TextInput
        label={texts.unitName}
        value={name}
        onChange={setName}
        error={typed === '' ? texts.nameMissing : undefined}
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
      {isRenamed ? (
        <>
          <ChoiceField
            label={UNIT_TEXTS.scope}
            value={scope}
            options={[
              { value: 'all', label: UNIT_TEXTS.all(otherYears) },
              { value: 'since', label: UNIT_TEXTS.since(year) },
              { value: 'only', label: UNIT_TEXTS.only },
            ]}
            onChange={setScope}
          />
          <p className="tone-muted">
            {merges && scope !== 'only' ? UNIT_TEXTS.merges(typed) : UNIT_TEXTS.oneUnit}
          </p>
        </>
      ) : null}
      {state === 'filed' ? <p className="tone-muted">{STATE_TEXTS.locked}</p> : null}
    </Modal>
  );
}
