import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import { formatLabel, OUTPUT_FORMATS, type OutputFormat } from '../../shared/document/formats';
import type { PrintChoice } from '../../shared/document/print-choice';
import { REPORT_STATES, type ReportSummary } from '../../shared/library/report-summary';
import { call, on } from '../bridge/bridge';
import { BATCH_TEXTS as TEXT } from '../i18n/batch-texts';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { CheckBox } from '../ui/CheckBox';
import { ChoiceField, FieldRow } from '../ui/Field';
import { Modal } from '../ui/Modal';
import { blankReports, inFilter, printMany, usualChoice, yearsOf, type BatchFilter } from './batch';
import './batch.css';

const PrintDialog = lazy(async () => ({ default: (await import('./PrintDialog')).PrintDialog }));

interface BatchDialogProps {
  reports: readonly ReportSummary[];
  onClose: () => void;
  onError: (error: AppError) => void;
}

type Use = 'export' | 'print';

/**
 * 批量导出: many reports in many formats into one folder, or onto paper, with progress; it can be stopped between two
 * reports. Those without a single figure are named before anything is written.
 */
export function BatchDialog({ reports, onClose, onError }: BatchDialogProps) {
  const [filter, setFilter] = useState<BatchFilter>({ year: null, state: null });
  const [ids, setIds] = useState(() => usualChoice(reports));
  const [formats, setFormats] = useState<ReadonlySet<OutputFormat>>(new Set(['docx', 'pdf']));
  const [running, setRunning] = useState<Use | null>(null);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [written, setWritten] = useState<string | null>(null);
  const [printers, setPrinters] = useState<CallOutput<'print.printers'> | null>(null);
  const isStopped = useRef(false);
  const attempt = useAttempt(onError);
  useEffect(
    () => on('export.progress', ({ done, total, title }) => setMessages([TEXT.progress(done, total, title)])),
    [],
  );

  const shown = reports.filter((report) => inFilter(report, filter));
  const chosen = shown.filter(({ id }) => ids.has(id));
  const blank = blankReports(chosen);
  const narrow = (change: Partial<BatchFilter>) => setFilter({ ...filter, ...change });

  const run = (use: Use, work: () => Promise<void>) =>
    attempt(async () => {
      isStopped.current = false;
      setRunning(use);
      setWritten(null);
      try {
        await work();
      } finally {
        setRunning(null);
      }
    });
  const startExport = () =>
    run('export', async () => {
      const {
        cancelled,
        files,
        folder,
        failures,
        shown: name,
      } = await call('export.batch', {
        ids: chosen.map(({ id }) => id),
        formats: OUTPUT_FORMATS.filter((format) => formats.has(format)),
      });
      setWritten(name);
      setMessages([
        cancelled ? TEXT.stopped(files) : TEXT.done(files, folder),
        ...(failures.length > 0 ? [TEXT.failed(failures.length)] : []),
        ...failures.map(({ title, reason }) => `✕ ${title}：${reason}`),
      ]);
    });
  const startPrint = (choice?: PrintChoice) =>
    run('print', async () => {
      setPrinters(null);
      const sent = await printMany(chosen, choice, {
        isStopped: () => isStopped.current,
        onNext: (done, title) => setMessages([TEXT.printing(done, chosen.length, title)]),
      });
      setMessages([TEXT.printed(sent)]);
    });
  const askPrinter = () =>
    attempt(async () => {
      const found = await call('print.printers', {});
      if (found.printers.length === 0) setMessages([TEXT.noPrinter]);
      else setPrinters(found);
    });
  const stop = () => {
    isStopped.current = true;
    if (running === 'export') attempt(() => call('export.cancelBatch', {}));
  };

  return (
    <Modal
      wide
      title={TEXT.title}
      onClose={running ? stop : onClose}
      footer={
        running ? (
          <Button onPress={stop}>{TEXT.stop}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{TEXTS.close}</Button>
            <Button isDisabled={chosen.length === 0} onPress={askPrinter}>
              {TEXT.print}
            </Button>
            <Button
              look="primary"
              isDisabled={chosen.length === 0 || formats.size === 0}
              onPress={startExport}
            >
              {TEXT.start}
            </Button>
          </>
        )
      }
    >
      <FieldRow>
        <ChoiceField
          label={TEXT.year}
          value={filter.year === null ? '' : String(filter.year)}
          options={[
            { value: '', label: TEXT.allYears },
            ...yearsOf(reports).map((year) => ({ value: String(year), label: TEXTS.library.yearCell(year) })),
          ]}
          onChange={(value) => narrow({ year: value === '' ? null : Number(value) })}
        />
        <ChoiceField
          label={TEXT.state}
          value={filter.state ?? ''}
          options={[
            { value: '', label: TEXT.allStates },
            ...REPORT_STATES.map((value) => ({ value, label: TEXTS.states[value] })),
          ]}
          onChange={(value) => narrow({ state: value === '' ? null : value })}
        />
      </FieldRow>
      <h3>
        {TEXT.reports} {TEXT.chosen(chosen.length, shown.length)}
      </h3>
      <CheckBox
        label={TEXT.selectAll}
        checked={shown.length > 0 && chosen.length === shown.length}
        onChange={(all) => setIds(new Set(all ? shown.map(({ id }) => id) : []))}
      />
      <div className="batch-reports" role="group" aria-label={TEXT.reports}>
        {shown.map((report) => (
          <CheckBox
            key={report.id}
            label={TEXT.report(report)}
            checked={ids.has(report.id)}
            onChange={(wanted) => setIds(toggled(ids, report.id, wanted))}
          />
        ))}
      </div>
      {blank.length > 0 ? (
        <p role="note" className="tone-warning">
          ! {TEXT.blank(blank.map((report) => TEXT.name(report)))}{' '}
          <button type="button" className="button-link" onClick={() => setIds(without(ids, blank))}>
            {TEXT.leaveOut}
          </button>
        </p>
      ) : null}
      <h3>{TEXT.formats}</h3>
      <div className="batch-formats" role="group" aria-label={TEXT.formats}>
        {OUTPUT_FORMATS.map((format) => (
          <CheckBox
            key={format}
            label={formatLabel(format)}
            checked={formats.has(format)}
            onChange={(wanted) => setFormats(toggled(formats, format, wanted))}
          />
        ))}
      </div>
      <div role="status" className="batch-messages">
        {messages.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {written !== null && !running ? (
        <p>
          <Button onPress={() => attempt(() => call('export.reveal', { name: written }))}>
            {TEXTS.editor.showInFolder}
          </Button>
        </p>
      ) : null}
      {printers ? (
        <Suspense>
          <PrintDialog
            printers={printers.printers}
            last={printers.last}
            onClose={() => setPrinters(null)}
            onPrint={startPrint}
          />
        </Suspense>
      ) : null}
    </Modal>
  );
}

function toggled<Item>(set: ReadonlySet<Item>, item: Item, wanted: boolean): ReadonlySet<Item> {
  const next = new Set(set);
  if (wanted) next.add(item);
  else next.delete(item);
  return next;
}

function without(ids: ReadonlySet<string>, reports: readonly ReportSummary[]): ReadonlySet<string> {
  const out = new Set(reports.map(({ id }) => id));
  return new Set([...ids].filter((id) => !out.has(id)));
}
