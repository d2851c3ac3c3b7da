import type { DueDay } from '../../shared/library/app-settings';

const DAY_MS = 24 * 60 * 60 * 1000;

/** `10:42:07` by the PC's clock, for the save state. */
export function clockTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('zh-CN', { hour12: false });
}

/** `今天 10:42` or `2024-01-19`, for lists. `today` is the ISO date of today. */
export function listDate(iso: string, today: string): string {
  const date = new Date(iso);
  const day = localDay(date);
  if (day !== today) return day;
  return `今天 ${date.toLocaleTimeString('zh-CN', { hour12: false, hour: '2-digit', minute: '2-digit' })}`;
}

/** `2024-01-19 10:42` by the PC's clock, for what has to be told apart to the minute. */
export function dateAndTime(iso: string): string {
  const date = new Date(iso);
  const time = date.toLocaleTimeString('zh-CN', { hour12: false, hour: '2-digit', minute: '2-digit' });
  return `${localDay(date)} ${time}`;
}

/** Days from `today` (ISO date) to the due day of a report year, which is in the year after. */
export function daysToDue(year: number, today: string, { month, day }: DueDay): number {
  return Math.round((Date.UTC(year + 1, month - 1, day) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
}

function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
