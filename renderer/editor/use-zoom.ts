import { useEffect, useState } from 'react';
import { call } from '../bridge/bridge';
import { keptView } from '../store/kept-view';

const STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;
const NORMAL = 100;

export interface Zoom {
  /** Percent, one of the steps from 80 to 200. */
  percent: number;
  larger: () => void;
  smaller: () => void;
  reset: () => void;
}

/** The zoom of the paper, kept from one session to the next. */
export function useZoom(): Zoom {
  const [percent, setPercent] = useState<number>(kept);
  useEffect(() => {
    if (percent === keptView.zoom) return;
    keptView.zoom = percent;
    void call('app.keepZoom', { percent });
  }, [percent]);
  const step = (direction: 1 | -1) =>
    setPercent((now) => STEPS[STEPS.findIndex((value) => value === now) + direction] ?? now);
  return { percent, larger: () => step(1), smaller: () => step(-1), reset: () => setPercent(NORMAL) };
}

function kept(): number {
  return STEPS.find((step) => step === keptView.zoom) ?? NORMAL;
}
