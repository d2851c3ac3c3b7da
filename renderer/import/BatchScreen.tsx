import { useState } from 'react';
import type { AppError } from '../../shared/contract/errors';
import { otherFilesSentence, type ImportPreview, type ImportRow } from '../../shared/contract/import';
import { call } from '../bridge/bridge';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import type { BatchState } from './import-task';
import { LeaveDialog } from './LeaveDialog';
import { useEscape } from './use-escape';
import './batch-screen.css';

/** So many are taken in with one call: the window answers in between, and the rows show how far it is. */
const AT_ONCE = 5;

interface BatchScreenProps {
  state: BatchState;
  onChange: (state: BatchState) => void;
  onLook: (preview: ImportPreview) => void;
  onAdded: () => void;
  onClose: () => void;
  onError: (error: AppError) => void;
}

/** Many files at once: one row each, to be taken in together or looked at one by one. */
export function BatchScreen({ state, onChange, onLook, onAdded, onClose, onError }: BatchScreenProps) {
  const { batch, taken } = state;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [leaving, setLeaving] = useState(false);
  /** Which of the chosen ones is being taken in; null while none is. */
  const [taking, setTaking] = useState<{ next: number; all: number } | null>(null);
  const attempt = useAttempt(onError);
  const ready = batch.rows.filter((row) => isReady(row, taken));
  const refusedCount = batch.rows.filter(({ importId }) => importId === null).length;
  const chosen = ready.flatMap(({ importId }) =>
    importId !== null && !left.has(importId) ? [importId] : [],
  );

  const look = (importId: string) => attempt(async () => onLook(await call('import.preview', { importId })));
  const takeIn = () =>
    attempt(async () => {
      const done = new Set(taken);
      const not = new Map<string, string>();
      try {
        for (let from = 0; from < chosen.length; from += AT_ONCE) {
          setTaking({ next: from + 1, all: chosen.length });
          const importIds = chosen.slice(from, from + AT_ONCE);
          const answer = await call('import.acceptMany', { importIds });
          for (const { importId } of answer.added) done.add(importId);
          for (const { importId, sentence } of answer.refused) not.set(importId, sentence);
          setRefused(new Map(not));
          onChange({ batch, taken: new Set(done) });
        }
      } finally {
        setTaking(null);
        onAdded();
      }
    });
  const close = () => {
    for (const { importId } of batch.rows) {
      if (importId !== null && !taken.has(importId)) void call('import.discard', { importId });
    }
    onClose();
  };
  // What was read and chosen would have to be read again.
  const leave = () => (chosen.length > 0 ? setLeaving(true) : close());
  useEscape(leave, !leaving && taking === null);
  const setTaken = (importId: string, wanted: boolean) => {
    const next = new Set(left);
    if (wanted) next.delete(importId);
    else next.add(importId);
    setLeft(next);
  };

  return (
    <div className="batch-screen" role="region" aria-label={IMPORT_TEXTS.title}>
      <header className="app-bar">
        <b className="import-title">{IMPORT_TEXTS.title}</b>
        <span className="app-bar-spring">
          {IMPORT_TEXTS.batchTitle(batch.folder, batch.rows.length, refusedCount)}
        </span>
        <Button look="plain" isDisabled={taking !== null} onPress={leave}>
          {TEXTS.close}
        </Button>
        <Button look="primary" autoFocus isDisabled={chosen.length === 0 || taking !== null} onPress={takeIn}>
          {taking === null
            ? IMPORT_TEXTS.batchAccept(chosen.length)
            : IMPORT_TEXTS.batchTaking(taking.next, taking.all)}
        </Button>
      </header>
      <main className="batch-screen-main">
        {batch.others.length > 0 ? (
          <p className="tone-warning">! {otherFilesSentence(batch.others)}</p>
        ) : null}
        {batch.left > 0 ? <p className="tone-warning">! {IMPORT_TEXTS.batchStopped(batch.left)}</p> : null}
        {refused.size > 0 ? (
          <p className="tone-warning" role="status">
            ! {IMPORT_TEXTS.batchRefused(refused.size)}
          </p>
        ) : null}
        <table className="batch-table" aria-label={IMPORT_TEXTS.title}>
          <thead>
            <tr>
              {Object.values(IMPORT_TEXTS.batchColumns).map((name) => (
                <th key={name}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {unreadFirst(batch.rows).map((row) => (
              <BatchRow
                key={row.importId ?? row.file}
                row={row}
                taken={row.importId !== null && taken.has(row.importId)}
                wanted={row.importId !== null && isReady(row, taken) && !left.has(row.importId)}
                busy={taking !== null}
                refusal={row.importId === null ? undefined : refused.get(row.importId)}
                onWanted={setTaken}
                onLook={look}
              />
            ))}
          </tbody>
        </table>
      </main>
      {leaving ? (
        <LeaveDialog
          lead={IMPORT_TEXTS.batchLeave(chosen.length)}
          onStay={() => setLeaving(false)}
          onLeave={close}
        />
      ) : null}
    </div>
  );
}

/** What was not read stands on top: among two hundred rows nobody finds it. */
function unreadFirst(rows: readonly ImportRow[]): ImportRow[] {
  const isUnread = ({ importId }: ImportRow) => importId === null;
  return [...rows.filter(isUnread), ...rows.filter((row) => !isUnread(row))];
}

/** Whether a row can go into the library without a word from the clerk. */
function isReady({ importId, exists, unit, year }: ImportRow, taken: ReadonlySet<string>): boolean {
  return importId !== null && !exists && unit !== '' && year !== null && !taken.has(importId);
}

interface BatchRowProps {
  row: ImportRow;
  taken: boolean;
  wanted: boolean;
  /** The chosen ones are being taken in: nobody may leave the list before it knows what became of them. */
  busy: boolean;
  refusal: string | undefined;
  onWanted: (importId: string, wanted: boolean) => void;
  onLook: (importId: string) => void;
}

function BatchRow({ row, taken, wanted, busy, refusal, onWanted, onLook }: BatchRowProps) {
  const { importId, file } = row;
  const ready = isReady(row, new Set());
  return (
    <tr className={importId === null ? 'batch-refused' : undefined}>
      <td>
        {taken ? (
          <span className="tone-success">✓ {IMPORT_TEXTS.batchTaken}</span>
        ) : (
          <input
            type="checkbox"
            aria-label={`${IMPORT_TEXTS.batchColumns.take} ${file}`}
            checked={wanted}
            disabled={!ready || busy}
            onChange={(event) => importId !== null && onWanted(importId, event.target.checked)}
          />
        )}
      </td>
      <th scope="row">{file}</th>
      <td>{row.unit}</td>
      <td className="batch-figure">{row.year ?? (importId === null ? '' : IMPORT_TEXTS.batchNoYear)}</td>
      <td className="batch-figure">{importId === null ? '' : `${row.figures} / ${row.blank}`}</td>
      <td>{importId === null ? '' : row.findings}</td>
      <td>
        {[row.exists && !taken ? IMPORT_TEXTS.batchExists : '', refusal ?? row.sentence]
          .filter((word) => word !== '')
          .join('；')}
      </td>
      <td>
        {importId === null || taken ? null : (
          <Button
            look="link"
            isDisabled={busy}
            aria-label={`${IMPORT_TEXTS.batchLook} ${file}`}
            onPress={() => onLook(importId)}
          >
            {IMPORT_TEXTS.batchLook}
          </Button>
        )}
      </td>
    </tr>
  );
}
