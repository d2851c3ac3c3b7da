import { writeSync } from 'node:fs';
import { cellPatch } from '../../../shared/commands/patch';
import { applyChange } from '../../../electron/storage/apply-change';
import { dataFiles } from '../../../electron/storage/data-files';
import { openLibrary } from '../../../electron/storage/open-library';
import { existingReport } from '../../../electron/services/reports';

/**
 * Changes the report `r` of the library in the folder named by the first argument until it is killed, and says the
 * revision of each change once it is stored, as the program says 已保存.
 */
const db = await openLibrary({ files: dataFiles(process.argv[2] ?? ''), now: () => new Date() });
for (;;) {
  const { report, revision } = existingReport(db, 'r');
  const stored = applyChange(db, {
    id: 'r',
    baseRevision: revision,
    label: '填数',
    patches: [cellPatch(report, 'requests.received.0', revision)],
    at: new Date().toISOString(),
  });
  writeSync(1, `${stored}\n`);
}
