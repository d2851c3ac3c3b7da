import type { Version } from '../../shared/versions/version';
import { VERSION_TEXTS } from '../i18n/version-texts';

/** As many digits of a check value as people compare. */
const HASH_SHOWN = 16;

/** What else is known of a version: the files written from it, the words given when the state changed. */
export function VersionDetails({ version }: { version: Version }) {
  const { detail, reason, hash } = version;
  const files = detail.files ?? [];
  const accepted = detail.accepted ?? [];
  const isSeal = reason === 'filed';
  if (!isSeal && files.length === 0 && accepted.length === 0 && detail.note === undefined) return null;
  return (
    <div className="version-details">
      {isSeal ? <p>{VERSION_TEXTS.sealed(hash.slice(0, HASH_SHOWN))}</p> : null}
      {files.map(({ name, sha256 }) => (
        <p key={`${name} ${sha256}`}>{VERSION_TEXTS.exportedFile(name, sha256.slice(0, HASH_SHOWN))}</p>
      ))}
      {isSeal && files.length === 0 ? <p>{VERSION_TEXTS.notExported}</p> : null}
      {detail.note === undefined ? null : <p>{detail.note}</p>}
      {accepted.length > 0 ? (
        <>
          <p>{VERSION_TEXTS.acceptedErrors}</p>
          <ul>
            {accepted.map(({ finding, reason: words }) => (
              <li key={finding}>
                {finding} — {words}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
