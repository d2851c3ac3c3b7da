import * as z from 'zod';

/**
 * How a unit wants its document: which names the faces go by, how large the tables are set, what is added to the text.
 * Every key has its default, so settings of an older program read as whole ones.
 */
export const documentSettingsSchema = z.object({
  /**
   * Names written into the Word document: `official` 仿宋_GB2312 and 方正小标宋简体, `windows` what Windows brings,
   * `founder` the 方正 GBK family, `gb2312` the GB2312 names without any 方正 face.
   */
  fonts: z.enum(['official', 'windows', 'founder', 'gb2312']).default('official'),
  /** Type size of the tables in points: 小五, 五号, 小四. */
  tableSizePt: z.union([z.literal(9), z.literal(10.5), z.literal(12)]).default(10.5),
  landscape: z
    .object({ requests: z.boolean().default(false), review: z.boolean().default(false) })
    .default({ requests: false, review: false }),
  /** Part three begins a page, so that its table of 28 rows stands whole on it. */
  requestsOnOwnPage: z.boolean().default(true),
  /** Charts of applicants and results below the table of part three. */
  charts: z.enum(['none', 'belowRequests']).default('none'),
  openingParagraph: z.enum(['print', 'omit']).default('print'),
  /** Name and 成文日期 at the end: where the report has them, always (room to write a date by hand), or never. */
  signature: z.enum(['whenGiven', 'unitAndDate', 'none']).default('whenGiven'),
  cover: z.enum(['none', 'page']).default('none'),
});
export type DocumentSettings = z.infer<typeof documentSettingsSchema>;
export type FontSet = DocumentSettings['fonts'];

/** What a unit gets that has set nothing. */
export const DEFAULT_DOCUMENT_SETTINGS: DocumentSettings = documentSettingsSchema.parse({});
