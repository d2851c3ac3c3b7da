import { useStore } from 'zustand';
import { AppError } from '../../shared/contract/errors';
import { cellAt } from '../../shared/form/form';
import type { Address } from '../../shared/form/types';
import { contributionsAt } from '../../shared/summary/contributions';
import { call } from '../bridge/bridge';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { useAttempt } from '../screen/use-attempt';
import { selectionShown, type EditorStore } from '../store/editor-store';
import { Button } from '../ui/Button';
import './sources-bar.css';

interface SourcesBarProps {
  store: EditorStore;
  /** Opens a body's report, at the cell the clerk is on where it is one. */
  onOpen: (id: string, address: Address | null) => void;
  onError: (error: AppError) => void;
}

/** So many bodies are named at once; the largest come first. */
const MOST_NAMED = 200;

/** Above a table of an open summary: the bodies the cell's figure was added from, each leading to its report. */
export function SourcesBar({ store, onOpen, onError }: SourcesBarProps) {
  const address = useStore(store, (state) => selectionShown(state)?.address ?? null);
  const report = useStore(store, (state) => state.report);
  const attempt = useAttempt(onError);
  const { year, form, summary } = report;
  if (!summary) return null;
  const open = (unit: string) =>
    attempt(async () => {
      const { id } = await call('summary.findBody', { year, unit });
      if (id === null) throw new AppError('summary-body-gone', { unit, year });
      onOpen(id, address);
    });
  const rows = address === null ? null : contributionsAt(report, address);
  const filled = rows?.filter(({ figure }) => figure !== null && figure !== '0') ?? [];
  const blank = rows?.filter(({ figure }) => figure === null).length ?? 0;
  const name = address === null ? undefined : cellAt(form, address)?.name;
  return (
    <section className="sources-bar" aria-label={SUMMARY_TEXTS.drillTitle}>
      <b>{name ?? SUMMARY_TEXTS.sourcesLead(summary.members.length)}</b>
      {rows && filled.length === 0 ? <span>{SUMMARY_TEXTS.sourcesNone}</span> : null}
      <ul>
        {filled.slice(0, MOST_NAMED).map(({ unit, figure }) => (
          <li key={unit}>
            <Button look="link" onPress={() => open(unit)}>
              {unit}
            </Button>{' '}
            {figure}
          </li>
        ))}
        {filled.length > MOST_NAMED ? <li>{SUMMARY_TEXTS.others(filled.length - MOST_NAMED)}</li> : null}
      </ul>
      {blank > 0 ? <span className="tone-warning">! {SUMMARY_TEXTS.blankBodies(blank)}</span> : null}
    </section>
  );
}
