import { useMemo, useRef, useState } from 'react';
import type { ImportFinding, ImportPreview, ImportWay } from '../../shared/contract/import';
import type { Address, PartId } from '../../shared/form/types';
import type { Place } from '../../shared/import/source/source';
import { IMPORT_TEXTS, placeWords } from '../i18n/import-texts';
import { usePanes } from '../screen/use-panes';
import { useScreenCommands } from '../screen/use-screen-commands';
import { DifferencesDialog } from './DifferencesDialog';
import { ExistingCard } from './ExistingCard';
import { ImportBar } from './ImportBar';
import { isOfTarget, type ImportPurpose } from './import-task';
import { LeaveDialog } from './LeaveDialog';
import { isToSee } from './part-counts';
import { addressesByPlace } from './places';
import { ReaderNotices } from './ReaderNotices';
import { ResultPane } from './ResultPane';
import { SourcePane } from './SourcePane';
import { nextSpot, openSpots, type Spot } from './spots';
import { UnplacedList } from './UnplacedList';
import { useEscape } from './use-escape';
import { usePreviewChoices, yearOf, type PreviewChoices } from './use-preview-choices';
import './import.css';

/** What the clerk decided, as it goes to main. */
export interface Decision {
  unitName: string;
  year: number;
  parts: PartId[];
  placements: PreviewChoices['placements'];
  way: ImportWay;
}

interface ImportScreenProps {
  preview: ImportPreview;
  purpose: ImportPurpose;
  /** Unit and year the clerk wrote that the library turned out to have: `unit year`. */
  conflict: string | null;
  onCancel: () => void;
  onAccept: (decision: Decision) => void;
}

/** What is pointed at, on both sides at once. */
interface Pointed {
  address: Address | null;
  source: { at: Place } | null;
}

/** 导入: the document at the left, what was read from it at the right, what was not recognised below. */
export function ImportScreen({ preview, purpose, conflict, onCancel, onAccept }: ImportScreenProps) {
  const { choices, touched, change, takePart, place, see } = usePreviewChoices(preview);
  const [pointed, setPointed] = useState<Pointed>({ address: null, source: null });
  const [spot, setSpot] = useState<Spot | null>(null);
  const [dialog, setDialog] = useState<'differences' | 'leave' | null>(null);
  const [said, setSaid] = useState('');
  const screen = useRef<HTMLDivElement>(null);
  const panes = usePanes(screen);
  const byPlace = useMemo(() => addressesByPlace(preview.cells), [preview.cells]);
  const uncertain = useMemo(() => uncertainPlaces(preview, choices.seen), [preview, choices.seen]);

  const pointTo = (address: Address | null, at: Place | undefined) => {
    setPointed({ address, source: at ? { at } : null });
    setSaid(at ? placeWords(at) : IMPORT_TEXTS.noPlace);
  };
  const pointToCell = (address: Address) => pointTo(address, preview.cells[address]?.at);
  const pickInSource = (key: string) => {
    const address = byPlace.get(key);
    if (address !== undefined) pointToCell(address);
  };
  const showFinding = ({ cells, key }: ImportFinding) => {
    setSpot({ kind: 'finding', key });
    const address = cells.find((each) => preview.cells[each]) ?? cells[0];
    if (address !== undefined) pointToCell(address);
  };
  const step = (by: 1 | -1) => {
    const next = nextSpot(openSpots(preview, choices.seen, choices.placements), spot, by);
    setSpot(next);
    if (!next) return setSaid(IMPORT_TEXTS.nothingToSee);
    if (next.kind === 'unplaced') {
      return pointTo(null, preview.unplaced.find(({ id }) => id === next.id)?.at);
    }
    const finding = preview.findings.find(({ key }) => key === next.key);
    return finding ? showFinding(finding) : undefined;
  };
  const leave = () => (touched ? setDialog('leave') : onCancel());
  useEscape(leave, dialog === null);
  useScreenCommands({ 'checks.next': () => step(1), 'checks.previous': () => step(-1), ...panes });

  const year = yearOf(choices);
  const there = existingFor(preview, choices, conflict);
  const way = purpose.kind === 'merge' || !there ? 'add' : (choices.way ?? 'open');
  const problem = problemOf(choices, way);
  const accept = () => {
    if (problem !== null || year === null) return;
    onAccept({
      unitName: choices.unitName.trim(),
      year,
      parts: [...choices.parts],
      placements: choices.placements,
      way,
    });
  };

  return (
    <div ref={screen} className="import-screen" role="region" aria-label={IMPORT_TEXTS.title}>
      <ImportBar
        fileName={preview.fileName}
        purpose={purpose}
        choices={choices}
        acceptLabel={acceptLabel(purpose, way, choices.year)}
        canAccept={problem === null}
        onChange={change}
        onCancel={leave}
        onAccept={accept}
      />
      <SourcePane
        blocks={preview.blocks}
        blocksLeftOut={preview.blocksLeftOut}
        current={pointed.source}
        uncertain={uncertain}
        onPick={pickInSource}
      />
      <ResultPane
        preview={preview}
        choices={choices}
        current={pointed.address}
        spot={spot}
        onPick={pointToCell}
        onTake={takePart}
        onPlace={place}
        onSee={see}
        onShow={showFinding}
      >
        {there && year !== null && purpose.kind !== 'merge' ? (
          <ExistingCard
            unitName={choices.unitName}
            year={year}
            existing={there.compared ? preview.existing : null}
            way={way}
            onWay={(wanted) => change({ way: wanted })}
            onDifferences={() => setDialog('differences')}
          />
        ) : null}
        {purpose.kind === 'next' && year !== null ? (
          <p className="import-quiet">{IMPORT_TEXTS.nextLead(year + 1)}</p>
        ) : null}
        {purpose.kind === 'merge' && !isOfTarget(preview, purpose.target) ? (
          <p className="tone-warning">
            ! {IMPORT_TEXTS.mergeOther(preview.report.unit.name, String(preview.report.year))}
          </p>
        ) : null}
        <ReaderNotices notices={preview.notices} onShow={(at) => pointTo(null, at)} />
      </ResultPane>
      <UnplacedList
        unplaced={preview.unplaced}
        placements={choices.placements}
        spot={spot}
        onPlace={(id, to) => place(id, to === null ? null : { to })}
        onShow={({ at }) => pointTo(null, at)}
      />
      <footer className="status-bar" role="status">
        <span>{IMPORT_TEXTS.keys}</span>
        <span className={problem === null ? undefined : 'tone-error'}>{problem ?? said}</span>
      </footer>
      {dialog === 'differences' && preview.existing ? (
        <DifferencesDialog
          title={IMPORT_TEXTS.differencesTitle}
          differences={preview.existing.differences}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'leave' ? (
        <LeaveDialog lead={IMPORT_TEXTS.leaveLead} onStay={() => setDialog(null)} onLeave={onCancel} />
      ) : null}
    </div>
  );
}

function uncertainPlaces(preview: ImportPreview, seen: ReadonlySet<string>): Place[] {
  const cells = preview.findings
    .filter((finding) => isToSee(finding) && !seen.has(finding.key))
    .flatMap((finding) => finding.cells);
  return [
    ...[...new Set(cells)].flatMap((address) => preview.cells[address]?.at ?? []),
    ...preview.unplaced.flatMap(({ at }) => at ?? []),
  ];
}

/** Whether the library has the report that is to be imported, and whether the two were compared. */
function existingFor(
  { report, existing }: ImportPreview,
  { unitName, year }: PreviewChoices,
  conflict: string | null,
): { compared: boolean } | null {
  const asRead = unitName.trim() === report.unit.name && year.trim() === String(report.year);
  if (existing && asRead) return { compared: true };
  return conflict === conflictKey(unitName, year) ? { compared: false } : null;
}

/** How a conflict is remembered: it is over as soon as unit or year are written otherwise. */
export function conflictKey(unitName: string, year: string | number): string {
  return `${unitName.trim()} ${String(year).trim()}`;
}

function problemOf(choices: PreviewChoices, way: ImportWay): string | null {
  if (choices.unitName.trim() === '') return IMPORT_TEXTS.unitMissing;
  if (yearOf(choices) === null) return IMPORT_TEXTS.yearWrong;
  return choices.parts.size === 0 && way !== 'open' ? IMPORT_TEXTS.nothingTaken : null;
}

function acceptLabel(purpose: ImportPurpose, way: ImportWay, year: string): string {
  if (purpose.kind === 'merge') return IMPORT_TEXTS.acceptMerge;
  const read = yearOf({ year });
  if (purpose.kind === 'next' && read !== null) return IMPORT_TEXTS.acceptNext(read + 1);
  return IMPORT_TEXTS.accept[way](year);
}
