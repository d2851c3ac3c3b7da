import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** As much of axe's answer as is looked at. */
interface AxeWindow {
  axe: {
    run: (options: unknown) => Promise<{
      violations: { id: string; impact: string | null; nodes: { html: string; target: string[] }[] }[];
    }>;
  };
}

/**
 * What axe finds grave on the page as it stands: `rule: element`, one line each. `only` names the one rule asked, where
 * the others were asked of the same page before.
 */
export async function graveFindings(page: Page, only?: 'color-contrast'): Promise<string[]> {
  // The page's policy forbids scripts of others in the page; this one comes by way of the debugger, and stays.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (rule) => {
    const { axe: inPage } = window as unknown as AxeWindow; // laid onto the window by the script above
    const asked = rule === undefined ? {} : { runOnly: [rule] };
    const { violations: all } = await inPage.run({ resultTypes: ['violations'], ...asked });
    // A text that scrolls is reached by Tab and scrolled by its arrows: axe does not count what is typed into.
    const isTyped = (target: readonly string[]) =>
      document.querySelector(`${target.join(' ')} [contenteditable='true']`) !== null;
    return all.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.filter(({ target }) => id !== 'scrollable-region-focusable' || !isTyped(target)),
    }));
  }, only);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
