import type { SendEvent } from '../../../shared/contract/calls';
import type { DocumentReader } from '../../import/worker/document-reader';
import type { WorkbookProcess } from '../../export/xlsx/apart/workbook-process';
import type { AskingContext } from '../export-report';
import type { ImportSessions } from '../importing/sessions';
import type { ReadingStops } from '../importing/stops';
import type { ListContext } from '../library';
import type { Preferences } from '../preferences';
import type { ReportsContext } from '../reports';

/** What the summary needs of the program. */
export interface SummaryContext {
  reports: ReportsContext;
  list: ListContext;
  asking: AskingContext;
  preferences: Pick<Preferences, 'folder' | 'rememberFolder'>;
  sessions: ImportSessions;
  reader: DocumentReader;
  send: SendEvent;
  stops: ReadingStops;
  /** Starts the process that writes a workbook. */
  startWorkbook: () => WorkbookProcess;
}
