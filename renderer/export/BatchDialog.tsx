import { useEffect, useState } from 'react';
import { formatLabel, OUTPUT_FORMATS, type OutputFormat } from '../../shared/document/formats';
import type { ReportSummary } from '../../shared/library/report-summary';
import type { AppError } from '../../shared/contract/errors';
import { asAppError, call, on } from '../bridge/bridge';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { CheckBox } from '../ui/CheckBox';
import { Modal } from '../ui/Modal';
import './batch.css';

interface BatchDialogProps {
  reports: readonly ReportSummary[];
  onClose: () => void;
  onError: (error: AppError) => void;
}

/** 批量导出: many reports in many formats into one folder, with progress; it can be stopped between two reports. */
export function BatchDialog({ reports, onClose, onError }: BatchDialogProps) {
  const texts = TEXTS.batch;
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(reports.map(({ id }) => id)));
  const [formats, setFormats] = useState<ReadonlySet<OutputFormat>>(new Set(['docx', 'pdf']));
  const [running, setRunning] = useState(false);
  const [messages, setMessages] = useState<readonly string[]>([]);
  useEffect(
    () =>
      on('export.progress', ({ done, total, title }) => setMessages([texts.progress(done, total, title)])),
    [texts],
  );

  const start = async () => {
    setRunning(true);
    try {
      const chosen = reports.filter(({ id }) => ids.has(id)).map(({ id }) => id);
      const wanted = OUTPUT_FORMATS.filter((format) => formats.has(format));
      const outcome = await call('export.batch', { ids: chosen, formats: wanted });
      const { cancelled, files, folder, failures } = outcome;
      setMessages([
        cancelled ? texts.stopped(files) : texts.done(files, folder),
        ...(failures.length > 0 ? [texts.failed(failures.length)] : []),
        ...failures.map(({ title, reason }) => `✕ ${title}：${reason}`),
      ]);
    } catch (thrown) {
      onError(asAppError(thrown));
    } finally {
      setRunning(false);
    }
  };
  const stop = () => {
    call('export.cancelBatch', {}).catch((thrown: unknown) => onError(asAppError(thrown)));
  };

  return (
    <Modal
      title={texts.title}
      onClose={running ? stop : onClose}
      footer={
        running ? (
          <Button onPress={stop}>{texts.stop}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{TEXTS.close}</Button>
            <Button
              look="primary"
              isDisabled={ids.size === 0 || formats.size === 0}
              onPress={() => void start()}
            >
              {texts.start}
            </Button>
          </>
        )
      }
    >
      <h3>{texts.reports}</h3>
      <CheckBox
        label={texts.selectAll}
        checked={ids.size === reports.length}
        onChange={(all) => setIds(new Set(all ? reports.map(({ id }) => id) : []))}
      />
      <div className="batch-reports" role="group" aria-label={texts.reports}>
        {reports.map((report) => (
          <CheckBox
            key={report.id}
            label={`${report.unitName} ${TEXTS.library.yearCell(report.year)}`}
            checked={ids.has(report.id)}
            onChange={(wanted) => setIds(toggled(ids, report.id, wanted))}
          />
        ))}
      </div>
      <h3>{texts.formats}</h3>
      <div className="batch-formats" role="group" aria-label={texts.formats}>
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
    </Modal>
  );
}

function toggled<Item>(set: ReadonlySet<Item>, item: Item, wanted: boolean): ReadonlySet<Item> {
  const next = new Set(set);
  if (wanted) next.add(item);
  else next.delete(item);
  return next;
}
