import * as z from 'zod';
import { appSettingsSchema } from '../library/app-settings';
import { documentSettingsSchema } from '../document/settings';
import { nothing, ofReport, type Calls } from './call';

/** What a clerk sets: for the program, and for the documents of a unit (faces, table size, landscape, signature, cover). */
export const SETTINGS_CALLS = {
  /** What is set for the program; `exportFolder` is where the next export begins. */
  'settings.read': {
    input: nothing,
    output: z.object({ settings: appSettingsSchema, exportFolder: z.string() }),
  },
  'settings.keep': { input: z.object({ settings: appSettingsSchema }), output: nothing },
  /** Asks for the folder in which exports begin; gives the one that holds from now on. */
  'settings.chooseExportFolder': { input: nothing, output: z.object({ exportFolder: z.string() }) },
  'document.settings': { input: ofReport, output: z.object({ settings: documentSettingsSchema }) },
  'document.keepSettings': {
    input: z.object({ ...ofReport.shape, settings: documentSettingsSchema }),
    output: nothing,
  },
} as const satisfies Calls;
