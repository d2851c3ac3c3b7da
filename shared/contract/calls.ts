import type * as z from 'zod';
import { APP_CALLS, APP_EVENTS } from './app';
import { BACKUP_CALLS } from './backups';
import type { Calls, Events, HandlersOf } from './call';
import { ENVIRONMENT_CALLS } from './environment';
import { EXPORT_CALLS, EXPORT_EVENTS } from './export';
import { IMPORT_CALLS, IMPORT_EVENTS } from './import';
import { LIBRARY_CALLS, LIBRARY_EVENTS } from './library';
import { PRINT_CALLS } from './print';
import { REPORT_CALLS } from './reports';
import { SALVAGE_CALLS } from './salvage';
import { SETTINGS_CALLS } from './settings';
import { STATE_CALLS } from './states';
import { UNIT_CALLS } from './units';
import { VERSION_CALLS } from './versions';
import { SUMMARY_CALLS, SUMMARY_EVENTS } from './summary';
import { STOCK_CALLS } from './stock';
import { WINDOW_CALLS, WINDOW_EVENTS } from './window';

/**
 * The one contract between page and main, joined from its tasks: calls by task name, with the schema of what goes in
 * and what comes back. Main checks the input, the page checks the output. The page never sends a path: main opens the
 * dialog and keeps it.
 */
export const CALLS = {
  ...APP_CALLS,
  ...WINDOW_CALLS,
  ...LIBRARY_CALLS,
  ...REPORT_CALLS,
  ...STATE_CALLS,
  ...VERSION_CALLS,
  ...UNIT_CALLS,
  ...IMPORT_CALLS,
  ...SETTINGS_CALLS,
  ...STOCK_CALLS,
  ...ENVIRONMENT_CALLS,
  ...EXPORT_CALLS,
  ...PRINT_CALLS,
  ...BACKUP_CALLS,
  ...SALVAGE_CALLS,
  ...SUMMARY_CALLS,
} as const satisfies Calls;

export type CallName = keyof typeof CALLS;
export type CallInput<K extends CallName> = z.infer<(typeof CALLS)[K]['input']>;
export type CallOutput<K extends CallName> = z.infer<(typeof CALLS)[K]['output']>;

/** A handler for every call there is. */
export type Handlers = HandlersOf<typeof CALLS>;

/** Messages main sends to the page. */
export const EVENTS = {
  ...APP_EVENTS,
  ...WINDOW_EVENTS,
  ...IMPORT_EVENTS,
  ...LIBRARY_EVENTS,
  ...EXPORT_EVENTS,
  ...SUMMARY_EVENTS,
} as const satisfies Events;

export type EventName = keyof typeof EVENTS;
export type EventData<K extends EventName> = z.infer<(typeof EVENTS)[K]>;

/** Sends a message to the page. */
export type SendEvent = <K extends EventName>(name: K, data: EventData<K>) => void;
