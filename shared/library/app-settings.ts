import * as z from 'zod';

/** The colours of the window: as the system has them, or one of the two always. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The day of the year after by which a report is to be handed in. */
const dueDaySchema = z.object({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) });
export type DueDay = z.infer<typeof dueDaySchema>;

/** 31 January (条例 Art. 49); a superior office may ask for it earlier. */
export const LEGAL_DUE_DAY: DueDay = { month: 1, day: 31 };

/** What a clerk sets for the program as a whole. */
export const appSettingsSchema = z.object({ due: dueDaySchema, theme: z.enum(THEMES) });
export type AppSettings = z.infer<typeof appSettingsSchema>;

/** What holds while nothing is set. */
export const DEFAULT_APP_SETTINGS: AppSettings = { due: LEGAL_DUE_DAY, theme: 'system' };

/** The days a month has at least, in any year. */
export function daysOfMonth(month: number): number {
  return new Date(Date.UTC(2001, month, 0)).getUTCDate();
}
