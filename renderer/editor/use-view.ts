import { useEffect, useRef, useState, type RefObject } from 'react';

const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;
const NORMAL = 100;
const NARROW = window.matchMedia('(max-width: 1279px)');

export interface Zoom {
  /** Percent, one of the steps from 80 to 200. */
  percent: number;
  larger: () => void;
  smaller: () => void;
  reset: () => void;
}

/** The zoom of the paper, beginning with the percentage `kept` from last time; `onKeep` is given every other one. */
export function useZoom(kept: number, onKeep: (percent: number) => void): Zoom {
  const [percent, setPercent] = useState<number>(ZOOM_STEPS.find((step) => step === kept) ?? NORMAL);
  useEffect(() => {
    if (percent !== kept) onKeep(percent);
  }, [percent, kept, onKeep]);
  const step = (direction: 1 | -1) =>
    setPercent((now) => ZOOM_STEPS[ZOOM_STEPS.findIndex((value) => value === now) + direction] ?? now);
  return { percent, larger: () => step(1), smaller: () => step(-1), reset: () => setPercent(NORMAL) };
}

/** Ctrl and the wheel zoom over the paper, as in Excel and WPS; the browser's own zoom would take the whole window. */
export function useWheelZoom(desk: RefObject<HTMLElement | null>, { larger, smaller }: Zoom): void {
  const turn = useRef({ larger, smaller });
  useEffect(() => {
    turn.current = { larger, smaller };
  });
  useEffect(() => {
    const element = desk.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      if (event.deltaY < 0) turn.current.larger();
      else turn.current.smaller();
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [desk]);
}

/** Whether 校核 is folded to its counts: below 1280 px of width by itself, otherwise on demand. */
export function useFolding(): { folded: boolean; setFolded: (folded: boolean) => void } {
  const [folded, setFolded] = useState(NARROW.matches);
  useEffect(() => {
    const follow = () => setFolded(NARROW.matches);
    NARROW.addEventListener('change', follow);
    return () => NARROW.removeEventListener('change', follow);
  }, []);
  return { folded, setFolded };
}
