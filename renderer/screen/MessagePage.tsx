import type { ReactNode } from 'react';
import './message-page.css';

interface MessagePageProps {
  /** `alert` where something went wrong: screen readers say it at once. */
  role?: 'alert';
  children: ReactNode;
}

/** A whole window with a few words on it: before there is anything to show, or when nothing can be shown. */
export function MessagePage({ role, children }: MessagePageProps) {
  return (
    <main className="message-page" {...(role ? { role } : {})}>
      {children}
    </main>
  );
}
