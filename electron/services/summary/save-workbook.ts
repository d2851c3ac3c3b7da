import type { CallOutput } from '../../../shared/contract/calls';
import { AppError } from '../../../shared/contract/errors';
import {
  figureAddresses,
  missingRow,
  type ListRow,
  type SheetBody,
} from '../../../shared/summary/summary-sheets';
import { nameRemarks, setAsideWords, statusWords, twinRemarks } from '../../../shared/summary/words';
import { fileStem } from '../../export/file-names';
import { writeWorkbookApart, type SheetRows } from '../../export/xlsx/apart/workbook-process';
import type { Database } from '../../storage/database';
import { figureReader } from '../../storage/figure-tables';
import { takingTurns } from '../../storage/taking-turns';
import { exportFile } from '../export-report';
import type { SummaryContext } from './context';
import type { County, CountyBody } from './county';
import { readSummarySettings } from './settings';
import { sumsOfReports } from './sums';

/** The summary as a workbook, to a place that is asked for. */
export async function saveWorkbook(
  { reports, asking, startWorkbook }: Pick<SummaryContext, 'reports' | 'asking' | 'startWorkbook'>,
  county: County,
): Promise<CallOutput<'summary.saveWorkbook'>> {
  const db = reports.db();
  const { name } = readSummarySettings(db);
  if (name === '') throw new AppError('summary-nameless');
  const { year, form, bodies, missing } = county;
  const ids = bodies.filter(({ counted }) => counted).map(({ id }) => id);
  const sums = await sumsOfReports(db, form, ids);
  return exportFile(asking, {
    name: `${fileStem(`${name}${year}年汇总`)}.xlsx`,
    format: 'xlsx',
    make: () =>
      writeWorkbookApart(
        startWorkbook,
        { name, year, form, sums, missing },
        rowsOf(db, county),
        reports.now().toISOString(),
      ),
  });
}

/** So many bodies are read and handed over in a few milliseconds. */
const BODIES_AT_ONCE = 50;

/** The rows of the sheets, as the library has them: figures and counts of findings, no document. */
async function* rowsOf(db: Database, county: County): AsyncGenerator<SheetRows> {
  const { form, year, bodies, missing } = county;
  const turn = takingTurns();
  const addresses = figureAddresses(form);
  const figuresOf = figureReader(db, form);
  for (let from = 0; from < bodies.length; from += BODIES_AT_ONCE) {
    const slice = bodies.slice(from, from + BODIES_AT_ONCE);
    const shown = slice.filter(({ counted, state }) => counted || state === 'errors');
    const figures = figuresOf(shown.map(({ id }) => id));
    yield {
      bodies: shown.map(({ id, name, group, counted }): SheetBody => {
        const own = figures.get(id);
        return { name, group, counted, figures: addresses.map((address) => own?.get(address) ?? null) };
      }),
      list: slice.map((body) => listRow(body, year)),
    };
    await turn();
  }
  for (let from = 0; from < missing.length; from += BODIES_AT_ONCE) {
    yield { bodies: [], list: missing.slice(from, from + BODIES_AT_ONCE).map(missingRow) };
    await turn();
  }
}

function listRow(body: CountyBody, year: number): ListRow {
  const { name, group, counts, listed } = body;
  const isUnread = body.state === 'unreadable';
  return {
    name,
    group,
    status: statusOf(body),
    file: '',
    errors: isUnread ? null : counts.errors,
    warnings: isUnread ? null : counts.warnings,
    remark: [
      ...nameRemarks({ ...body, listed: listed === 'noRoster' ? null : listed }),
      ...doubleRemarks(body),
      ...(body.state === 'holdsOthers' ? [setAsideWords('holdsMembers', year)] : []),
    ].join('；'),
  };
}

function statusOf({ state, counted, counts, double }: CountyBody): string {
  if (counted) return statusWords({ counts, notCounted: null });
  switch (state) {
    case 'errors':
      return statusWords({ counts, notCounted: 'errors' });
    case 'otherForm':
      return statusWords({ counts, notCounted: 'form' });
    case 'double':
      return double?.kind === 'sameFigures' ? statusWords({ counts, notCounted: 'twin' }) : '重复，未计入';
    case 'unreadable':
      return '读不出，未计入';
    default:
      return '未计入';
  }
}

function doubleRemarks({ double, state }: CountyBody): string[] {
  if (double?.kind === 'sameBody') return [`与“${double.unit}”是同一单位，只计一份`];
  return twinRemarks({ twin: double, notCounted: state === 'double' ? 'twin' : null });
}
