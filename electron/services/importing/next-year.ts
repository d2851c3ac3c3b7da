import type { CallInput, CallOutput } from '../../../shared/contract/calls';
import { AppError } from '../../../shared/contract/errors';
import { TABLE_IDS } from '../../../shared/form/form';
import { acceptedReport } from '../../../shared/import/merge/accepted-report';
import { reportFromPrevious } from '../../../shared/taken/next-report';
import { NARRATIVE_PARTS, type Report } from '../../../shared/report/model';
import { findByUnitYear } from '../../storage/report-rows';
import { findOfUnit } from '../../storage/unit-names';
import { addReport, existingReport, saving, type ReportsContext } from '../reports';
import { contentHash } from '../take-in';
import type { ImportSessions } from './sessions';

/** The earlier report, and how it comes to be in the library. */
interface Earlier {
  report: Report;
  keep: () => string;
}

/** Creates the next report of a unit; see `report.createNext` of the contract. Both reports are stored, or neither. */
export function createNext(
  context: ReportsContext,
  sessions: ImportSessions,
  input: CallInput<'report.createNext'>,
): CallOutput<'report.createNext'> {
  const { report, keep } =
    'reportId' in input.from
      ? fromLibrary(context, input.from.reportId)
      : fromDocument(context, sessions, input.from.importId, input.unitName);
  const year = input.year ?? report.year + 1;
  if (year <= report.year) throw new AppError('usage', { reason: `年度应在 ${report.year} 年之后` });
  // The library holds no two reports of a unit and year, whatever it was called; said before anything is written.
  const { name: unit } = report.unit;
  if (findOfUnit(context.db(), unit, year)) throw new AppError('report-exists', { unit, year });
  const run = context.db().transaction(() => {
    const previousId = keep();
    return { id: addReport(context, reportFromPrevious(report, report.unit, year), null), previousId };
  });
  const created = saving(context.folder, () => run.immediate());
  if ('importId' in input.from) sessions.drop(input.from.importId);
  return created;
}

function fromLibrary(context: ReportsContext, id: string): Earlier {
  return { report: existingReport(context.db(), id).report, keep: () => id };
}

/** The document's own content counts, also where the library has a report of that year: the clerk chose the file. */
function fromDocument(
  context: ReportsContext,
  sessions: ImportSessions,
  importId: string,
  unitName: string | undefined,
): Earlier {
  const { fileName, read } = sessions.get(importId);
  const name = unitName ?? read.report.unit.name;
  if (name === '') throw new AppError('unit-unknown', { file: fileName });
  const parts = [...NARRATIVE_PARTS, ...TABLE_IDS];
  const report = acceptedReport(read.report, { unitName: name, year: read.report.year, parts });
  return {
    report,
    keep: () =>
      findByUnitYear(context.db(), name, report.year)?.id ??
      addReport(context, report, contentHash(read.report)),
  };
}
