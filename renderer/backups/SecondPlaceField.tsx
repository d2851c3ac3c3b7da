import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/errors';
import type { BackupPlace } from '../../shared/library/backup';
import { call } from '../bridge/bridge';
import { BACKUP_TEXTS, backupTime } from '../i18n/backup-texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import './backups.css';

/** 备份的第二个位置: where it is, how it stands, choosing it. Stands on its own wherever it is shown. */
export function SecondPlaceField({ onError }: { onError: (error: AppError) => void }) {
  const texts = BACKUP_TEXTS.place;
  const [place, setPlace] = useState<BackupPlace | null>(null);
  const attempt = useAttempt(onError);
  useEffect(() => attempt(async () => setPlace((await call('backup.place', {})).place)), [attempt]);

  const choose = () => attempt(async () => setPlace((await call('backup.choosePlace', {})).place));
  const drop = () =>
    attempt(async () => {
      await call('backup.dropPlace', {});
      setPlace(null);
    });
  return (
    <section className="second-place" aria-label={texts.title}>
      <b>{texts.title}</b>
      {place ? (
        <span>
          {place.folder}
          <br />
          <span className={place.state === 'ready' ? 'tone-success' : 'tone-muted'} role="status">
            {texts.states[place.state]}
            {place.reason === '' ? '' : `（${place.reason}）`}
            {place.copied === null ? '' : `。${texts.copied(backupTime(place.copied))}`}
          </span>
        </span>
      ) : (
        <span className="tone-muted">{texts.none}</span>
      )}
      <span className="second-place-buttons">
        <Button onPress={choose}>{place ? texts.change : texts.choose}</Button>
        {place ? <Button onPress={drop}>{texts.drop}</Button> : null}
      </span>
    </section>
  );
}
