import type { HandlersOf } from '../../shared/contract/call';
import type { CallInput } from '../../shared/contract/calls';
import { AppError } from '../../shared/contract/errors';
import type { STATE_CALLS } from '../../shared/contract/states';
import type { ReportState } from '../../shared/library/report-summary';
import type { Finding } from '../../shared/rules/finding';
import { unexplainedErrors } from '../../shared/rules/open-findings';
import type { VersionDetail, VersionReason } from '../../shared/versions/version';
import type { Database } from '../storage/database';
import { setReportState, type StoredReport } from '../storage/report-rows';
import { insertVersion, listVersions } from '../storage/versions/version-rows';
import { existingReport, previousOf, saving, type ReportsContext } from './reports';

/** How far the work on a report is, and the seal of one that was sent off. */
export function stateHandlers(context: ReportsContext): HandlersOf<typeof STATE_CALLS> {
  return {
    'report.setState': async (input) => {
      await setStateChecked(context, input);
      return {};
    },
  };
}

/** Sets the state as the contract says: 已校核 only where every error has a reason. */
async function setStateChecked(
  context: ReportsContext,
  { id, state, reasons = {}, note }: CallInput<'report.setState'>,
): Promise<void> {
  const db = context.db();
  const errors = state === 'checked' ? await errorsOf(db, existingReport(db, id)) : [];
  const accepted = errors.flatMap(({ key, message }) => {
    const reason = reasons[key]?.trim() ?? '';
    return reason === '' ? [] : [{ finding: message, reason }];
  });
  const open = errors.length - accepted.length;
  if (open > 0) throw new AppError('errors-open', { count: open });
  changeState(context, id, state, {
    ...(accepted.length > 0 && { accepted }),
    ...(note !== undefined && note !== '' && { note }),
  });
}

async function errorsOf(db: Database, { report }: StoredReport): Promise<Finding[]> {
  const { checkReport } = await import('../../shared/rules/check');
  const previous = previousOf(db, report);
  return unexplainedErrors(checkReport(previous ? { report, previous } : { report }));
}

/** Sets draft, checked or filed, and keeps the report as it is at that moment as a version. */
export function changeState(
  context: ReportsContext,
  id: string,
  state: ReportState,
  detail: Pick<VersionDetail, 'accepted' | 'note'> = {},
): void {
  const db = context.db();
  const at = context.now().toISOString();
  const run = db.transaction(() => {
    const stored = existingReport(db, id);
    if (stored.state === state) return;
    setReportState(db, id, state);
    insertVersion(db, stored, {
      reason: reasonOf(stored.state, state),
      at,
      detail: {
        ...detail,
        state: { from: stored.state, to: state },
        ...(state === 'filed' && { files: filesOf(db, stored) }),
      },
    });
  });
  saving(context.folder, () => run.immediate());
}

function reasonOf(from: ReportState, to: ReportState): VersionReason {
  if (to === 'filed') return 'filed';
  return from === 'filed' ? 'reopened' : 'state';
}

/** The files that were exported from exactly this content. */
function filesOf(db: Database, { id, revision }: StoredReport): NonNullable<VersionDetail['files']> {
  return listVersions(db, id)
    .filter((version) => version.revision === revision && version.reason === 'export')
    .flatMap(({ detail }) => detail.files ?? []);
}
