import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import type { SummaryRow } from '../../shared/contract/summary';
import { cellAt } from '../../shared/form/form';
import type { FormVersion } from '../../shared/form/types';
import { call } from '../bridge/bridge';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { ShareBar } from './ShareBar';

interface SidePaneProps {
  year: number;
  form: FormVersion;
  /** The cell whose bodies are listed; null while none is chosen. */
  address: string | null;
  sums: CallOutput<'summary.sums'>;
  rows: readonly SummaryRow[];
  onOpen: (id: string) => void;
  onSeen: (key: string) => void;
  onError: (error: AppError) => void;
}

/** The right column: the bodies a sum is made of, and the figures that are worth a look. */
export function SidePane({ year, form, address, sums, rows, onOpen, onSeen, onError }: SidePaneProps) {
  const looks = rows.flatMap(({ id, name, outliers }) =>
    id === null ? [] : outliers.map((outlier) => ({ id, name, ...outlier })),
  );
  return (
    <aside className="summary-pane">
      {address === null ? (
        <p className="summary-empty">{SUMMARY_TEXTS.drillEmpty}</p>
      ) : (
        <Drill
          key={`${year} ${address}`}
          year={year}
          form={form}
          address={address}
          sums={sums}
          onOpen={onOpen}
          onError={onError}
        />
      )}
      {sums.own && sums.own.differing.length > 0 ? (
        <OwnReport form={form} own={sums.own} onOpen={onOpen} />
      ) : null}
      {looks.map(({ id, name, key, label, reason }) => (
        <section key={key} className="summary-look" aria-label={`${SUMMARY_TEXTS.lookAt} ${name}`}>
          <b className="tone-warning">
            ! {name}：{label}
          </b>
          <p>{reason}</p>
          <Button look="link" onPress={() => onOpen(id)}>
            {SUMMARY_TEXTS.openReport}
          </Button>{' '}
          <Button look="link" onPress={() => onSeen(key)}>
            {SUMMARY_TEXTS.seen}
          </Button>
        </section>
      ))}
    </aside>
  );
}

/** So many figures are named; the others are counted. */
const MOST_DIFFERING = 5;

interface OwnReportProps {
  form: FormVersion;
  own: NonNullable<CallOutput<'summary.sums'>['own']>;
  onOpen: (id: string) => void;
}

/** Where the county's own report says other than the sums: it may cover fewer bodies, so it is for the clerk to judge. */
function OwnReport({ form, own: { id, differing }, onOpen }: OwnReportProps) {
  return (
    <section className="summary-look" aria-label={SUMMARY_TEXTS.ownDiffers(differing.length)}>
      <b className="tone-warning">! {SUMMARY_TEXTS.ownDiffers(differing.length)}</b>
      {differing.slice(0, MOST_DIFFERING).map(({ address, own, sum }) => (
        <p key={address}>
          {SUMMARY_TEXTS.ownFigure(
            cellAt(form, address)?.name ?? address,
            own ?? SUMMARY_TEXTS.blank,
            sum ?? SUMMARY_TEXTS.blank,
          )}
        </p>
      ))}
      <Button look="link" onPress={() => onOpen(id)}>
        {SUMMARY_TEXTS.openOwn}
      </Button>
    </section>
  );
}

type DrillProps = Pick<SidePaneProps, 'year' | 'form' | 'sums' | 'onOpen' | 'onError'> & { address: string };

function Drill({ year, form, address, sums, onOpen, onError }: DrillProps) {
  const [cell, setCell] = useState<CallOutput<'summary.cell'> | null>(null);
  const attempt = useAttempt(onError);
  // Other sums mean other bodies.
  useEffect(
    () => attempt(async () => setCell(await call('summary.cell', { year, address }))),
    [attempt, year, address, sums],
  );
  const sum = sums.sums[address];
  const blank = sum ? sums.counted - sum.filled : 0;
  const largest = Math.max(0, ...(cell?.rows ?? []).map(({ figure }) => Number(figure ?? 0)));
  return (
    <section className="summary-drill" aria-label={SUMMARY_TEXTS.drillTitle}>
      <h2>
        {cellAt(form, address)?.name} <span>{sum?.sum ?? SUMMARY_TEXTS.blank}</span>
      </h2>
      <p>{SUMMARY_TEXTS.drillTitle}</p>
      {blank > 0 ? <p className="tone-warning">! {SUMMARY_TEXTS.blankBodies(blank)}</p> : null}
      <ul>
        {cell?.rows.map(({ id, name, figure }) => (
          <li key={id}>
            <Button look="link" onPress={() => onOpen(id)}>
              {name}
            </Button>
            <ShareBar value={figure} largest={largest} />
            <span className="summary-figure">{figure ?? SUMMARY_TEXTS.blank}</span>
          </li>
        ))}
        {cell && cell.others.bodies > 0 ? (
          <li>
            <span>{SUMMARY_TEXTS.others(cell.others.bodies)}</span>
            <span />
            <span className="summary-figure">{cell.others.sum ?? SUMMARY_TEXTS.blank}</span>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
