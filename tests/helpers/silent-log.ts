import type { Log } from '../../electron/services/ports';

/** A log nobody reads. */
export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => 'T-1',
};
