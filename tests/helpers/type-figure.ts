import type { Locator, Page } from '@playwright/test';

/** A cell by its accessible name: row label(s), then column label(s). */
export function cellNamed(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

/** Types a figure into a cell, as a clerk does. */
export async function typeFigure(page: Page, name: string, figure: string): Promise<void> {
  await cellNamed(page, name).focus();
  await page.keyboard.type(figure);
  await page.keyboard.press('Enter');
}

/** The state of saving, as it stands on the screen. */
export function saveState(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /已保存|正在保存|未保存/u });
}
