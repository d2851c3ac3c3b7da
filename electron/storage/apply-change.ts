import { applyPatches, isValidReport, type Patch } from '../../shared/commands/patch';
import { AppError } from '../../shared/contract/errors';
import type { VersionReason } from '../../shared/versions/version';
import type { Database } from './database';
import { dropStoredDrafts } from './drafts';
import { recordChange, type NewChange } from './journal';
import { findReport, updateReport } from './report-rows';
import { keepBeforeChange, noteChanged } from './versions/automatic-versions';

/** A change as it is asked for: patches made against `baseRevision`, at an ISO time. */
interface ChangeRequest extends Pick<NewChange, 'label' | 'step' | 'joins' | 'focus'> {
  id: string;
  baseRevision: number;
  patches: Patch[];
  at: string;
  /** Why the state before it is kept as a version, for a change that replaces a lot. */
  keep?: VersionReason | undefined;
}

/**
 * Applies a change to the stored report in one durable transaction: content, summary columns and journal together.
 * Gives the new revision. Throws `report-missing`, `report-filed`, `revision-conflict`, SQLite's own errors, and a plain
 * error for patches that fit no report.
 */
export function applyChange(db: Database, request: ChangeRequest): number {
  const run = db.transaction(() => {
    const stored = findReport(db, request.id);
    if (!stored || stored.removedAt !== null) throw new AppError('report-missing');
    if (stored.state === 'filed') throw new AppError('report-filed');
    if (stored.revision !== request.baseRevision) throw new AppError('revision-conflict');
    const report = applyPatches(stored.report, request.patches);
    if (!isValidReport(report)) throw new Error('the patches leave no valid report');
    keepBeforeChange(db, stored, { at: request.at, reason: request.keep });
    const revision = stored.revision + 1;
    updateReport(db, { id: request.id, report, revision, at: request.at });
    dropStoredDrafts(db, request.id, request.patches);
    recordChange(db, request.id, {
      revision,
      label: request.label,
      patches: request.patches,
      madeAt: request.at,
      step: request.step,
      joins: request.joins,
      focus: request.focus,
    });
    return revision;
  });
  const revision = run.immediate();
  noteChanged(db, request.id);
  return revision;
}
