import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../shared/contract/channels';

const ask = (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, input);

/**
 * Answers asked for before the page's own scripts are there: they serve the page's first calls. What main says of the
 * start is said once (the file the program was started with is taken in by it), so that this answer waits for the page
 * however late it asks; any other is old as soon as the page has asked for something else.
 */
const early = new Map<string, Promise<unknown>>();
const keyOf = (name: string, input: unknown): string => JSON.stringify([name, input]);
const START = keyOf('app.start', {});
let hasAskedOtherwise = false;

function askEarly(name: string, input: unknown): Promise<unknown> {
  const answer = ask(name, input);
  early.set(keyOf(name, input), answer);
  // The page hears of a failure when it asks.
  answer.catch(() => undefined);
  return answer;
}

function earlyAnswer(name: string, input: unknown): Promise<unknown> | undefined {
  if (early.size === 0) return undefined;
  const key = keyOf(name, input);
  const asked = early.get(key);
  if (asked === undefined) {
    hasAskedOtherwise = true;
    for (const each of early.keys()) if (each !== START) early.delete(each);
  }
  early.delete(key);
  return asked;
}

/** The report that the start of the page will open, or null. The answer is main's, but nothing is taken for granted. */
function reportToOpen(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) return null;
  const { data } = answer;
  if (typeof data !== 'object' || data === null || !('openReportId' in data)) return null;
  return typeof data.openReportId === 'string' ? data.openReportId : null;
}

// While the page's scripts load, main has time to answer what they will ask first.
void askEarly('app.start', {})
  .then((answer) => {
    const id = reportToOpen(answer);
    return id === null || hasAskedOtherwise ? undefined : askEarly('report.open', { id });
  })
  .catch(() => undefined);

// The page goes nowhere, whatever runs in it; this comes before any script of its own. Loading itself anew it may.
navigation.addEventListener('navigate', (event) => {
  if (event.navigationType !== 'reload') event.preventDefault();
});

/**
 * What main says before the page listens, as of a file that is missing: the first listener of an event gets it. Asking
 * early makes main answer, and say, before the page's scripts are there.
 */
const MOST_MISSED = 100;
const missed: { sent: unknown; data: unknown }[] = [];
const heard = new Set<unknown>();
/** Who listens on the page; one listener here serves them all, as more than a handful count as a leak. */
const listeners = new Set<{ name: string; listener: (data: unknown) => void }>();
ipcRenderer.on(EVENT_CHANNEL, (_event, sent: unknown, data: unknown) => {
  for (const each of [...listeners]) if (each.name === sent) each.listener(data);
  if (!heard.has(sent) && missed.length < MOST_MISSED) missed.push({ sent, data });
});

/** All the page gets: calls and events of the contract. Main checks every name and every input. */
contextBridge.exposeInMainWorld('nianbao', {
  call: (name: string, input: unknown): Promise<unknown> => earlyAnswer(name, input) ?? ask(name, input),
  on: (name: string, listener: (data: unknown) => void): (() => void) => {
    const entry = { name, listener };
    listeners.add(entry);
    heard.add(name);
    for (const each of missed.splice(0)) {
      if (each.sent === name) listener(each.data);
      else missed.push(each);
    }
    return () => void listeners.delete(entry);
  },
});
