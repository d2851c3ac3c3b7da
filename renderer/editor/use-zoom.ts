import { useEffect, useState } from 'react';

const STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;
const KEY = 'zoom';
const NORMAL = 100;

export interface Zoom {
  /** Percent, one of the steps from 80 to 200. */
  percent: number;
  larger: () => void;
  smaller: () => void;
  reset: () => void;
}

/** The zoom of the paper, kept from one session to the next (a view setting, not data: page storage is enough). */
export function useZoom(): Zoom {
  const [percent, setPercent] = useState<number>(stored);
  useEffect(() => window.localStorage.setItem(KEY, String(percent)), [percent]);
  const step = (direction: 1 | -1) =>
    setPercent((now) => STEPS[STEPS.findIndex((value) => value === now) + direction] ?? now);
  return { percent, larger: () => step(1), smaller: () => step(-1), reset: () => setPercent(NORMAL) };
}

function stored(): number {
  const value = Number(window.localStorage.getItem(KEY));
  return STEPS.find((step) => step === value) ?? NORMAL;
}
