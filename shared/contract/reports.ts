import * as z from 'zod';
import { patchSchema } from '../commands/patch';
import { documentSettingsSchema } from '../document/settings';
import { focusSchema } from '../history/focus';
import { STEP_KINDS } from '../history/rebuild-history';
import { REPORT_STATES } from '../library/report-summary';
import { reportSchema, UNIT_LEVELS } from '../report/model';
import { nothing, ofReport, type Calls } from './call';

const command = z.object({ label: z.string(), patches: z.array(patchSchema), focus: focusSchema });

const openReport = z.object({
  ...ofReport.shape,
  revision: z.int(),
  report: reportSchema,
  /** Last year's report of the same unit, where the library has it. */
  previous: reportSchema.nullable(),
  state: z.enum(REPORT_STATES),
  savedAt: z.string(),
  /** What can be undone (oldest first) and redone (next one last), from the journal. */
  history: z.object({ past: z.array(command), future: z.array(command) }),
  /** Text that was being typed into cells when the program was ended; no part of the report. */
  drafts: z.array(z.object({ address: z.string(), text: z.string() })),
  /** How the unit wants its documents. */
  settings: documentSettingsSchema,
});
export type OpenReport = z.infer<typeof openReport>;

const unitInput = z.object({
  name: z.string().trim().min(1),
  level: z.enum(UNIT_LEVELS),
  selfReference: z.string().trim().min(1),
});

/** Making a report, opening it, changing it, and putting it into the recycle bin. */
export const REPORT_CALLS = {
  'report.create': {
    input: z.object({
      unit: unitInput,
      year: z.int().min(2021).max(2100),
      /** `previous`: text frame and carry-over from last year's report of the unit. */
      from: z.enum(['blank', 'previous']),
    }),
    output: ofReport,
  },
  /** The built-in sample as a report of its own (opened where the library has it already). */
  'report.createSample': { input: nothing, output: ofReport },
  'report.open': { input: ofReport, output: openReport },
  /** The page has left the report: the next start does not open it by itself. */
  'report.close': { input: ofReport, output: nothing },
  /**
   * One durable transaction: the patches are applied to the stored report if its revision is still `baseRevision`.
   * `step`, `joins` (part of the step before, as words typed in one run) and `focus` let it be undone after a restart. `report-filed` for a report that was sent off.
   */
  'report.apply': {
    input: z.object({
      ...ofReport.shape,
      baseRevision: z.int(),
      label: z.string(),
      patches: z.array(patchSchema).min(1),
      step: z.enum(STEP_KINDS).optional(),
      joins: z.boolean().optional(),
      focus: focusSchema.optional(),
      /** Why the state before is kept as a version, for a change that brings in a lot. */
      keep: z.literal('import').optional(),
    }),
    output: z.object({ revision: z.int(), savedAt: z.string() }),
  },
  /** Keeps the text being typed into a cell, which is no part of the report yet; null takes it away. */
  'report.keepDraft': {
    input: z.object({ ...ofReport.shape, address: z.string().min(1), text: z.string().nullable() }),
    output: nothing,
  },
  /** Into the recycle bin, and out of it again. */
  'report.remove': { input: ofReport, output: nothing },
  /** Says where it went back to. */
  'report.restore': { input: ofReport, output: z.object({ unitName: z.string(), year: z.int() }) },
} as const satisfies Calls;
