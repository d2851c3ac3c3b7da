import * as z from 'zod';
import { documentSettingsSchema } from '../document/settings';
import { patchSchema } from '../commands/patch';
import { reportSchema, UNIT_LEVELS } from '../report/model';
import { ERROR_CODES } from './errors';

export { CALL_CHANNEL, EVENT_CHANNEL } from './channels';

/**
 * The one contract between page and main: calls by task name, with the schema of what goes in and what comes back.
 * Main checks the input, the page checks the output. The page never sends a path: main opens the dialog and keeps it.
 */
const reportId = z.string().min(1);
const none = z.object({});

export const REPORT_STATES = ['draft', 'checked', 'filed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const OUTPUT_FORMATS = ['docx', 'pdf', 'html', 'txt', 'xlsx', 'nianbao'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

const reportSummary = z.object({
  id: reportId,
  unitName: z.string(),
  unitLevel: z.enum(UNIT_LEVELS),
  year: z.int(),
  state: z.enum(REPORT_STATES),
  /** Open findings by severity when it was last stored. */
  errors: z.int(),
  warnings: z.int(),
  hints: z.int(),
  /** 新收 and 结转下年 totals, the key figures of the list. */
  received: z.int(),
  carriedForward: z.int(),
  /** Whether any figure is filled in at all. */
  started: z.boolean(),
  updatedAt: z.string(),
});
export type ReportSummary = z.infer<typeof reportSummary>;

/** A report in the recycle bin. */
const removedReport = reportSummary.extend({ removedAt: z.string() });
export type RemovedReport = z.infer<typeof removedReport>;

export const BACKUP_REASONS = ['daily', 'upgrade', 'restore', 'manual'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A backup of the whole library; `name` is its file name, which also names it in calls. */
const backup = z.object({
  name: z.string(),
  /** Local time, ISO without zone: it is read off the file name. */
  madeAt: z.string(),
  reason: z.enum(BACKUP_REASONS),
  /** Bytes. */
  size: z.int(),
});
export type Backup = z.infer<typeof backup>;

/** An error of the closed list as it is told outside an answer. */
const failure = z.object({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const openReport = z.object({
  id: reportId,
  revision: z.int(),
  report: reportSchema,
  /** Last year's report of the same unit, where the library has it. */
  previous: reportSchema.nullable(),
  state: z.enum(REPORT_STATES),
  savedAt: z.string(),
});
export type OpenReport = z.infer<typeof openReport>;

const unitInput = z.object({
  name: z.string().trim().min(1),
  level: z.enum(UNIT_LEVELS),
  selfReference: z.string().trim().min(1),
});

/** What came of an export: nothing chosen, or the names of the files written. */
const exportOutcome = z.object({
  cancelled: z.boolean(),
  files: z.array(z.object({ name: z.string(), folder: z.string(), format: z.enum(OUTPUT_FORMATS) })),
});

/** Where a copy of a backup went. */
const backupCopy = z.object({ cancelled: z.boolean(), folder: z.string(), name: z.string() });

export const DUPLEX_MODES = ['simplex', 'longEdge', 'shortEdge'] as const;
/** Where and how to print without the system's dialog. `printer` is the system's name for it. */
export const printChoiceSchema = z.object({
  printer: z.string().min(1),
  copies: z.int().min(1).max(99),
  duplex: z.enum(DUPLEX_MODES),
});
export type PrintChoice = z.infer<typeof printChoiceSchema>;
const printer = z.object({ name: z.string(), label: z.string(), isDefault: z.boolean() });
export type Printer = z.infer<typeof printer>;

export const CALLS = {
  'app.start': {
    input: none,
    output: z.object({
      version: z.string(),
      /** ISO date of today by the PC's clock. */
      today: z.string(),
      /** A report to open at once (the program was started with a file, or one was open last time). */
      openReportId: reportId.nullable(),
      /** Why the library could not be opened; the page then shows the recovery screen. */
      failure: failure.nullable(),
      /** Where the library, its backups and the logs are kept. */
      dataFolder: z.string(),
      /** The zoom of the paper as it was left, percent. */
      zoom: z.int(),
    }),
  },
  /** Keeps the zoom of the paper for the next start. */
  'app.keepZoom': { input: z.object({ percent: z.int().min(25).max(500) }), output: none },
  /** The reports, newest year first, and what lies in the recycle bin, last removed first. */
  'library.list': {
    input: none,
    output: z.object({ reports: z.array(reportSummary), removed: z.array(removedReport) }),
  },
  'report.create': {
    input: z.object({
      unit: unitInput,
      year: z.int().min(2021).max(2100),
      /** `previous`: text frame and carry-over from last year's report of the unit. */
      from: z.enum(['blank', 'previous']),
    }),
    output: z.object({ id: reportId }),
  },
  /** The built-in sample as a report of its own (opened where the library has it already). */
  'report.createSample': { input: none, output: z.object({ id: reportId }) },
  'report.open': { input: z.object({ id: reportId }), output: openReport },
  /** The page has left the report: the next start does not open it by itself. */
  'report.close': { input: z.object({ id: reportId }), output: none },
  /** Opens the file dialog and takes a `.nianbao` or importable document into the library. */
  'report.import': {
    input: none,
    output: z.object({
      id: reportId.nullable(),
      /** What the import did not recognise, each a sentence saying what and where. */
      remarks: z.array(z.string()),
    }),
  },
  /** One durable transaction: the patches are applied to the stored report if its revision is still `baseRevision`. */
  'report.apply': {
    input: z.object({
      id: reportId,
      baseRevision: z.int(),
      label: z.string(),
      patches: z.array(patchSchema).min(1),
    }),
    output: z.object({ revision: z.int(), savedAt: z.string() }),
  },
  'report.setState': { input: z.object({ id: reportId, state: z.enum(REPORT_STATES) }), output: none },
  'report.remove': { input: z.object({ id: reportId }), output: none },
  'report.restore': { input: z.object({ id: reportId }), output: none },
  /** Writes a report that could not be stored to a place the clerk chooses (the way out when saving fails). */
  'report.saveCopy': { input: z.object({ report: reportSchema }), output: exportOutcome },
  /** How the report's unit wants its documents (faces, table size, landscape, signature, cover). */
  'document.settings': {
    input: z.object({ id: reportId }),
    output: z.object({ settings: documentSettingsSchema }),
  },
  'document.keepSettings': {
    input: z.object({ id: reportId, settings: documentSettingsSchema }),
    output: none,
  },
  'export.files': {
    input: z.object({ id: reportId, formats: z.array(z.enum(OUTPUT_FORMATS)).min(1) }),
    output: exportOutcome,
  },
  /** Many reports in many formats into one folder; `export.progress` tells how far it is. */
  'export.batch': {
    input: z.object({ ids: z.array(reportId).min(1), formats: z.array(z.enum(OUTPUT_FORMATS)).min(1) }),
    output: z.object({
      cancelled: z.boolean(),
      folder: z.string(),
      files: z.int(),
      failures: z.array(z.object({ title: z.string(), reason: z.string() })),
    }),
  },
  /** Stops the batch after the report that is being written. */
  'export.cancelBatch': { input: none, output: none },
  /** The poster for the notice board as PDF: one A3 sheet, or its halves on two A4 sheets. */
  'export.poster': {
    input: z.object({ id: reportId, paper: z.enum(['A3', '2xA4']) }),
    output: exportOutcome,
  },
  /** The check sheet (校核单) as PDF, or on paper. */
  'checkSheet.save': { input: z.object({ id: reportId }), output: exportOutcome },
  'checkSheet.print': { input: z.object({ id: reportId }), output: z.object({ sent: z.boolean() }) },
  'print.poster': { input: z.object({ id: reportId }), output: z.object({ sent: z.boolean() }) },
  /** The printers of this PC, and what was chosen last (null where that printer is gone). */
  'print.printers': {
    input: none,
    output: z.object({ printers: z.array(printer), last: printChoiceSchema.nullable() }),
  },
  /** Prints as chosen, which is remembered; without a choice the system's dialog asks. */
  'print.report': {
    input: z.object({ id: reportId, choice: printChoiceSchema.optional() }),
    output: z.object({ sent: z.boolean() }),
  },
  /** Shows a file written by the last export in its folder. */
  'export.reveal': { input: z.object({ name: z.string() }), output: none },
  /** The backups there are, newest first; works with a damaged library too. */
  'backup.list': { input: none, output: z.object({ backups: z.array(backup) }) },
  'backup.create': { input: none, output: z.object({ backup }) },
  /** Copies a backup to a place the clerk chooses (a USB stick). */
  'backup.copyTo': { input: z.object({ name: z.string() }), output: backupCopy },
  /**
   * Puts a backup in the library's place. What was there is backed up first, or, where it is damaged, kept aside
   * untouched. Afterwards the page starts over with `app.start`.
   */
  'recovery.restore': { input: z.object({ name: z.string() }), output: none },
  /** Keeps the library that can't be opened under another name and starts an empty one. */
  'recovery.startNew': { input: none, output: z.object({ keptIn: z.string() }) },
  /** Tries to open the library once more; the page then asks `app.start`. */
  'recovery.retry': { input: none, output: none },
  /** Pastes the system's clipboard into the focused field, as Ctrl+V does: a page may not read it by itself. */
  'edit.paste': { input: none, output: none },
  'log.pageError': {
    input: z.object({ message: z.string(), stack: z.string() }),
    output: z.object({ logId: z.string() }),
  },
  /** The window may close: everything typed is stored. */
  'window.closeNow': { input: none, output: none },
  /** Not everything typed could be stored: the clerk is asked at once whether to close all the same. */
  'window.notStored': { input: none, output: none },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof CALLS;
export type CallInput<K extends CallName> = z.infer<(typeof CALLS)[K]['input']>;
export type CallOutput<K extends CallName> = z.infer<(typeof CALLS)[K]['output']>;

/** What the window menu asks of the page; cut, copy and paste reach the focused field by themselves. */
export const MENU_COMMANDS = [
  'report.new',
  'report.import',
  'library.show',
  'report.save',
  'report.export',
  'report.print',
  'edit.undo',
  'edit.redo',
  'edit.find',
  'checks.next',
  'checks.previous',
  'part.next',
  'part.previous',
  'view.checks',
  'view.zoomIn',
  'view.zoomOut',
  'view.zoomReset',
  'backup.show',
  'help.manual',
  'help.about',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** Messages main sends to the page. */
export const EVENTS = {
  /** A menu item or shortcut of the window menu. */
  'menu.command': z.object({ command: z.enum(MENU_COMMANDS) }),
  /** A batch export goes on to the next report. */
  'export.progress': z.object({ done: z.int(), total: z.int(), title: z.string() }),
  /** Something the clerk should know without having asked: a backup failed, the data folder is on a network drive. */
  'app.notice': failure,
  /**
   * The window wants to close: store what is typed, then call `window.closeNow`, or `window.notStored`. Sent only while
   * a report is open (between `report.open` and `report.close`): the list of reports holds nothing to be stored.
   */
  'window.closing': none,
  /** The program was started again with a file: open this report. */
  'report.openRequested': z.object({ id: reportId }),
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof EVENTS;
export type EventData<K extends EventName> = z.infer<(typeof EVENTS)[K]>;

/** How every answer crosses: the data, or an error of the closed list. */
export const envelope = z.union([
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(ERROR_CODES),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      logId: z.string().optional(),
    }),
  }),
]);
export type Envelope = z.infer<typeof envelope>;
