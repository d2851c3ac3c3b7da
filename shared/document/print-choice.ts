import * as z from 'zod';

export const DUPLEX_MODES = ['simplex', 'longEdge', 'shortEdge'] as const;

/** Where and how to print without the system's dialog. `printer` is the system's name for it. */
export const printChoiceSchema = z.object({
  printer: z.string().min(1),
  copies: z.int().min(1).max(99),
  duplex: z.enum(DUPLEX_MODES),
});
export type PrintChoice = z.infer<typeof printChoiceSchema>;

/** A printer of this PC: the system's name for it, and what a clerk calls it. */
export const printerSchema = z.object({ name: z.string(), label: z.string(), isDefault: z.boolean() });
export type Printer = z.infer<typeof printerSchema>;
