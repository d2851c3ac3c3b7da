import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from 'zustand';
import { signaturePatch } from '../../shared/commands/patch';
import type { Signature } from '../../shared/report/model';
import { signatureOf } from '../../shared/report/signature';
import { dateInWords, readDate } from '../../shared/text/dates';
import { SIGNATURE_TEXTS as TEXT } from '../i18n/signature-texts';
import type { EditorStore } from '../store/editor-store';
import { Button } from '../ui/Button';
import { TextInput } from '../ui/Field';
import '../ui/menu.css';
import './signature.css';

const DateCalendar = lazy(async () => ({ default: (await import('./DateCalendar')).DateCalendar }));

/**
 * 落款 below the last part: who signs, and 成文日期, which is this report's own. A date is taken as soon as it is one;
 * what is no date is kept as it was typed once the field is left, and rule SIGN-DATE tells of it.
 */
export function SignatureForm({ store }: { store: EditorStore }) {
  const report = useStore(store, (state) => state.report);
  const printed = useStore(store, (state) => state.settings.signature);
  const { date } = signatureOf(report);
  const written = report.signature?.date ?? '';
  const [typed, setTyped] = useState<string | null>(null);

  const keep = (change: Partial<Signature>) => {
    const { signature } = store.getState().report;
    const after = { ...signature, ...change };
    const isEmpty = signature === undefined && !after.date && after.name === undefined;
    store.execute({
      label: TEXT.change,
      patches: [signaturePatch(store.getState().report, isEmpty ? null : after)],
      focus: { kind: 'part', part: 'other' },
      coalesceKey: 'signature',
    });
  };
  const keepDate = (text: string) => {
    const after = readDate(text) ?? (text.trim() || null);
    if (after !== (store.getState().report.signature?.date ?? null)) keep({ date: after });
  };
  const leave = () => {
    if (typed !== null) keepDate(typed);
    setTyped(null);
    store.endRun();
  };
  // The part can go while the field still has the keyboard (Ctrl+Tab): then nothing tells it that it was left.
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => () => latest.current(), []);

  const unread = typed === null && written !== '' && date === null;
  return (
    <section className="signature-form" aria-label={TEXT.region}>
      <TextInput
        label={TEXT.name}
        value={report.signature?.name ?? report.unit.name}
        onChange={(value) => keep({ name: value })}
        onBlur={() => store.endRun()}
      />
      <div className="signature-date">
        <TextInput
          label={TEXT.date}
          value={typed ?? (date === null ? written : dateInWords(date))}
          placeholder={TEXT.datePlaceholder(report.year + 1)}
          error={unread ? TEXT.notADate : undefined}
          onChange={(text) => {
            setTyped(text);
            if (text.trim() === '' || readDate(text) !== null) keepDate(text);
          }}
          onBlur={(forWindow) => {
            if (!forWindow) leave();
            // Kept, but left as it is being typed.
            else if (typed !== null) keepDate(typed);
          }}
        />
        <DialogTrigger>
          <Button>{TEXT.openCalendar}</Button>
          <Popover className="menu-popover" placement="top end">
            <Suspense>
              <DateCalendar
                date={date}
                year={report.year}
                onChoose={(chosen) => {
                  setTyped(null);
                  keepDate(chosen);
                  store.endRun();
                }}
              />
            </Suspense>
          </Popover>
        </DialogTrigger>
      </div>
      <p className="signature-due">
        {TEXT.due(report.year)}
        {printed === 'none' ? ` ${TEXT.neverPrinted}` : ''}
      </p>
    </section>
  );
}
