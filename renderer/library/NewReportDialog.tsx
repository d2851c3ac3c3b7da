import { useEffect, useState } from 'react';
import type { CallInput } from '../../shared/contract/calls';
import { PRESENT_FORM_SINCE } from '../../shared/form/form';
import { UNIT_LEVELS, type UnitLevel } from '../../shared/report/model';
import { guessSelfReference } from '../../shared/report/guess-unit';
import { call } from '../bridge/bridge';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { ChoiceField, FieldRow, TextInput } from '../ui/Field';
import { Modal } from '../ui/Modal';
import { dueYear } from './units';

export type NewReport = CallInput<'report.create'>;

interface NewReportDialogProps {
  draft: Partial<NewReport>;
  today: string;
  onClose: () => void;
  onCreate: (input: NewReport) => void;
}

/** The one question of a new report: which unit, which year, from what. */
export function NewReportDialog({ draft, today, onClose, onCreate }: NewReportDialogProps) {
  const texts = TEXTS.newReport;
  const [name, setName] = useState(draft.unit?.name ?? '');
  const [level, setLevel] = useState<UnitLevel>(draft.unit?.level ?? 'township');
  const [self, setSelf] = useState<string | null>(draft.unit?.selfReference ?? null);
  const [year, setYear] = useState(draft.year ?? dueYear(today));
  const [from, setFrom] = useState<NewReport['from']>(draft.from ?? 'blank');
  const [submitted, setSubmitted] = useState(false);

  const selfReference = self ?? guessSelfReference('', level, name.trim());
  const ownYears = useYearsOf(name.trim());
  const nameError = submitted && name.trim() === '' ? texts.nameMissing : undefined;
  const selfError = submitted && selfReference.trim() === '' ? texts.selfMissing : undefined;
  const hasPrevious = ownYears.has(year - 1);

  const create = () => {
    setSubmitted(true);
    if (name.trim() === '' || selfReference.trim() === '') return;
    onCreate({
      unit: { name: name.trim(), level, selfReference: selfReference.trim() },
      year,
      from: from === 'previous' && !hasPrevious ? 'blank' : from,
    });
  };

  return (
    <Modal
      title={texts.title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button look="primary" autoFocus={draft.unit !== undefined} onPress={create}>
            {texts.create}
          </Button>
        </>
      }
    >
      <form
        className="modal-body"
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <TextInput
          label={texts.unitName}
          value={name}
          onChange={setName}
          placeholder={texts.unitNamePlaceholder}
          error={nameError}
          autoFocus={name === ''}
        />
        <FieldRow>
          <ChoiceField
            label={texts.level}
            value={level}
            options={UNIT_LEVELS.map((value) => ({ value, label: TEXTS.levels[value] }))}
            onChange={setLevel}
          />
          <TextInput label={texts.selfReference} value={selfReference} onChange={setSelf} error={selfError} />
        </FieldRow>
        <FieldRow>
          <ChoiceField
            label={texts.year}
            value={String(year)}
            options={yearOptions(today).map((option) => ({
              value: String(option),
              label: TEXTS.library.yearCell(option) + (ownYears.has(option) ? texts.yearTaken : ''),
              disabled: ownYears.has(option),
            }))}
            onChange={(value) => setYear(Number(value))}
          />
          <ChoiceField
            label={texts.from}
            value={from}
            options={[
              { value: 'blank', label: texts.fromBlank },
              { value: 'previous', label: texts.fromPrevious, disabled: !hasPrevious },
            ]}
            onChange={setFrom}
          />
        </FieldRow>
        {/* Enter in a field creates the report: a form needs a submit button for that. */}
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}

/** From next year's report back to the first year of the present form. */
function yearOptions(today: string): number[] {
  const newest = dueYear(today) + 1;
  return Array.from({ length: newest - PRESENT_FORM_SINCE + 1 }, (_, index) => newest - index);
}

/** The years a unit has reports of, under any of its names; none until they are known. */
function useYearsOf(name: string): ReadonlySet<number> {
  const [years, setYears] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    let isWanted = true;
    if (name !== '')
      void call('unit.names', { name }).then(({ names }) => {
        if (isWanted) setYears(new Set(names.flatMap((each) => each.years)));
      });
    return () => {
      isWanted = false;
      setYears(new Set());
    };
  }, [name]);
  return years;
}
