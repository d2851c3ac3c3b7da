import * as z from 'zod';
import { outcomeSchema } from './outcome';

/** What is asked of the process that reads foreign files: bytes and a name, never a path. */
export const requestSchema = z.strictObject({
  id: z.number().int(),
  name: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type ReadRequest = z.infer<typeof requestSchema>;

export const replySchema = z.strictObject({
  id: z.number().int(),
  outcome: outcomeSchema,
  /** Where a reader failed: what it threw, for the log. */
  failure: z.string().optional(),
});
export type ReadReply = z.infer<typeof replySchema>;
