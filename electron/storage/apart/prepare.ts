import { AppError } from '../../../shared/contract/errors';
import { prepareCopy, type Place } from '../prepare-copy';
import { isLarge, type Apart } from './apart';

/** See prepareCopy: of a large file in a process apart. Throws `backup-unusable` (`name` is what it is called). */
export async function prepare(
  file: string,
  name: string,
  place: Place | null,
  apart: Apart | null,
): Promise<void> {
  const done = apart && isLarge(file) ? await apart({ what: 'prepare', file, place }) : null;
  const [reason = null] = done ?? [prepareCopy(file, place)];
  if (reason !== null) throw new AppError('backup-unusable', { name, reason });
}
