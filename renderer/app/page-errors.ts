import { call } from '../bridge/bridge';

/** Sends what was thrown in the page to the log; returns the log number (or 无 where even that fails). */
export async function logPageError(thrown: unknown): Promise<string> {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  try {
    return (await call('log.pageError', { message: error.message, stack: error.stack ?? '' })).logId;
  } catch {
    return '无';
  }
}

/** Every error nobody caught goes to the log: programmer errors fail loudly there, never as a blank window. */
export function reportPageErrors(): void {
  window.addEventListener('error', (event) => void logPageError(event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => void logPageError(event.reason));
}
