import { useState } from 'react';
import type { AppError } from '../../shared/contract/errors';
import type { CollectedRow } from '../../shared/contract/summary';
import { call } from '../bridge/bridge';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface CollectDialogProps {
  rows: readonly CollectedRow[];
  onClose: () => void;
  onTaken: (count: number) => void;
  onError: (error: AppError) => void;
}

/** What was read, before anything is stored: new reports are ticked, what would replace another is for the clerk to tick. */
export function CollectDialog({ rows, onClose, onTaken, onError }: CollectDialogProps) {
  const firsts = firstOfEach(rows);
  const [wanted, setWanted] = useState<ReadonlySet<string>>(
    () => new Set([...firsts.values()].flatMap(({ importId }) => importId ?? [])),
  );
  const [refused, setRefused] = useState<readonly { file: string; sentence: string }[]>([]);
  const attempt = useAttempt(onError);
  const chosen = rows.filter(({ importId }) => importId !== null && wanted.has(importId));
  const idsOf = (list: readonly CollectedRow[]) => list.flatMap(({ importId }) => importId ?? []);

  const takeIn = () =>
    attempt(async () => {
      const { taken, refused: not } = await call('summary.takeIn', {
        add: idsOf(chosen.filter(({ state }) => state === 'new')),
        replace: idsOf(chosen.filter(({ state }) => state !== 'new')),
      });
      onTaken(taken);
      if (not.length === 0) onClose();
      setRefused(not);
      setWanted(new Set());
    });
  const set = (importId: string, on: boolean) => {
    const next = new Set(wanted);
    if (on) next.add(importId);
    else next.delete(importId);
    setWanted(next);
  };
  const columns = SUMMARY_TEXTS.collectColumns;

  return (
    <Modal
      wide
      title={SUMMARY_TEXTS.collectTitle}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.close}</Button>
          <Button look="primary" isDisabled={chosen.length === 0} onPress={takeIn}>
            {SUMMARY_TEXTS.collectTake(chosen.length)}
          </Button>
        </>
      }
    >
      <p>{SUMMARY_TEXTS.collectLead}</p>
      {refused.length > 0 ? (
        <p className="tone-error">
          ✕ {SUMMARY_TEXTS.refusedTitle}
          {refused.map(({ file, sentence }) => `${file}：${sentence}`).join('；')}
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
            {rows.map((row) => (
              <tr key={row.importId ?? row.file}>
                <td className="summary-tick">
                  {row.importId === null || row.state === 'same' || row.state === 'refused' ? null : (
                    <input
                      type="checkbox"
                      aria-label={`${columns.take} ${row.file}`}
                      checked={wanted.has(row.importId)}
                      onChange={(event) => row.importId !== null && set(row.importId, event.target.checked)}
                    />
                  )}
                </td>
                <th scope="row">{row.file}</th>
                <td>{row.unit}</td>
                <td>{row.year}</td>
                <td className={TONES[row.state]}>{SUMMARY_TEXTS.collectStates[row.state]}</td>
                <td>
                  {again(row, firsts)}
                  {row.sentence}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}

const TONES: Readonly<Record<CollectedRow['state'], string>> = {
  new: 'tone-success',
  same: 'tone-muted',
  newer: 'tone-warning',
  conflict: 'tone-warning',
  refused: 'tone-error',
};

const keyOf = ({ unit, year }: CollectedRow): string => `${year} ${unit}`;

/** New reports by body and year; of two only the first, as the library holds no two. */
function firstOfEach(rows: readonly CollectedRow[]): ReadonlyMap<string, CollectedRow> {
  const firsts = new Map<string, CollectedRow>();
  for (const row of rows) {
    if (row.importId !== null && row.state === 'new' && !firsts.has(keyOf(row))) firsts.set(keyOf(row), row);
  }
  return firsts;
}

/** Why a new report is not ticked: another file is of the same body and year. */
function again(row: CollectedRow, firsts: ReadonlyMap<string, CollectedRow>): string {
  const first = firsts.get(keyOf(row));
  return row.state !== 'new' || !first || first === row ? '' : SUMMARY_TEXTS.againInBatch(first.file);
}
