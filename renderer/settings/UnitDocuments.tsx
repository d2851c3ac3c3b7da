import { useEffect, useState } from 'react';
import type { DocumentSettings } from '../../shared/document/settings';
import type { AppError } from '../../shared/contract/errors';
import { call } from '../bridge/bridge';
import { LayoutFields } from '../export/LayoutFields';
import { SETTINGS_TEXTS as TEXT } from '../i18n/settings-texts';
import { useAttempt } from '../screen/use-attempt';
import { ChoiceField } from '../ui/Field';

/** A report stands for its unit: what is set for its documents is kept for all of the unit's. */
interface Shown {
  reportId: string;
  settings: DocumentSettings;
}

/** How the documents of each unit are set; a change is kept at once. */
export function UnitDocuments({ onError }: { onError: (error: AppError) => void }) {
  const [units, setUnits] = useState<readonly string[]>([]);
  const [unit, setUnit] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const attempt = useAttempt(onError);
  useEffect(
    () =>
      attempt(async () => {
        const names = (await call('library.units', {})).units.map(({ name }) => name);
        setUnits(names);
        setUnit(names[0] ?? null);
      }),
    [attempt],
  );
  useEffect(() => {
    if (unit === null) return;
    attempt(async () => {
      const page = await call('library.page', {
        search: '',
        unit,
        order: 'year',
        descending: true,
        from: 0,
        count: 1,
      });
      const [report] = page.rows;
      if (!report) return;
      const { settings } = await call('document.settings', { id: report.id });
      setShown({ reportId: report.id, settings });
    });
  }, [attempt, unit]);

  if (unit === null) return <p className="settings-lead">{TEXT.noUnit}</p>;
  return (
    <>
      <p className="settings-lead">{TEXT.documentsLead}</p>
      <ChoiceField
        label={TEXT.unit}
        value={unit}
        options={units.map((name) => ({ value: name, label: name }))}
        onChange={(name) => {
          setShown(null);
          setUnit(name);
        }}
      />
      {shown ? (
        <LayoutFields
          settings={shown.settings}
          onChange={(settings) =>
            attempt(async () => {
              await call('document.keepSettings', { id: shown.reportId, settings });
              setShown({ ...shown, settings });
            })
          }
        />
      ) : null}
    </>
  );
}
