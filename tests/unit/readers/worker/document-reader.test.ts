import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadRequest } from '../../../../electron/import/worker/messages';
import { documentReader, type ReaderProcess } from '../../../../electron/import/worker/document-reader';
import type { Outcome } from '../../../../electron/import/worker/outcome';

const READ: Outcome = { notReport: '没有找到年度报告的标题' };
const FILE = new TextEncoder().encode('年报');
const PDF = new TextEncoder().encode('%PDF-1.7');
const MEGABYTE = 1024 * 1024;

/** A process that does nothing by itself. */
interface Fake extends ReaderProcess {
  sent: ReadRequest[];
  reply: (message: unknown) => void;
  exit: () => void;
  bytes: number | null;
  killed: boolean;
}

function fakeProcess(): Fake {
  let onMessage: (message: unknown) => void = () => undefined;
  let onExit: () => void = () => undefined;
  const fake: Fake = {
    sent: [],
    bytes: null,
    killed: false,
    send: (request) => fake.sent.push(request),
    onMessage: (listener) => (onMessage = listener),
    onExit: (listener) => (onExit = listener),
    memory: () => fake.bytes,
    kill: () => {
      fake.killed = true;
      onExit();
    },
    reply: (message) => onMessage(message),
    exit: () => onExit(),
  };
  return fake;
}

function setUp() {
  const started: Fake[] = [];
  const failures: string[] = [];
  const reader = documentReader({
    start: () => {
      const fake = fakeProcess();
      started.push(fake);
      return fake;
    },
    failed: (failure) => failures.push(failure),
  });
  const at = (index: number): Fake => {
    const fake = started[index];
    if (!fake) throw new Error(`no process ${index}`);
    return fake;
  };
  const answerLast = (fake: Fake, outcome: unknown = READ): void => {
    fake.reply({ id: fake.sent.at(-1)?.id, outcome });
  };
  return { reader, started, failures, at, answerLast };
}

/** Lets what waits for a promise go on. */
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('reading a file in another process', () => {
  it('starts none before the first file, and one for all', async () => {
    const { reader, started, at, answerLast } = setUp();
    expect(started).toHaveLength(0);
    for (const name of ['a.docx', 'b.docx']) {
      const reading = reader.read(FILE, name);
      await settle();
      expect(at(0).sent.at(-1)).toMatchObject({ name, bytes: FILE });
      answerLast(at(0));
      expect(await reading).toEqual(READ);
    }
    expect(started).toHaveLength(1);
  });

  it('sends one file at a time', async () => {
    const { reader, at, answerLast } = setUp();
    const first = reader.read(FILE, 'a');
    const second = reader.read(FILE, 'b');
    await settle();
    expect(at(0).sent.map(({ name }) => name)).toEqual(['a']);
    answerLast(at(0));
    await first;
    await settle();
    expect(at(0).sent.map(({ name }) => name)).toEqual(['a', 'b']);
    answerLast(at(0));
    expect(await second).toEqual(READ);
  });

  it.each([
    ['15 s', FILE, 15],
    ['30 s for a PDF', PDF, 30],
  ])('ends one that takes longer than %s, and goes on with another', async (_, bytes, seconds) => {
    const { reader, at, answerLast } = setUp();
    const slow = reader.read(bytes, 'slow');
    await settle();
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
    expect(at(0).killed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await slow).toEqual({ refused: 'tooSlow', params: { limit: seconds } });
    expect(at(0).killed).toBe(true);
    const next = reader.read(FILE, 'next');
    await settle();
    answerLast(at(1));
    expect(await next).toEqual(READ);
  });

  it('ends one that holds more than 600 MB', async () => {
    const { reader, at } = setUp();
    const large = reader.read(FILE, 'large');
    await settle();
    at(0).bytes = 600 * MEGABYTE;
    await vi.advanceTimersByTimeAsync(1000);
    expect(at(0).killed).toBe(false);
    at(0).bytes = 601 * MEGABYTE;
    await vi.advanceTimersByTimeAsync(1000);
    expect(await large).toEqual({ refused: 'tooMuchMemory', params: { limit: 600 } });
    expect(at(0).killed).toBe(true);
  });

  it('makes a crash an answer', async () => {
    const { reader, at, answerLast } = setUp();
    const reading = reader.read(FILE, 'a');
    await settle();
    at(0).exit();
    expect(await reading).toEqual({ refused: 'crashed', params: {} });
    const next = reader.read(FILE, 'b');
    await settle();
    answerLast(at(1));
    expect(await next).toEqual(READ);
  });

  it('takes no reply that is not one, nor one to another question', async () => {
    const { reader, at, failures, answerLast } = setUp();
    const reading = reader.read(FILE, 'a');
    await settle();
    at(0).reply({ id: 99, outcome: READ });
    at(0).reply({
      id: at(0).sent[0]?.id,
      outcome: { kind: 'text', blocks: [{ kind: 'script' }], notices: [] },
    });
    expect(await reading).toEqual({ refused: 'crashed', params: {} });
    expect(at(0).killed).toBe(true);
    expect(failures).toHaveLength(1);
    const next = reader.read(FILE, 'b');
    await settle();
    answerLast(at(1));
    expect(await next).toEqual(READ);
  });

  it('tells the log what a reader threw', async () => {
    const { reader, at, failures } = setUp();
    const reading = reader.read(FILE, 'a');
    await settle();
    at(0).reply({
      id: at(0).sent[0]?.id,
      outcome: { refused: 'crashed', params: {} },
      failure: 'RangeError',
    });
    expect(await reading).toEqual({ refused: 'crashed', params: {} });
    expect(failures).toEqual(['RangeError']);
    expect(at(0).killed).toBe(false);
  });

  it('stops at once where the clerk cancels, before its turn or while it is read', async () => {
    const { reader, at } = setUp();
    const cancel = new AbortController();
    const first = reader.read(FILE, 'a', { signal: cancel.signal });
    const second = reader.read(FILE, 'b', { signal: cancel.signal });
    const results = Promise.allSettled([first, second]);
    await settle();
    cancel.abort();
    expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(at(0).killed).toBe(true);
    expect(at(0).sent).toHaveLength(1);
  });

  it('does not even start for a file that is too large', async () => {
    const { reader, started } = setUp();
    const reading = await reader.read(new Uint8Array(65 * MEGABYTE), 'a');
    expect(reading).toEqual({ refused: 'tooBig', params: { size: 65, limit: 64 } });
    expect(started).toHaveLength(0);
  });

  it('keeps one warm until it is closed', async () => {
    const { reader, started, at } = setUp();
    reader.keepWarm();
    expect(started).toHaveLength(1);
    at(0).exit();
    expect(started).toHaveLength(2);
    const slow = reader.read(FILE, 'slow');
    await vi.advanceTimersByTimeAsync(15_000);
    await slow;
    expect(started).toHaveLength(3);
    reader.close();
    expect(at(2).killed).toBe(true);
    expect(started).toHaveLength(3);
  });

  it('answers what is open when it is closed', async () => {
    const { reader } = setUp();
    const reading = reader.read(FILE, 'a');
    await settle();
    reader.close();
    expect(await reading).toEqual({ refused: 'crashed', params: {} });
  });

  it('ends a process that has read nothing for a minute, and starts another for the next file', async () => {
    const { reader, started, at, answerLast } = setUp();
    reader.keepWarm();
    const first = reader.read(FILE, 'a.docx');
    await vi.advanceTimersByTimeAsync(14_000);
    answerLast(at(0));
    await first;
    await vi.advanceTimersByTimeAsync(59_000);
    expect(at(0).killed).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(at(0).killed).toBe(true);
    expect(started).toHaveLength(1);
    const second = reader.read(FILE, 'b.docx');
    await settle();
    answerLast(at(1));
    expect(await second).toEqual(READ);
    reader.close();
  });
});
