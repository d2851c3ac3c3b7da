import {
  CALLS,
  EVENTS,
  type CallInput,
  type CallName,
  type CallOutput,
  type EventData,
  type EventName,
} from '../../shared/contract/calls';
import { envelope } from '../../shared/contract/envelope';
import { AppError } from '../../shared/contract/errors';

/** What the preload script lays on the window: two functions, nothing else. */
export interface PreloadBridge {
  call: (name: string, input: unknown) => Promise<unknown>;
  on: (name: string, listener: (data: unknown) => void) => () => void;
}

declare global {
  interface Window {
    readonly nianbao: PreloadBridge;
  }
}

/**
 * Calls main by task name. The answer is checked against the contract; an error of the closed list is thrown as
 * AppError, an answer of the wrong shape as a programmer's error.
 */
export async function call<K extends CallName>(name: K, input: CallInput<K>): Promise<CallOutput<K>> {
  const answer = envelope.parse(await window.nianbao.call(name, input));
  if (!answer.ok) {
    const { code, params, logId } = answer.error;
    throw new AppError(code, logId === undefined ? params : { ...params, logId });
  }
  // The schema belongs to the call by construction of CALLS; TypeScript cannot relate the two through the index.
  return CALLS[name].output.parse(answer.data) as CallOutput<K>;
}

/** Listens to an event from main; returns its unsubscribe. */
export function on<K extends EventName>(name: K, listener: (data: EventData<K>) => void): () => void {
  // As above: the schema belongs to the event.
  return window.nianbao.on(name, (data) => listener(EVENTS[name].parse(data) as EventData<K>));
}

/** The error of the closed list inside whatever was thrown; anything unknown counts as the program's own fault. */
export function asAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError('internal', {}, { cause: thrown });
}
