import * as z from 'zod';
import { patchSchema } from '../commands/patch';
import { blockSchema, placeSchema, SOURCE_KINDS } from '../import/source/source';
import { REPORT_STATES } from '../library/report-summary';
import { PART_IDS, reportSchema } from '../report/model';
import { SEVERITIES } from '../rules/severity';
import { nothing, ofReport, type Calls, type Events } from './call';
import { contractError } from './envelope';

/** A document that was read and is not in the library yet; main keeps it until it is accepted or discarded. */
const ofImport = z.object({ importId: z.string().min(1) });

const part = z.enum(PART_IDS);

/** Something of the form or the text that the library and the document have differently, as both show it. */
const differenceSchema = z.object({
  part,
  /** The cell; null where a text part (or, in `preamble`, the unit) differs. */
  address: z.string().nullable(),
  /** What it is called: the cell's official labels, the part's heading, or 单位性质, 自称. */
  name: z.string(),
  /** As in the library, shortened; '' is blank. */
  here: z.string(),
  /** As in the document, shortened; '' is blank. */
  there: z.string(),
});
export type ImportDifference = z.infer<typeof differenceSchema>;

const existingSchema = z.object({
  id: z.string().min(1),
  state: z.enum(REPORT_STATES),
  updatedAt: z.string(),
  /** Whether the library's report was taken from this very content earlier, and edited since or not. */
  sameOrigin: z.boolean(),
  /** Empty where both say the same. */
  differences: z.array(differenceSchema),
});
export type ExistingReport = z.infer<typeof existingSchema>;

const previewFindingSchema = z.object({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  title: z.string(),
  message: z.string(),
  cells: z.array(z.string()),
  part,
  key: z.string(),
});
export type ImportFinding = z.infer<typeof previewFindingSchema>;

/** What a document was read as, beside the document itself. */
const importPreviewSchema = ofImport.extend({
  fileName: z.string(),
  kind: z.enum([...SOURCE_KINDS, 'nianbao']),
  /** The document for display, cut off where it is very long; empty for a report file. */
  blocks: z.array(blockSchema),
  /** How many blocks of the document are not in `blocks`. */
  blocksLeftOut: z.int(),
  report: reportSchema,
  findings: z.array(previewFindingSchema),
  /** By the cell's address: where the figure stands in the document, and what stands there. */
  cells: z.record(z.string(), z.object({ at: placeSchema, shown: z.string() })),
  /** Text that has no place in the report yet, in full. */
  unplaced: z.array(
    z.object({ id: z.string(), text: z.string(), part: part.nullable(), at: placeSchema.optional() }),
  ),
  /** What of the file is not in the blocks or not as displayed: one sentence each. */
  notices: z.array(z.object({ sentence: z.string(), at: placeSchema.optional() })),
  /** The library's report of the same unit and year. */
  existing: existingSchema.nullable(),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** One file of many. */
const importRowSchema = z.object({
  /** Null where the file was refused. */
  importId: z.string().min(1).nullable(),
  /** The file's name; in a folder with the folders below it. */
  file: z.string(),
  /** Why it was refused, or the gravest finding; '' where there is nothing to say. */
  sentence: z.string(),
  unit: z.string(),
  year: z.int().nullable(),
  /** Figures that were read, and figures of the form that are blank. */
  figures: z.int(),
  blank: z.int(),
  findings: z.int(),
  /** The library has a report of this unit and year; `acceptMany` leaves it alone. */
  exists: z.boolean(),
});
export type ImportRow = z.infer<typeof importRowSchema>;

/** The row of a file that was not read, with the reason. */
export function refusedRow(file: string, sentence: string): ImportRow {
  return {
    importId: null,
    file,
    sentence,
    unit: '',
    year: null,
    figures: 0,
    blank: 0,
    findings: 0,
    exists: false,
  };
}

const importBatchSchema = z.object({
  /** The folder's name; '' where single files were chosen. */
  folder: z.string(),
  rows: z.array(importRowSchema),
  /** The folder's files that are no documents: named, not read. */
  others: z.array(z.string()),
  /** Documents that were not come to, as the clerk stopped it. */
  left: z.int().nonnegative(),
});
export type ImportBatch = z.infer<typeof importBatchSchema>;

const NAMED_OTHERS = 5;

/** Says which files of a folder were passed over: a scanned or packed report may be among them. */
export function otherFilesSentence(others: readonly string[]): string {
  const named = others.slice(0, NAMED_OTHERS).map((name) => `“${name}”`);
  const all = others.length > NAMED_OTHERS ? `${named.join('、')}等` : named.join('、');
  return `另有 ${others.length} 个文件不是文档，没有读取：${all}。`;
}

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** A file that was dropped, as the page has it. */
export const namedBytes = z.object({ name: z.string().min(1), bytes });

/** What becomes of a text that was not placed: into a text part, below a table (the note of its first cell), or away. */
const placementSchema = z.object({
  id: z.string(),
  to: z.union([part, z.literal('drop')]),
  /** In a text part: the block it is put before; without it, at the end. */
  before: z.int().nonnegative().optional(),
});
export type ImportPlacement = z.infer<typeof placementSchema>;

/** How an import goes into the library. */
const IMPORT_WAYS = ['add', 'replace', 'keepBoth', 'takeParts', 'open'] as const;
export type ImportWay = (typeof IMPORT_WAYS)[number];

/** The parts of the document that are taken; what is not taken stays blank in a new report, as it was in an old one. */
const parts = z.array(part).min(1);
const placements = z.array(placementSchema);

/** Taking documents into the library. */
export const IMPORT_CALLS = {
  /**
   * Opens the file dialog and takes a `.nianbao` or importable document into the library, without a preview; asks where
   * the library has the report already.
   */
  'report.import': {
    input: nothing,
    output: z.object({
      id: z.string().min(1).nullable(),
      /** What the import did not recognise, each a sentence saying what and where. */
      remarks: z.array(z.string()),
    }),
  },
  /** Opens the file dialog: one file gives a preview, several a batch; both null where the clerk cancelled. */
  'import.choose': {
    input: nothing,
    output: z.object({ preview: importPreviewSchema.nullable(), batch: importBatchSchema.nullable() }),
  },
  /** Reads a file that was dropped. Throws the file errors of the closed list, as all of these calls. */
  'import.file': { input: namedBytes, output: importPreviewSchema },
  /** Reads several files that were dropped, or a folder; `import.progress` says how far it is. */
  'import.files': {
    input: z.object({ folder: z.string(), files: z.array(namedBytes).min(1) }),
    output: importBatchSchema,
  },
  /** Reads what was pasted: HTML where the clipboard has it, else the text. */
  'import.text': {
    input: z.object({ text: z.string(), html: z.string().optional() }),
    output: importPreviewSchema,
  },
  /** Opens the folder dialog and reads every file below; null where the clerk cancelled. */
  'import.folder': { input: nothing, output: z.object({ batch: importBatchSchema.nullable() }) },
  /** Stops what is being read: a batch keeps the rows it has, a single file answers `import-cancelled`. */
  'import.cancel': { input: nothing, output: nothing },
  /** The preview of a document (a row of a batch, or `import.requested`, which is read now), as the library is now. */
  'import.preview': { input: ofImport, output: importPreviewSchema },
  /**
   * Takes the document into the library:
   * - `add`: as a new report; `report-exists` where the unit has one of the year;
   * - `replace`: the content of the report that is there becomes the document's, as one change (`change` holds it, for
   *   撤销). Where the edition of the form differs, the old one goes to the recycle bin instead, and `change` is null;
   * - `keepBoth`: as a second report, whose unit's name gets a number: `…局（2）`;
   * - `takeParts`: only the parts named, into the report that is there, as one change;
   * - `open`: the report that is there, unchanged.
   */
  'import.accept': {
    input: ofImport.extend({
      unitName: z.string().trim().min(1),
      year: z.int().min(2008).max(2100),
      parts,
      placements,
      how: z.enum(IMPORT_WAYS),
    }),
    output: ofReport.extend({
      change: z.object({ label: z.string(), patches: z.array(patchSchema) }).nullable(),
    }),
  },
  /** Takes rows of a batch in as new reports, all their parts; those whose unit has a report of the year are left. */
  'import.acceptMany': {
    input: z.object({ importIds: z.array(z.string().min(1)).min(1) }),
    output: z.object({
      added: z.array(ofImport.extend({ id: z.string().min(1) })),
      refused: z.array(ofImport.extend({ file: z.string(), sentence: z.string() })),
    }),
  },
  /** What the open report would change by taking these parts; the page applies them as one undo. The import stays. */
  'import.patches': {
    input: ofImport.extend({ reportId: z.string().min(1), parts, placements }),
    output: z.object({
      label: z.string(),
      patches: z.array(patchSchema),
      differences: z.array(differenceSchema),
    }),
  },
  'import.discard': { input: ofImport, output: nothing },
  /**
   * The report of the year after, from one of the library or a document: unit, text (marked as taken over) and
   * 结转下年度 as 上年结转. A document's report is added to the library, where the unit has none of that year.
   */
  'report.createNext': {
    input: z.object({
      from: z.union([z.object({ reportId: z.string().min(1) }), ofImport]),
      /** Without it: the year after. */
      year: z.int().min(2021).max(2100).optional(),
      /** The unit's name as the clerk confirmed it; needed where a document names none (`unit-unknown`). */
      unitName: z.string().trim().min(1).optional(),
    }),
    output: ofReport.extend({ previousId: z.string().min(1) }),
  },
} as const satisfies Calls;

export const IMPORT_EVENTS = {
  /** The program was started again with a file: open this report. */
  'report.openRequested': ofReport,
  /**
   * The program was started (once more) with a document: have it read, and show its preview (`import.preview`). At the
   * first start it comes while `app.start` is answered.
   */
  'import.requested': ofImport.extend({ file: z.string() }),
  /** The file the program was started with, or once more, can't be taken: why. */
  'file.refused': contractError,
  /** A batch goes on to the next file; `file` is the one that was read last. */
  'import.progress': z.object({ done: z.int(), total: z.int(), file: z.string() }),
} as const satisfies Events;
