import { useEffect, useRef, useState, type RefObject } from 'react';

/** Percent. */
export const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;
const NORMAL = 100;
const NARROW = window.matchMedia('(max-width: 1279px)');

export interface Zoom {
  /** Percent, one of the steps from 80 to 200. */
  percent: number;
  larger: () => void;
  smaller: () => void;
  reset: () => void;
}

/** The zoom as it is `kept`, percent; `onKeep` is given every other one. */
export function useZoom(kept: number, onKeep: (percent: number) => void): Zoom {
  const percent = ZOOM_STEPS.find((step) => step === kept) ?? NORMAL;
  const step = (direction: 1 | -1) => {
    const next = ZOOM_STEPS[ZOOM_STEPS.indexOf(percent) + direction];
    if (next !== undefined) onKeep(next);
  };
  return { percent, larger: () => step(1), smaller: () => step(-1), reset: () => onKeep(NORMAL) };
}

/** Ctrl and the wheel zoom over the paper, as in Excel and WPS. */
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
