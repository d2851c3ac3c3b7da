import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/errors';
import type { BodyState } from '../../shared/contract/summary';
import { call, on } from '../bridge/bridge';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { ReadingCover } from '../import/ReadingCover';
import { MessagePage } from '../screen/MessagePage';
import type { LibraryErrand } from '../library/LibraryScreen';
import { useAttempt } from '../screen/use-attempt';
import { useScreenCommands } from '../screen/use-screen-commands';
import { Button } from '../ui/Button';
import { BodyTable } from './BodyTable';
import { SideList } from './SideList';
import type { SummaryPlace } from './place';
import { SumCards } from './SumCards';
import { SumTables } from './SumTables';
import { SidePane } from './SidePane';
import { withConfirmed, withCounted, withErrorsCounted, withSeen } from './shown-at-once';
import { useCollect, type BroughtFiles } from './use-collect';
import { useCounty } from './use-county';
import './summary.css';

const CollectDialog = lazy(async () => ({ default: (await import('./CollectDialog')).CollectDialog }));
const SettingsDialog = lazy(async () => ({ default: (await import('./SettingsDialog')).SettingsDialog }));
const SumCharts = lazy(async () => ({ default: (await import('./SumCharts')).SumCharts }));
const CompareTable = lazy(async () => ({ default: (await import('./CompareTable')).CompareTable }));

interface SummaryScreenProps {
  place: SummaryPlace;
  /** ISO date. */
  today: string;
  onPlace: (place: SummaryPlace) => void;
  /** Files that were dropped on the screen, and that they are being read. */
  brought: BroughtFiles | null;
  onBrought: () => void;
  onOpen: (id: string) => Promise<void>;
  onLibrary: () => void;
  onErrand: (errand: LibraryErrand) => void;
  onError: (error: AppError) => void;
}

/** 汇总: the bodies of a year at the left and in the middle, what a sum is made of at the right. */
export function SummaryScreen(props: SummaryScreenProps) {
  const { place, today, onPlace, brought, onBrought, onOpen, onLibrary, onErrand, onError } = props;
  const [progress, setProgress] = useState('');
  const [message, setMessage] = useState('');
  const [settings, setSettings] = useState(false);
  const attempt = useAttempt(onError);
  const collecting = useCollect(onError);
  const { filter, view, address } = place;
  const { shown: county, refresh, change } = useCounty(place, onError);
  useEffect(
    () =>
      on('summary.progress', ({ done, total }) =>
        setProgress(done === total ? '' : SUMMARY_TEXTS.checking(done, total)),
      ),
    [],
  );
  const { take } = collecting;
  const latest = useRef({ take, onBrought });
  useEffect(() => {
    latest.current = { take, onBrought };
  });
  useEffect(() => {
    if (!brought) return;
    latest.current.take(brought);
    latest.current.onBrought();
  }, [brought]);

  useScreenCommands({
    'library.show': onLibrary,
    'report.new': () => onErrand('report.new'),
    'library.bin': () => onErrand('library.bin'),
    'export.batch': () => onErrand('export.batch'),
  });
  if (!county) return <MessagePage>{progress === '' ? SUMMARY_TEXTS.loading : progress}</MessagePage>;

  const set = (change: Partial<SummaryPlace>) => onPlace({ ...place, ...change });
  const { overview, sums } = county;
  const shown = overview.year;
  /** The year was changed and its reports are not read yet: nothing may be written of the year before. */
  const isTurning = place.year !== null && place.year !== shown;
  const broken = overview.toSendBack;
  const sendBack = () =>
    attempt(async () => {
      const { cancelled, letters, folder } = await call('summary.letters', { year: shown });
      if (!cancelled) setMessage(SUMMARY_TEXTS.lettersDone(letters, folder));
    });
  const saveWorkbook = () =>
    attempt(async () => {
      const { files } = await call('summary.saveWorkbook', { year: shown });
      const [file] = files;
      if (file) setMessage(SUMMARY_TEXTS.workbookDone(file.name));
    });
  const makeReport = () =>
    attempt(async () => {
      const { id } = await call('summary.makeReport', { year: shown });
      if (id !== null) await onOpen(id);
    });

  return (
    <>
      <div
        className="summary"
        role="region"
        aria-label={SUMMARY_TEXTS.title}
        inert={collecting.reading !== null}
      >
        <header className="app-bar">
          <b>{SUMMARY_TEXTS.title}</b>
          <span className="app-bar-spring">
            {SUMMARY_TEXTS.heading(overview.name, shown, overview.bodies)}
          </span>
          <label className="summary-year">
            <span className="visually-hidden">{SUMMARY_TEXTS.year}</span>
            <select
              className="field-input"
              value={place.year ?? shown}
              onChange={(event) => set({ year: Number(event.target.value), address: null })}
            >
              {overview.years.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
          <Button look="plain" onPress={() => collecting.choose('files')}>
            {SUMMARY_TEXTS.collectFiles}
          </Button>
          <Button look="plain" onPress={() => collecting.choose('folder')}>
            {SUMMARY_TEXTS.collectFolder}
          </Button>
          <Button look="plain" isDisabled={isTurning || broken === 0} onPress={sendBack}>
            {SUMMARY_TEXTS.letters(broken)}
          </Button>
          <Button look="plain" isDisabled={isTurning || overview.counted === 0} onPress={saveWorkbook}>
            {SUMMARY_TEXTS.workbook}
          </Button>
          <Button look="primary" isDisabled={isTurning || overview.counted === 0} onPress={makeReport}>
            {SUMMARY_TEXTS.makeReport}
          </Button>
        </header>
        <SideList
          overview={overview}
          filter={filter}
          view={view}
          onView={(next) => set({ view: next })}
          onGroup={(next) => set({ filter: { ...filter, group: next } })}
          onState={(next: BodyState | null) => set({ filter: { ...filter, state: next } })}
          onSettings={() => setSettings(true)}
          onLibrary={onLibrary}
        />
        <main className="summary-main">
          <SumCards year={shown} sums={sums} onCell={(next) => set({ address: next })} />
          {view === 'bodies' ? (
            <BodyTable
              overview={overview}
              search={filter.search}
              onSearch={(next) => set({ filter: { ...filter, search: next } })}
              onOpen={(id) => void onOpen(id)}
              onWithErrors={(withErrors) =>
                change(
                  () => call('summary.saveSettings', { name: overview.name, due: overview.due, withErrors }),
                  (list) => withErrorsCounted(list, withErrors),
                )
              }
              onCount={(id, counted) =>
                change(
                  () => call('summary.leaveOut', { id, out: !counted }),
                  (list) => withCounted(list, id, counted),
                )
              }
              onConfirm={(unit, name) =>
                change(
                  () => call('summary.confirmName', { unit, name }),
                  (list) => withConfirmed(list, unit, name),
                )
              }
            />
          ) : view === 'charts' ? (
            <Suspense>
              <SumCharts key={shown} year={shown} sums={sums} onError={onError} />
            </Suspense>
          ) : view === 'sums' ? (
            <SumTables sums={sums} address={address} onCell={(next) => set({ address: next })} />
          ) : (
            <Suspense>
              <CompareTable
                key={shown}
                year={shown}
                sums={sums}
                onOpen={(id) => void onOpen(id)}
                onError={onError}
              />
            </Suspense>
          )}
        </main>
        <SidePane
          year={shown}
          form={overview.form}
          address={address}
          sums={sums}
          rows={overview.rows}
          onOpen={(id) => void onOpen(id)}
          onSeen={(key) =>
            change(
              () => call('summary.seen', { key }),
              (list) => withSeen(list, key),
            )
          }
          onError={onError}
        />
        <footer className="status-bar" role="status">
          <span className="tone-success">{SUMMARY_TEXTS.status(overview.counted, overview.bodies)}</span>
          <DueDay day={overview.due} today={today} />
          <OwnReport isThere={overview.ownReport !== null} differing={sums.own?.differing.length ?? 0} />
          <span>{progress === '' ? message : progress}</span>
        </footer>
        <Suspense>
          {collecting.collected ? (
            <CollectDialog
              collection={collecting.collected}
              onClose={collecting.close}
              onTaken={(count) => {
                setMessage(SUMMARY_TEXTS.taken(count));
                attempt(refresh);
              }}
              onError={onError}
            />
          ) : null}
          {settings ? (
            <SettingsDialog
              overview={overview}
              onClose={() => setSettings(false)}
              onSaved={() => {
                setSettings(false);
                attempt(refresh);
              }}
              onError={onError}
            />
          ) : null}
        </Suspense>
      </div>
      {collecting.reading ? <ReadingCover task={collecting.reading} onStop={collecting.stop} /> : null}
    </>
  );
}

/** Until when the bodies hand in, and that the day is over. */
function DueDay({ day, today }: { day: string | null; today: string }) {
  if (day === null) return null;
  return day < today ? (
    <span className="tone-warning">{SUMMARY_TEXTS.duePast(day)}</span>
  ) : (
    <span>{SUMMARY_TEXTS.due(day)}</span>
  );
}

/** What the county's own report is to the sums; where it differs the pane at the right says in what. */
function OwnReport({ isThere, differing }: { isThere: boolean; differing: number }) {
  if (differing > 0) return <span className="tone-warning">! {SUMMARY_TEXTS.ownDiffers(differing)}</span>;
  return isThere ? <span>{SUMMARY_TEXTS.ownReport}</span> : null;
}
