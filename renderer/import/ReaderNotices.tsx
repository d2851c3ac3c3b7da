import type { ImportPreview } from '../../shared/contract/import';
import type { Place } from '../../shared/import/source/source';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { Button } from '../ui/Button';

interface ReaderNoticesProps {
  notices: ImportPreview['notices'];
  onShow: (at: Place) => void;
}

/** What of the file was not read, or not as it is displayed. */
export function ReaderNotices({ notices, onShow }: ReaderNoticesProps) {
  if (notices.length === 0) return null;
  return (
    <ul className="reader-notices" aria-label={IMPORT_TEXTS.notices}>
      {notices.map(({ sentence, at }, index) => (
        <li key={index}>
          · {sentence}{' '}
          {at ? (
            <Button look="link" onPress={() => onShow(at)}>
              {IMPORT_TEXTS.seeInSource}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
