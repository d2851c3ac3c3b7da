import * as z from 'zod';
import { ERROR_CODES } from './errors';

/** An error of the closed list as it crosses to the page. */
export const contractError = z.object({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** How every answer crosses: the data, or an error of the closed list with its number in the log. */
export const envelope = z.union([
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: contractError.extend({ logId: z.string().optional() }) }),
]);
export type Envelope = z.infer<typeof envelope>;
