import { writeSync } from 'node:fs';
import { openSession } from '../../../electron/services/library-session';
import { dataFiles } from '../../../electron/storage/data-files';
import { silentLog } from '../../helpers/silent-log';

/** Opens the library of the folder named by the first argument, says `open` or the failure's code, and stays until it is killed. */
const session = openSession({
  files: dataFiles(process.argv[2] ?? ''),
  now: () => new Date(),
  log: silentLog,
  known: null,
});
await session.opened;
writeSync(1, `${session.failure()?.code ?? 'open'}\n`);
setInterval(() => undefined, 1000);
