import type { ElectronApplication } from '@playwright/test';
import type { CallName } from '../../shared/contract/calls';
import { CALL_CHANNEL } from '../../shared/contract/channels';
import type { Envelope } from '../../shared/contract/envelope';
import { inMain } from './in-main';

type Handler = (event: unknown, name: unknown, input: unknown) => Promise<unknown>;
/** What stands in main while a call is held. */
interface Holding {
  letGo?: ((failure: Envelope | null) => void) | undefined;
}

/**
 * Keeps a call of the page from main, as if main were busy, until the function returned lets it go; given an answer, the
 * page gets that and main never hears of the call.
 */
export async function holdCall(
  app: ElectronApplication,
  held: CallName,
): Promise<(answer?: Envelope) => Promise<void>> {
  await inMain(
    app,
    ({ ipcMain }, [channel, call]) => {
      const holding = globalThis as Holding; // main's, with what this helper has put there
      // Electron keeps its handlers here and offers no other way to stand between them and the page.
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
      const real = handlers.get(channel);
      if (!real || holding.letGo) return;
      const waiting: ((answer: Envelope | null) => void)[] = [];
      holding.letGo = (answer) => {
        handlers.set(channel, real);
        holding.letGo = undefined;
        for (const go of waiting) go(answer);
      };
      handlers.set(channel, async (event, name, input) => {
        const answer = name === call ? await new Promise<Envelope | null>((go) => waiting.push(go)) : null;
        return answer ?? real(event, name, input);
      });
    },
    [CALL_CHANNEL, held] as const,
  );
  return (answer) =>
    inMain(app, (_electron, given) => (globalThis as Holding).letGo?.(given), answer ?? null);
}
