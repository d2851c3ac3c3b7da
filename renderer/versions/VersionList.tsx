import { partById } from '../../shared/form/parts';
import { isNarrativePart } from '../../shared/form/parts';
import type { ChangeCounts, Version } from '../../shared/versions/version';
import { listDate } from '../i18n/dates';
import { TEXTS } from '../i18n/texts';
import { STATE_TEXTS, VERSION_TEXTS } from '../i18n/version-texts';

interface VersionListProps {
  /** Newest first. */
  versions: readonly Version[];
  /** What changed since the newest. */
  since: ChangeCounts | null;
  today: string;
  selected: number | null;
  onSelect: (versionId: number) => void;
}

/** 版本: when, why, and what had changed until then. */
export function VersionList({ versions, since, today, selected, onSelect }: VersionListProps) {
  return (
    <ul className="version-list" aria-label={VERSION_TEXTS.title}>
      {since && !isNothing(since) ? (
        <li className="version-since">
          {VERSION_TEXTS.since}
          {changeWords(since)}
        </li>
      ) : null}
      {versions.map((version, index) => (
        <li key={version.id}>
          <button
            type="button"
            className="version-item"
            aria-current={version.id === selected ? 'true' : undefined}
            onClick={() => onSelect(version.id)}
          >
            <span className="version-when">{listDate(version.madeAt, today)}</span>
            <b className="version-name">{version.name === '' ? reasonWords(version) : version.name}</b>
            <span className="version-changed">
              {version.name === '' ? '' : `${reasonWords(version)} · `}
              {index === versions.length - 1
                ? VERSION_TEXTS.first
                : version.changed
                  ? changeWords(version.changed)
                  : VERSION_TEXTS.unreadable}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Why a version was kept; of a change of state also which. */
function reasonWords({ reason, detail }: Version): string {
  const words = VERSION_TEXTS.reasons[reason];
  if (reason !== 'state' || !detail.state) return words;
  return STATE_TEXTS.change(detail.state.from, detail.state.to, TEXTS.states);
}

function isNothing({ parts, others }: ChangeCounts): boolean {
  return parts.length === 0 && others === 0;
}

/** `一 2 句 · 三 5 个数字`: parts by their numeral, as the contents have them. */
function changeWords(changed: ChangeCounts): string {
  if (isNothing(changed)) return VERSION_TEXTS.unchanged;
  const parts = changed.parts.map(({ part, count }) => {
    const { numeral, title } = partById(part);
    const words = isNarrativePart(part) ? VERSION_TEXTS.sentences(count) : VERSION_TEXTS.figures(count);
    return `${numeral === '' ? title : `第${numeral}部分`} ${words}`;
  });
  return [...parts, ...(changed.others > 0 ? [VERSION_TEXTS.others(changed.others)] : [])].join(' · ');
}
