import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../shared/contract/channels';
import type { EventData, EventName } from '../../shared/contract/calls';
import type { Envelope } from '../../shared/contract/envelope';
import { isAppAddress } from '../platform/page-address';
import { answer, type AnswerContext } from './answer';

/** Answers the calls of the page; those of any other frame, window or origin are refused and logged. */
export function serveCalls(context: AnswerContext, page: () => WebContents | null): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown): Promise<Envelope> => {
    if (!isOurPage(event, page())) {
      const logId = context.log.error(
        `a call from a foreign frame was refused: ${event.senderFrame?.url ?? '?'}`,
      );
      return { ok: false, error: { code: 'internal', params: {}, logId } };
    }
    return answer(context, name, input);
  });
}

function isOurPage(event: IpcMainInvokeEvent, page: WebContents | null): boolean {
  if (!page || event.sender !== page) return false;
  const frame = event.senderFrame;
  return frame !== null && frame === page.mainFrame && isAppAddress(frame.url);
}

/** Sends an event of the contract to the page. */
export function sendEvent<K extends EventName>(page: WebContents, name: K, data: EventData<K>): void {
  if (!page.isDestroyed()) page.send(EVENT_CHANNEL, name, data);
}
