import type { ReactNode } from 'react';
import './nav.css';

interface NavItemProps {
  mark: string;
  /** What the mark says, for screen readers. */
  markLabel?: string;
  tone?: 'error' | 'warning' | 'success' | 'muted';
  current?: boolean;
  onPress: () => void;
  children: ReactNode;
}

/** One line of a left column: a mark, then words. */
export function NavItem({
  mark,
  markLabel,
  tone = 'muted',
  current = false,
  onPress,
  children,
}: NavItemProps) {
  return (
    <button type="button" className="nav-item" aria-current={current ? 'page' : undefined} onClick={onPress}>
      <span
        className={`nav-mark tone-${tone}`}
        {...(markLabel ? { role: 'img', 'aria-label': markLabel } : { 'aria-hidden': true })}
      >
        {mark}
      </span>
      <span>{children}</span>
    </button>
  );
}
