import type { Page } from '@playwright/test';
import { describeError } from '../../../shared/contract/errors';
import type { Envelope } from '../../../shared/contract/envelope';
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
    const kept: unknown[] = [];
    for (const { id: versionId, name, reason, madeAt } of versions)
      kept.push([name, reason, madeAt, inside(await ask(page, 'version.read', { id, versionId }))]);
    seen.push({ id, unitName, year, state, report: inside(opened), kept });
    await ask(page, 'report.close', { id });
  }
  return JSON.stringify([seen.sort(), removed.map(({ id }) => id).sort()]);
}

/** The report of an answer, or the code of what kept it from being read. */
function inside(answer: Envelope): unknown {
  return answer.ok ? (answer.data as { report: unknown }).report : answer.error.code; // what these calls give
}

/** What is said where a report or a version is asked for that is not as it was written. */
const TOLD_THERE = /report-unreadable|version-unreadable/u;

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
  const there = TOLD_THERE.exec(seen);
  if (there) return { verdict: 'told', told: there[0] };
  const told = await page
    .getByRole('alert')
    .first()
    .innerText({ timeout: PATIENCE })
    .catch(() => '');
  return told === '' ? { verdict: 'silent', told: seen.slice(0, 300) } : { verdict: 'told', told };
}
