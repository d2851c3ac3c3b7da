import { useEffect, useState } from 'react';
import { daysOfMonth, THEMES, type AppSettings } from '../../shared/library/app-settings';
import type { AppError } from '../../shared/contract/errors';
import { SecondPlaceField } from '../backups/SecondPlaceField';
import { call } from '../bridge/bridge';
import { ZOOM_STEPS } from '../editor/use-view';
import { daysToDue } from '../i18n/dates';
import { SETTINGS_TEXTS as TEXT } from '../i18n/settings-texts';
import { TEXTS } from '../i18n/texts';
import { dueYear } from '../library/units';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { ChoiceField, FieldRow } from '../ui/Field';
import { Modal } from '../ui/Modal';
import { UnitDocuments } from './UnitDocuments';
import './settings.css';

interface SettingsDialogProps {
  settings: AppSettings;
  /** ISO date of today. */
  today: string;
  /** Percent. */
  zoom: number;
  onZoom: (percent: number) => void;
  onSettings: (settings: AppSettings) => void;
  onBackups: () => void;
  onClose: () => void;
  onError: (error: AppError) => void;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** 设置: everything on one page; each change holds at once. */
export function SettingsDialog(props: SettingsDialogProps) {
  const { settings, today, zoom, onZoom, onSettings, onBackups, onClose, onError } = props;
  const [exportFolder, setExportFolder] = useState('');
  const attempt = useAttempt(onError);
  useEffect(
    () => attempt(async () => setExportFolder((await call('settings.read', {})).exportFolder)),
    [attempt],
  );
  const change = (part: Partial<AppSettings>) =>
    attempt(async () => {
      const next = { ...settings, ...part };
      await call('settings.keep', { settings: next });
      onSettings(next);
    });
  const { month, day } = settings.due;
  const setDue = (next: { month: number; day: number }) =>
    change({ due: { ...next, day: Math.min(next.day, daysOfMonth(next.month)) } });
  const days = Array.from({ length: daysOfMonth(month) }, (_, index) => index + 1);
  const left = TEXTS.library.daysLeft(daysToDue(dueYear(today), today, settings.due), settings.due);

  return (
    <Modal
      wide
      title={TEXT.title}
      onClose={onClose}
      footer={
        <Button look="primary" autoFocus onPress={onClose}>
          {TEXTS.close}
        </Button>
      }
    >
      <p className="settings-lead">{TEXT.lead}</p>
      <div className="settings">
        <section>
          <h3>{TEXT.look}</h3>
          <FieldRow>
            <ChoiceField
              label={TEXT.size}
              value={String(zoom)}
              options={ZOOM_STEPS.map((step) => ({ value: String(step), label: TEXT.sizeOf(step) }))}
              onChange={(value) => onZoom(Number(value))}
            />
            <ChoiceField
              label={TEXT.theme}
              value={settings.theme}
              options={THEMES.map((value) => ({ value, label: TEXT.themes[value] }))}
              onChange={(theme) => change({ theme })}
            />
          </FieldRow>
        </section>
        <section>
          <h3>{TEXT.due}</h3>
          <p className="settings-lead">
            {TEXT.dueLead} {left}
          </p>
          <FieldRow>
            <ChoiceField
              label={TEXT.month}
              value={String(month)}
              options={MONTHS.map((value) => ({ value: String(value), label: TEXT.monthOf(value) }))}
              onChange={(value) => setDue({ month: Number(value), day })}
            />
            <ChoiceField
              label={TEXT.day}
              value={String(day)}
              options={days.map((value) => ({ value: String(value), label: TEXT.dayOf(value) }))}
              onChange={(value) => setDue({ month, day: Number(value) })}
            />
          </FieldRow>
        </section>
        <section>
          <h3>{TEXT.exports}</h3>
          <p className="settings-line">
            <span>{TEXT.folder(exportFolder)}</span>
            <Button
              onPress={() =>
                attempt(async () =>
                  setExportFolder((await call('settings.chooseExportFolder', {})).exportFolder),
                )
              }
            >
              {TEXT.change}
            </Button>
          </p>
        </section>
        <section>
          <h3>{TEXT.backups}</h3>
          <p className="settings-line">
            <span>{TEXT.backupsLead}</span>
            <Button onPress={onBackups}>{TEXTS.backups.dialogTitle}</Button>
          </p>
          <SecondPlaceField onError={onError} />
        </section>
        <section>
          <h3>{TEXT.documents}</h3>
          <UnitDocuments onError={onError} />
        </section>
      </div>
    </Modal>
  );
}
