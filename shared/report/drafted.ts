import * as z from 'zod';

/**
 * What was done in the report's year, as only the clerk knows it, by the key of its question (shared/stock/profile.ts).
 * A fact that is absent is not known, and no text says anything of it.
 */
export const profileSchema = z.looseObject({
  facts: z.record(z.string(), z.union([z.boolean(), z.string()])),
  /** Ids of the stock pairs of problem and measure that the clerk chose. */
  problems: z.array(z.string()).optional(),
  /** Problems of last year's report, in its words, to tell what became of them. */
  lastProblems: z.array(z.string()).optional(),
});
export type Profile = z.infer<typeof profileSchema>;

/** A stock sentence in a text part: its id, and its words as they were put there, fields as `{name}`; '' says nothing. */
const drafted = z.looseObject({ id: z.string(), words: z.string() });
export type DraftedSentence = z.infer<typeof drafted>;
const sentences = z.array(drafted).optional();

/** By text part, the stock sentences that were put there, in order. */
export const draftedSchema = z.looseObject({
  preamble: sentences,
  overview: sentences,
  problems: sentences,
  other: sentences,
});
export type Drafted = z.infer<typeof draftedSchema>;
