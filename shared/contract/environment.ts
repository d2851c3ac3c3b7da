import * as z from 'zod';
import { nothing, type Calls } from './call';

const environmentFacts = z.object({
  /** What runs here; `commit` and `built` (ISO date) are null in a checkout. */
  program: z.object({ version: z.string(), commit: z.string().nullable(), built: z.string().nullable() }),
  versions: z.object({ electron: z.string(), chromium: z.string(), sqlite: z.string() }),
  /** Name and version of the operating system, and the kind of processor. */
  system: z.string(),
  /** Bytes of memory, all and free. */
  memory: z.object({ total: z.number(), free: z.number() }),
  /** The data folder: whether it lies beside the program, whether a file could be written there just now, bytes free. */
  data: z.object({
    folder: z.string(),
    isPortable: z.boolean(),
    isWritable: z.boolean(),
    isNetwork: z.boolean(),
    free: z.number().nullable(),
  }),
  printers: z.array(z.object({ label: z.string(), isDefault: z.boolean() })),
});
export type EnvironmentFacts = z.infer<typeof environmentFacts>;

/** 检查运行环境: what this PC has and lacks. */
export const ENVIRONMENT_CALLS = {
  'environment.facts': { input: nothing, output: environmentFacts },
  /**
   * Writes what the page has found, with the end of the log, where the clerk says: no word and no figure of a report is
   * in it. Gives the name of the file, or null where the clerk cancelled.
   */
  'environment.save': {
    input: z.object({ lines: z.array(z.string().max(1000)).max(200) }),
    output: z.object({ name: z.string().nullable() }),
  },
  /** Opens the licences of Electron and Chromium in the program this PC has for web pages. */
  'environment.openLicences': { input: nothing, output: nothing },
} as const satisfies Calls;
