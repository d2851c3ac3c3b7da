import type { SummarySheets } from '../../../../shared/summary/summary-sheets';
import type { WorkbookAnswer, WorkbookMessage } from './messages';

/** A process that runs `main.ts`, however it was started. */
export interface WorkbookProcess {
  send: (message: WorkbookMessage) => void;
  onMessage: (listener: (answer: WorkbookAnswer) => void) => void;
  /** Called once, when it has ended. */
  onExit: (listener: () => void) => void;
  kill: () => void;
}

/** Some rows at a time. */
export type SheetRows = Pick<SummarySheets, 'bodies' | 'list'>;

/**
 * The workbook of a summary (XLSX), written by a process of its own: main would be busy with it for a second, with a
 * province's for a minute. `rows` gives the rows in pieces; `madeAt` is an ISO time. Throws where the process ends
 * without an answer, as where the memory does not suffice.
 */
export async function writeWorkbookApart(
  start: () => WorkbookProcess,
  head: Omit<SummarySheets, 'bodies' | 'list'>,
  rows: AsyncIterable<SheetRows>,
  madeAt: string,
): Promise<Uint8Array> {
  const child = start();
  try {
    const answered = new Promise<WorkbookAnswer>((resolve) => {
      child.onMessage(resolve);
      child.onExit(() => resolve({ failure: 'the process that writes workbooks has ended' }));
    });
    child.send({ what: 'begin', head, madeAt });
    for await (const { bodies, list } of rows) child.send({ what: 'rows', bodies, list });
    child.send({ what: 'end' });
    const answer = await answered;
    if ('failure' in answer) throw new Error(answer.failure);
    return answer.bytes;
  } finally {
    child.kill();
  }
}
