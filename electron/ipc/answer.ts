import { CALLS, type CallName, type Handlers } from '../../shared/contract/calls';
import type { Envelope } from '../../shared/contract/envelope';
import { AppError } from '../../shared/contract/errors';
import type { Log } from '../services/ports';
import { refusal } from './limits';

export interface AnswerContext {
  handlers: Handlers;
  log: Log;
  /** Makes sure that what a call has written is where it belongs; throws an AppError where it is not. */
  settle: () => void;
}

/**
 * Answers one call: the name must be of the contract, the input of its schema, and so the output. Errors of the
 * closed list cross as such; anything else is logged and crosses as `internal` with the number in the log.
 */
export async function answer(
  { handlers, log, settle }: AnswerContext,
  name: unknown,
  input: unknown,
): Promise<Envelope> {
  try {
    if (!isCallName(name)) throw new Error(`no such call: ${nameText(name)}`);
    const refused = refusal(input);
    if (refused !== null) throw new Error(`input for ${name} refused: ${refused}`);
    const call = CALLS[name];
    const parsed = call.input.safeParse(input);
    if (!parsed.success) throw new Error(`wrong input for ${name}`, { cause: parsed.error });
    // Name, schema and handler belong together by construction; TypeScript can't relate them through a union.
    const handler = handlers[name] as (input: unknown) => unknown;
    const data = call.output.parse(await handler(parsed.data));
    settle();
    return { ok: true, data };
  } catch (error) {
    return { ok: false, error: asContractError(error, log, name) };
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(CALLS, name);
}

type Failure = Extract<Envelope, { ok: false }>['error'];

function asContractError(error: unknown, log: Log, name: unknown): Failure {
  if (error instanceof AppError && error.code !== 'internal') {
    log.warn(`${nameText(name)}: ${error.message}`, error.cause);
    return { code: error.code, params: { ...error.params } };
  }
  return { code: 'internal', params: {}, logId: log.error(`${nameText(name)} failed`, error) };
}

/** A name as it may stand in the log: whatever the page sent instead of one is not turned into text. */
function nameText(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, 100) : `a ${typeof name}`;
}
