import { expect, it } from 'vitest';
import { daysToDue } from '../../../renderer/i18n/dates';
import { TEXTS } from '../../../renderer/i18n/texts';
import { appSettingsSchema, daysOfMonth, LEGAL_DUE_DAY } from '../../../shared/library/app-settings';

it('counts the days to the day the clerk has set, by law 31 January', () => {
  expect(daysToDue(2025, '2026-01-30', LEGAL_DUE_DAY)).toBe(1);
  expect(daysToDue(2025, '2026-01-30', { month: 1, day: 15 })).toBe(-15);
  expect(daysToDue(2023, '2024-02-01', { month: 3, day: 1 })).toBe(29);
});

it('says which day that is, and nothing once the season is long over', () => {
  const early = { month: 1, day: 15 };
  expect(TEXTS.library.daysLeft(3, early)).toBe('距 1 月 15 日还有 3 天');
  expect(TEXTS.library.daysLeft(0, early)).toBe('今天是 1 月 15 日');
  expect(TEXTS.library.daysLeft(-2, early)).toBe('已过 1 月 15 日 2 天');
  expect(TEXTS.library.daysLeft(-60, early)).toBe('');
});

it('offers no day that a month lacks in some years', () => {
  expect([1, 2, 4, 12].map(daysOfMonth)).toEqual([31, 28, 30, 31]);
  expect(appSettingsSchema.safeParse({ due: { month: 13, day: 1 }, theme: 'system' }).success).toBe(false);
});
