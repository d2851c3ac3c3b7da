import { Component, type ReactNode } from 'react';
import { TEXTS } from '../i18n/texts';
import { logPageError } from './page-errors';
import './message-page.css';

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
      <main className="message-page" role="alert">
        <h1>{TEXTS.failure.pageTitle}</h1>
        <p>{TEXTS.failure.pageLead(this.state.logId)}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {TEXTS.failure.reload}
        </button>
      </main>
    );
  }
}
