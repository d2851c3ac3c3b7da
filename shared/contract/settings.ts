import * as z from 'zod';
import { documentSettingsSchema } from '../document/settings';
import { nothing, ofReport, type Calls } from './call';

/** How the report's unit wants its documents (faces, table size, landscape, signature, cover). */
export const SETTINGS_CALLS = {
  'document.settings': { input: ofReport, output: z.object({ settings: documentSettingsSchema }) },
  'document.keepSettings': {
    input: z.object({ ...ofReport.shape, settings: documentSettingsSchema }),
    output: nothing,
  },
} as const satisfies Calls;
