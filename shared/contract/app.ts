import * as z from 'zod';
import { nothing, type Calls, type Events } from './call';
import { contractError } from './envelope';
import { appSettingsSchema } from '../library/app-settings';

/** The start of the page, and what the program keeps for it. */
export const APP_CALLS = {
  'app.start': {
    input: nothing,
    output: z.object({
      version: z.string(),
      /** ISO date of today by the PC's clock. */
      today: z.string(),
      /** A report to open at once (the program was started with a file, or one was open last time). */
      openReportId: z.string().min(1).nullable(),
      /** Why the library could not be opened; the page then shows the recovery screen. */
      failure: contractError.nullable(),
      /** Where the library, its backups and the logs are kept. */
      dataFolder: z.string(),
      /** The zoom of the window as it was left, percent. */
      zoom: z.int(),
      settings: appSettingsSchema,
    }),
  },
  /** Keeps the zoom of the window for the next start. */
  'app.keepZoom': { input: z.object({ percent: z.int().min(25).max(500) }), output: nothing },
  'log.pageError': {
    input: z.object({ message: z.string(), stack: z.string() }),
    output: z.object({ logId: z.string() }),
  },
} as const satisfies Calls;

export const APP_EVENTS = {
  /** Something the clerk should know without having asked: a backup failed, the data folder is on a network drive. */
  'app.notice': contractError,
  /** What a notice said is over: the backup was made, the copy arrived. */
  'app.noticeOver': contractError.pick({ code: true }),
} as const satisfies Events;
