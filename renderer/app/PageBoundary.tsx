import { Component, type ReactNode } from 'react';
import { call } from '../bridge/bridge';
import { TEXTS } from '../i18n/texts';
import { MessagePage } from '../screen/MessagePage';

interface State {
  failed: boolean;
  logId: string;
}

/** Catches what a screen throws while drawing: says so in plain words instead of leaving a blank window. */
export class PageBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false, logId: '' };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    void logPageError(error).then((logId) => this.setState({ logId }));
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <MessagePage role="alert">
        <h1>{TEXTS.failure.pageTitle}</h1>
        <p>{TEXTS.failure.pageLead(this.state.logId)}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {TEXTS.failure.reload}
        </button>
      </MessagePage>
    );
  }
}

/** Every error nobody caught goes to the log: programmer errors fail loudly there, never as a blank window. */
export function reportPageErrors(): void {
  window.addEventListener('error', (event) => void logPageError(event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => void logPageError(event.reason));
}

/** Sends what was thrown in the page to the log; returns the log number (or 无 where even that fails). */
async function logPageError(thrown: unknown): Promise<string> {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  try {
    return (await call('log.pageError', { message: error.message, stack: error.stack ?? '' })).logId;
  } catch {
    return '无';
  }
}
