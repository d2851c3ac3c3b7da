import type { Page } from '@playwright/test';
import type { PreloadBridge } from '../../renderer/bridge/bridge';
import { envelope, type Envelope } from '../../shared/contract/envelope';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls';

/** The answer main gives to a call of the page. */
export async function ask<K extends CallName>(page: Page, name: K, input: CallInput<K>): Promise<Envelope> {
  const call = ([called, data]: readonly [string, unknown]): Promise<unknown> => {
    const { nianbao }: { nianbao: PreloadBridge } = window;
    return nianbao.call(called, data);
  };
  return envelope.parse(await page.evaluate(call, [name, input] as const));
}

/** The data of an answer; throws where it is an error. */
export async function askFor<K extends CallName>(
  page: Page,
  name: K,
  input: CallInput<K>,
): Promise<CallOutput<K>> {
  const answer = await ask(page, name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.data as CallOutput<K>; // main has checked it against the contract
}
