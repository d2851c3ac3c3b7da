import { applyPatches, isValidReport, type Patch } from '../../shared/commands/patch';
import { AppError } from '../../shared/contract/errors';
import type { Database } from './database';
import { recordChange } from './journal';
import { findReport, updateReport } from './report-rows';

/** A change as it is asked for: patches made against `baseRevision`, at an ISO time. */
interface ChangeRequest {
  id: string;
  baseRevision: number;
  label: string;
  patches: Patch[];
  at: string;
}

/**
 * Applies a change to the stored report in one durable transaction: content, summary columns and journal together.
 * Gives the new revision. Throws `report-missing`, `revision-conflict`, SQLite's own errors, and a plain error for
 * patches that fit no report.
 */
export function applyChange(db: Database, request: ChangeRequest): number {
  const run = db.transaction(() => {
    const stored = findReport(db, request.id);
    if (!stored || stored.removedAt !== null) throw new AppError('report-missing');
    if (stored.revision !== request.baseRevision) throw new AppError('revision-conflict');
    const report = applyPatches(stored.report, request.patches);
    if (!isValidReport(report)) throw new Error('the patches leave no valid report');
    const revision = stored.revision + 1;
    updateReport(db, { id: request.id, report, revision, at: request.at });
    recordChange(db, request.id, {
      revision,
      label: request.label,
      patches: request.patches,
      madeAt: request.at,
    });
    return revision;
  });
  return run.immediate();
}
