import { useEffect, useState } from 'react';
import { call } from '../bridge/bridge';

/** Every screen has room on a page this wide, in pixels of its own. */
const NARROWEST_PAGE = 890;

/**
 * By how much the whole interface is enlarged at a zoom (percent) in a window so many pixels wide. Less than 100 % is for
 * the paper alone: more rows are wanted there, not smaller buttons.
 */
export function scaleOf(percent: number, windowWidth: number): number {
  const roomFor = Math.max(1, windowWidth / NARROWEST_PAGE);
  return Math.round(Math.min(Math.max(percent / 100, 1), roomFor) * 1000) / 1000;
}

/**
 * Enlarges the whole interface by the zoom, as far as the window has room for it. Returns by how much the paper alone is
 * to be enlarged on top of that, percent. Does nothing before the zoom is known (null).
 */
export function useWindowScale(percent: number | null): number {
  const [width, setWidth] = useState(window.outerWidth);
  useEffect(() => {
    const follow = () => setWidth(window.outerWidth);
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, []);
  const factor = percent === null ? null : scaleOf(percent, width);
  useEffect(() => {
    if (factor !== null) void call('window.scale', { factor });
  }, [factor]);
  return percent === null || factor === null ? 100 : Math.round(percent / factor);
}
