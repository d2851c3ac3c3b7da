import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import { otherFilesSentence } from '../../shared/contract/import';
import type { CollectedRow, Collection } from '../../shared/contract/summary';
import { call, on } from '../bridge/bridge';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface CollectDialogProps {
  collection: Collection;
  onClose: () => void;
  onTaken: (count: number) => void;
  onError: (error: AppError) => void;
}

/** What was read, before anything is stored: new reports are ticked, what would replace another is for the clerk to tick. */
export function CollectDialog({ collection, onClose, onTaken, onError }: CollectDialogProps) {
  const { unread, others } = collection;
  /** Those not taken in yet. */
  const [open, setOpen] = useState(collection.rows);
  const firsts = firstOfEach(open);
  const rows = byUrgency(open, firsts);
  const [wanted, setWanted] = useState<ReadonlySet<string>>(
    () => new Set([...firsts.values()].flatMap(({ importId }) => importId ?? [])),
  );
  const [refused, setRefused] = useState<CallOutput<'summary.takeIn'>['refused']>([]);
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  /** How far the taking in is; null while nothing is taken in. */
  const [taking, setTaking] = useState<{ done: number; total: number } | null>(null);
  useEffect(() => on('summary.taking', (progress) => setTaking((current) => current && progress)), []);
  const attempt = useAttempt(onError);
  const chosen = rows.filter(({ importId }) => importId !== null && wanted.has(importId));
  const idsOf = (list: readonly CollectedRow[]) => list.flatMap(({ importId }) => importId ?? []);
  const fileOf = (id: string): string => open.find(({ importId }) => importId === id)?.file ?? '';

  const takeIn = () =>
    attempt(async () => {
      setTaking({ done: 0, total: chosen.length });
      try {
        const result = await call('summary.takeIn', {
          add: idsOf(chosen.filter(({ state }) => state === 'new')),
          replace: idsOf(chosen.filter(({ state }) => state !== 'new')),
        });
        onTaken(result.taken.length);
        if (result.taken.length === chosen.length) {
          onClose();
          return;
        }
        // Stopped or refused: what is left stays to be decided on.
        const gone = new Set([...result.taken, ...result.refused.map(({ importId }) => importId)]);
        const taken = new Set(result.taken);
        setOpen(open.filter(({ importId }) => importId === null || !taken.has(importId)));
        setWanted(new Set([...wanted].filter((id) => !gone.has(id))));
        setRefused(result.refused);
      } finally {
        setTaking(null);
      }
    });
  const stop = () => attempt(() => call('import.cancel', {}));
  const set = (importId: string, on: boolean) => {
    const next = new Set(wanted);
    if (on) next.add(importId);
    else next.delete(importId);
    setWanted(next);
  };
  const columns = SUMMARY_TEXTS.collectColumns;

  return (
    <Modal
      large
      title={SUMMARY_TEXTS.collectTitle}
      onClose={taking ? stop : onClose}
      footer={
        taking ? (
          <>
            <span role="status">{SUMMARY_TEXTS.taking(taking.done, taking.total)}</span>
            <Button onPress={stop}>{SUMMARY_TEXTS.stopTaking}</Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{TEXTS.close}</Button>
            <Button look="primary" isDisabled={chosen.length === 0} onPress={takeIn}>
              {SUMMARY_TEXTS.collectTake(chosen.length)}
            </Button>
          </>
        )
      }
    >
      <p>{SUMMARY_TEXTS.collectLead}</p>
      <p>{countWords(rows, firsts)}</p>
      {unread > 0 ? <p className="tone-warning">! {SUMMARY_TEXTS.collectStopped(unread)}</p> : null}
      {others.length > 0 ? <p className="tone-warning">! {otherFilesSentence(others)}</p> : null}
      {refused.length > 0 ? (
        <p className="tone-error">
          ✕ {SUMMARY_TEXTS.refusedTitle}
          {refused.map(({ importId, sentence }) => `${fileOf(importId)}：${sentence}`).join('；')}
        </p>
      ) : null}
      <div className="summary-collected">
        <table className="summary-table" aria-label={SUMMARY_TEXTS.collectTitle}>
          <thead>
            <tr>
              {Object.values(columns).map((name) => (
                <th key={name}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => {
              const stands = standing(row, firsts);
              return (
                <tr key={row.importId ?? row.file}>
                  <td className="summary-tick">
                    {row.importId === null || row.state === 'same' || row.state === 'refused' ? null : (
                      <input
                        type="checkbox"
                        aria-label={`${columns.take} ${row.file}`}
                        checked={wanted.has(row.importId)}
                        disabled={taking !== null}
                        onChange={(event) => row.importId !== null && set(row.importId, event.target.checked)}
                      />
                    )}
                  </td>
                  <th scope="row">{row.file}</th>
                  <td>{row.unit}</td>
                  <td>{row.year}</td>
                  <td className={TONES[stands]}>{SUMMARY_TEXTS.collectStates[stands]}</td>
                  <td>
                    {stands === 'again' ? SUMMARY_TEXTS.againInBatch(firsts.get(keyOf(row))?.file ?? '') : ''}
                    {row.sentence}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {rows.length > shown ? (
          <p className="summary-empty">
            {SUMMARY_TEXTS.collectMore(shown, rows.length)}{' '}
            <Button look="link" onPress={() => setShown(shown + SHOWN_AT_ONCE)}>
              {SUMMARY_TEXTS.showMore}
            </Button>
          </p>
        ) : null}
      </div>
    </Modal>
  );
}

/** So many rows are shown at first; what the clerk has to decide on stands before what is settled. */
const SHOWN_AT_ONCE = 300;

/** How a row stands; `again`: another file of the batch is of the same body and year. */
type Standing = CollectedRow['state'] | 'again';

/** What the clerk has to decide on or hear of stands first, what is settled last. */
const URGENCY: readonly Standing[] = ['refused', 'conflict', 'newer', 'again', 'new', 'same'];

const TONES: Readonly<Record<Standing, string>> = {
  new: 'tone-success',
  same: 'tone-muted',
  newer: 'tone-warning',
  conflict: 'tone-warning',
  again: 'tone-warning',
  refused: 'tone-error',
};

type Firsts = ReadonlyMap<string, CollectedRow>;

const keyOf = ({ unit, year }: CollectedRow): string => `${year} ${unit}`;

/** New reports by body and year; of two only the first, as the library holds no two. */
function firstOfEach(rows: readonly CollectedRow[]): Firsts {
  const firsts = new Map<string, CollectedRow>();
  for (const row of rows) {
    if (row.importId !== null && row.state === 'new' && !firsts.has(keyOf(row))) firsts.set(keyOf(row), row);
  }
  return firsts;
}

function standing(row: CollectedRow, firsts: Firsts): Standing {
  const first = firsts.get(keyOf(row));
  return row.state === 'new' && first && first !== row ? 'again' : row.state;
}

function byUrgency(rows: readonly CollectedRow[], firsts: Firsts): CollectedRow[] {
  const urgency = (row: CollectedRow): number => URGENCY.indexOf(standing(row, firsts));
  return [...rows].sort((a, b) => urgency(a) - urgency(b));
}

/** How many files there are, and how many stand in each way: `共 95 份：不能读取 2，新收 92 …`. */
function countWords(rows: readonly CollectedRow[], firsts: Firsts): string {
  const counts = URGENCY.flatMap((each) => {
    const count = rows.filter((row) => standing(row, firsts) === each).length;
    return count === 0 ? [] : [`${SUMMARY_TEXTS.collectStates[each]} ${count}`];
  });
  return SUMMARY_TEXTS.collectCounts(rows.length, counts.join('，'));
}
