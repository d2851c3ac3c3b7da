import type { ExistingReport, ImportWay } from '../../shared/contract/import';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';

/** What can be done about a report that is there already; the first changes nothing. */
const WAYS = ['open', 'replace', 'takeParts', 'keepBoth'] as const satisfies readonly ImportWay[];

interface ExistingCardProps {
  unitName: string;
  year: number;
  /** Null where the clerk changed unit or year to those of a report that was not compared. */
  existing: ExistingReport | null;
  way: ImportWay;
  onWay: (way: ImportWay) => void;
  onDifferences: () => void;
}

/** The library has a report of the same unit and year: what is different, and four ways. */
export function ExistingCard({ unitName, year, existing, way, onWay, onDifferences }: ExistingCardProps) {
  return (
    <fieldset className="import-card existing-card">
      <legend className="visually-hidden">{IMPORT_TEXTS.existsLabel}</legend>
      <div className="existing-title">
        <b>
          ·{' '}
          {existing
            ? IMPORT_TEXTS.exists(year, TEXTS.states[existing.state], existing.differences.length)
            : IMPORT_TEXTS.existsUncompared(unitName, year)}
        </b>
        {existing && existing.differences.length > 0 ? (
          <Button look="link" onPress={onDifferences}>
            {IMPORT_TEXTS.seeDifferences}
          </Button>
        ) : null}
      </div>
      {existing?.sameOrigin === true ? <small>{IMPORT_TEXTS.sameOrigin}</small> : null}
      <div className="existing-ways">
        {WAYS.map((each) => (
          <label key={each} className="check-box">
            <input
              type="radio"
              name="import-way"
              value={each}
              checked={way === each}
              onChange={() => onWay(each)}
            />
            {IMPORT_TEXTS.ways[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
