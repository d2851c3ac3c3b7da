import { useEffect, useRef } from 'react';
import type { ImportFinding } from '../../shared/contract/import';
import { partById } from '../../shared/form/parts';
import { isOfUnplaced } from '../../shared/import/result/import-findings';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { SEVERITY_MARKS, SEVERITY_TONES } from '../i18n/severity';
import { Button } from '../ui/Button';
import { isToSee } from './part-counts';
import type { Spot } from './spots';

interface FindingCardsProps {
  findings: readonly ImportFinding[];
  seen: ReadonlySet<string>;
  spot: Spot | null;
  onSee: (key: string) => void;
  onShow: (finding: ImportFinding) => void;
}

/** More cards than these hide the table they are about; all findings stand in 校核 after the import. */
const MOST = 12;

/** What is to be looked at in one part, each with its ways on; then the hints, which ask for nothing. */
export function FindingCards({ findings, seen, spot, onSee, onShow }: FindingCardsProps) {
  const open = findings.filter((finding) => isToSee(finding) && !seen.has(finding.key));
  const currentKey = spot?.kind === 'finding' ? spot.key : null;
  const shown = open.filter(({ key }, index) => index < MOST || key === currentKey);
  // What was not recognised stands below, each text in full and once.
  const hints = findings.filter((finding) => !isToSee(finding) && !isOfUnplaced(finding));
  return (
    <>
      {shown.map((finding) => (
        <FindingCard
          key={finding.key}
          finding={finding}
          spot={finding.key === currentKey ? spot : null}
          onSee={onSee}
          onShow={onShow}
        />
      ))}
      {open.length > shown.length ? (
        <p className="import-quiet">{IMPORT_TEXTS.moreFindings(open.length - shown.length)}</p>
      ) : null}
      {hints.slice(0, MOST).map((hint) => (
        <p key={hint.key} className="import-quiet">
          {SEVERITY_MARKS.hint} {underItsHeading(hint)}
        </p>
      ))}
      {hints.length > MOST ? (
        <p className="import-quiet">{IMPORT_TEXTS.moreHints(hints.length - MOST)}</p>
      ) : null}
    </>
  );
}

/** The message without the part it begins with: here it stands under that part's heading. */
function underItsHeading({ part, message }: ImportFinding): string {
  const heading = `${partById(part).heading}，`;
  return message.startsWith(heading) ? message.slice(heading.length) : message;
}

interface FindingCardProps {
  finding: ImportFinding;
  /** The spot it is; a new object leads here again. */
  spot: Spot | null;
  onSee: (key: string) => void;
  onShow: (finding: ImportFinding) => void;
}

function FindingCard({ finding, spot, onSee, onShow }: FindingCardProps) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!spot) return;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [spot]);
  // The card is gone then: the keyboard goes on to the next one, or to the way on.
  const done = () => {
    const screen = card.current?.closest('.import-screen');
    const cards = [...(screen?.querySelectorAll<HTMLElement>('article.import-card') ?? [])];
    const at = cards.findIndex((each) => each === card.current);
    const next = cards[at + 1] ?? cards[at - 1] ?? screen?.querySelector<HTMLElement>('.button-primary');
    next?.focus();
    onSee(finding.key);
  };
  return (
    <article
      ref={card}
      tabIndex={-1}
      className={`import-card import-card-${finding.severity}${spot ? ' import-card-current' : ''}`}
    >
      <b className={`tone-${SEVERITY_TONES[finding.severity]}`}>
        {SEVERITY_MARKS[finding.severity]} {finding.title}
      </b>
      <small>{underItsHeading(finding)}</small>
      <div className="import-card-actions">
        {finding.cells.length > 0 ? (
          <Button look="link" onPress={() => onShow(finding)}>
            {IMPORT_TEXTS.seeInSource}
          </Button>
        ) : null}
        <Button look="link" onPress={done}>
          {IMPORT_TEXTS.seen}
        </Button>
      </div>
    </article>
  );
}
