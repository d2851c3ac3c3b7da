import { useMemo, type DragEvent, type ReactNode } from 'react';
import type { ImportFinding, ImportPreview } from '../../shared/contract/import';
import { FORM_PARTS, isNarrativePart, partById } from '../../shared/form/parts';
import type { Address, PartId } from '../../shared/form/types';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { CheckBox } from '../ui/CheckBox';
import { CountLine } from './CountLine';
import { FindingCards } from './FindingCards';
import { isToSee, partCounts } from './part-counts';
import { ResultTable } from './ResultTable';
import { ResultText } from './ResultText';
import { sumCheck } from './sum-check';
import type { Spot } from './spots';
import { droppedId, isUnplacedDrag } from './unplaced-drag';
import type { PreviewChoices } from './use-preview-choices';
import './result.css';

interface ResultPaneProps {
  preview: ImportPreview;
  choices: PreviewChoices;
  current: Address | null;
  spot: Spot | null;
  onPick: (address: Address) => void;
  onTake: (part: PartId, wanted: boolean) => void;
  onPlace: (id: string, placement: { to: PartId; before?: number }) => void;
  onSee: (key: string) => void;
  onShow: (finding: ImportFinding) => void;
  /** What stands above the parts: the report that is there already, what the reader had to say. */
  children: ReactNode;
}

/** 读入的结果: counts, then part by part what was read, each to be taken or left. */
export function ResultPane(props: ResultPaneProps) {
  const { preview, choices } = props;
  const counts = useMemo(() => partCounts(preview, choices.seen), [preview, choices.seen]);
  const uncertain = useMemo(() => {
    const open = preview.findings.filter((each) => isToSee(each) && !choices.seen.has(each.key));
    return new Set(open.flatMap(({ cells }) => cells));
  }, [preview, choices.seen]);
  return (
    <section className="import-half" aria-label={IMPORT_TEXTS.result}>
      <h2>{IMPORT_TEXTS.result}</h2>
      <div className="result-paper" data-pane=".result-current">
        <CountLine counts={counts} />
        {props.children}
        {FORM_PARTS.map(({ id }) => (
          <ResultPart key={id} {...props} part={id} uncertain={uncertain} />
        ))}
      </div>
    </section>
  );
}

function ResultPart({
  part,
  uncertain,
  ...props
}: ResultPaneProps & { part: PartId; uncertain: ReadonlySet<Address> }) {
  const { preview, choices } = props;
  const { report } = preview;
  const placed = choices.placements.filter(({ to }) => to === part);
  const isText = isNarrativePart(part);
  const check = isText ? null : sumCheck(preview, part);
  const empty = isText && report.narrative[part].length === 0;
  const onDrop = (event: DragEvent) => {
    const id = droppedId(event);
    if (id !== null) props.onPlace(id, { to: part });
  };
  return (
    <section
      className="result-part"
      id={`result-${part}`}
      aria-label={partById(part).heading}
      onDragOver={(event) => {
        if (isUnplacedDrag(event)) event.preventDefault();
      }}
      onDrop={onDrop}
    >
      <div className="result-head">
        <h3>{partById(part).heading}</h3>
        {empty && placed.length === 0 ? (
          <span className="import-quiet">{IMPORT_TEXTS.textEmpty}</span>
        ) : (
          <CheckBox
            label={IMPORT_TEXTS.take}
            name={IMPORT_TEXTS.takePart(part)}
            checked={choices.parts.has(part)}
            onChange={(wanted) => props.onTake(part, wanted)}
          />
        )}
      </div>
      <FindingCards
        findings={preview.findings.filter((finding) => finding.part === part)}
        seen={choices.seen}
        spot={props.spot}
        onSee={props.onSee}
        onShow={props.onShow}
      />
      {isText ? (
        <ResultText
          blocks={report.narrative[part]}
          placed={placed.map((each) => ({ ...each, text: textOf(preview, each.id) }))}
          onDrop={(id, before) => props.onPlace(id, { to: part, before })}
        />
      ) : (
        <>
          {check === null || check === 'all' ? null : (
            <p className="import-quiet">{IMPORT_TEXTS.sumCheck[check]}</p>
          )}
          <ResultTable
            report={report}
            table={part}
            cells={preview.cells}
            uncertain={uncertain}
            current={props.current}
            onPick={props.onPick}
          />
          {placed.map(({ id }) => (
            <p key={id} className="result-placed">
              {textOf(preview, id)}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

function textOf(preview: ImportPreview, id: string): string {
  return preview.unplaced.find((each) => each.id === id)?.text ?? '';
}
