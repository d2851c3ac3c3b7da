import type { Page } from '@playwright/test';
import { describeError } from '../../../shared/contract/errors';
import type { RunningApp } from '../../helpers/launch';
import { ask, askFor } from '../../helpers/page-call';

/** How long what is looked through at leisure may take to be told, in milliseconds. */
const PATIENCE = 20_000;

/** What a clerk can see of a library: every report, and the versions of each. */
export async function everythingIn(page: Page): Promise<string> {
  const { reports, removed } = await askFor(page, 'library.list', {});
  const seen: unknown[] = [];
  for (const { id, unitName, year, state } of reports) {
    const opened = await ask(page, 'report.open', { id });
    const { versions } = await askFor(page, 'version.list', { id });
    // Opening is a version of its own; what each says is looked at where the clerk asks for it.
    const kept = versions.filter(({ name }) => name !== '').map(({ name }) => name);
    const report = opened.ok ? (opened.data as { report: unknown }).report : opened.error.code;
    seen.push({ id, unitName, year, state, report, kept });
    await ask(page, 'report.close', { id });
  }
  return JSON.stringify([seen.sort(), removed.map(({ id }) => id).sort()]);
}

export type Verdict = 'as it was' | 'told' | 'silent' | 'dead';

/** What a clerk meets after the start of a program whose files were spoilt; `truth` is what there was. */
export async function lookAtSpoilt(
  app: RunningApp,
  truth: string,
): Promise<{ verdict: Verdict; told: string }> {
  let page: Page;
  try {
    page = await app.window();
    await page.getByRole('button').first().waitFor({ timeout: 30_000 });
  } catch {
    return { verdict: 'dead', told: '' };
  }
  const { failure } = await askFor(page, 'app.start', {});
  if (failure) {
    const { what } = describeError(failure);
    const shown = await page.getByText(what).first().isVisible();
    return { verdict: shown ? 'told' : 'silent', told: failure.code };
  }
  const seen = await everythingIn(page).catch(() => 'unreadable');
  if (seen === truth) return { verdict: 'as it was', told: '' };
  if (seen.includes('report-unreadable')) return { verdict: 'told', told: 'report-unreadable' };
  const told = await page
    .getByRole('alert')
    .first()
    .innerText({ timeout: PATIENCE })
    .catch(() => '');
  return told === '' ? { verdict: 'silent', told: seen.slice(0, 300) } : { verdict: 'told', told };
}
