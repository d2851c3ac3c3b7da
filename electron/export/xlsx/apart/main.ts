import type { ListRow, SheetBody } from '../../../../shared/summary/summary-sheets';
import { writeSummaryXlsx } from '../write-summary-xlsx';
import type { WorkbookAnswer, WorkbookMessage } from './messages';

/**
 * The process that writes the workbook of a summary, as a bundle of its own: one workbook, then it has done. It runs as
 * Electron's utility process, or as a child of a program that runs as Node.
 */

const bodies: SheetBody[] = [];
const list: ListRow[] = [];
let begun: Extract<WorkbookMessage, { what: 'begin' }> | null = null;

async function receive(message: WorkbookMessage, send: (answer: WorkbookAnswer) => void): Promise<void> {
  if (message.what === 'begin') begun = message;
  else if (message.what === 'rows') {
    bodies.push(...message.bodies);
    list.push(...message.list);
  } else if (begun) {
    try {
      send({ bytes: await writeSummaryXlsx({ ...begun.head, bodies, list }, begun.madeAt) });
    } catch (error) {
      send({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
}

// Electron types it as always there; a plain child process has none.
const parent = process.parentPort as Electron.ParentPort | undefined;
// Main is the only one that can send, and both are built from one source.
if (parent)
  parent.on(
    'message',
    ({ data }) => void receive(data as WorkbookMessage, (answer) => parent.postMessage(answer)),
  );
else
  process.on(
    'message',
    (message) => void receive(message as WorkbookMessage, (answer) => process.send?.(answer)),
  );
