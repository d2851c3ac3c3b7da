import { describe, expect, it } from 'vitest';
import { CALLS, type CallName, type Handlers } from '../../../shared/contract/calls';
import { AppError } from '../../../shared/contract/errors';
import { answer, type AnswerContext } from '../../../electron/ipc/answer';
import { silentLog } from '../../helpers/silent-log';

/** Handlers that all fail but the ones given. */
function handlers(given: Partial<Handlers>): Handlers {
  const refuse = (): never => {
    throw new Error('not to be called');
  };
  const all = Object.fromEntries((Object.keys(CALLS) as CallName[]).map((name) => [name, refuse]));
  return { ...all, ...given } as Handlers; // every name of the contract is in it
}

const context = (given: Handlers, settle = (): void => undefined): AnswerContext => ({
  handlers: given,
  log: silentLog,
  settle,
});

const internal = { ok: false, error: { code: 'internal', params: {}, logId: 'T-1' } };

describe('the answer to a call', () => {
  it('holds what the handler gave, without what the contract does not know', async () => {
    const given = handlers({
      'backup.list': () => Promise.resolve({ backups: [], path: '/home/secret' }),
    });
    expect(await answer(context(given), 'backup.list', {})).toEqual({ ok: true, data: { backups: [] } });
  });

  it('hands the handler the input as the contract reads it', async () => {
    let seen: unknown;
    const given = handlers({
      'report.close': (input) => {
        seen = input;
        return {};
      },
    });
    await answer(context(given), 'report.close', { id: 'r', extra: 1 });
    expect(seen).toEqual({ id: 'r' });
  });

  it.each([
    ['nope', {}],
    ['toString', {}],
    ['__proto__', {}],
    [null, {}],
    ['report.close', {}],
    ['report.close', { id: 7 }],
    ['report.apply', { id: 'r', baseRevision: 1, label: '', patches: [] }],
    [
      'report.apply',
      { id: 'r', baseRevision: 1, label: '', patches: [{ target: 'sql', before: 1, after: 2 }] },
    ],
  ])('is a refusal for a foreign name or input: %j %j', async (name, input) => {
    expect(await answer(context(handlers({})), name, input)).toEqual(internal);
  });

  it('tells an error of the closed list with its parameters', async () => {
    const given = handlers({
      'report.close': () => {
        throw new AppError('report-exists', { unit: '甲镇', year: 2025 });
      },
    });
    expect(await answer(context(given), 'report.close', { id: 'r' })).toEqual({
      ok: false,
      error: { code: 'report-exists', params: { unit: '甲镇', year: 2025 } },
    });
  });

  it('tells anything else by its number in the log, without its words', async () => {
    const given = handlers({ 'report.close': () => Promise.reject(new TypeError('/home/secret')) });
    expect(await answer(context(given), 'report.close', { id: 'r' })).toEqual(internal);
  });

  it('is not given before what was written is where it belongs', async () => {
    const moved = (): never => {
      throw new AppError('library-moved', { folder: '/f' });
    };
    const given = handlers({ 'report.close': () => ({}) });
    expect(await answer(context(given, moved), 'report.close', { id: 'r' })).toEqual({
      ok: false,
      error: { code: 'library-moved', params: { folder: '/f' } },
    });
  });

  it('is a refusal when a handler gives what the contract does not promise', async () => {
    // The types forbid it; a mistake behind an `as` would not be seen by them.
    const wrong = { backups: [{ name: 1 }] } as unknown as { backups: [] };
    expect(await answer(context(handlers({ 'backup.list': () => wrong })), 'backup.list', {})).toEqual(
      internal,
    );
  });
});
