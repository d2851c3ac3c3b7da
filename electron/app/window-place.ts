import type { WindowPlace } from '../storage/start-file';

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The smallest window the page is laid out for, in device-independent pixels. */
export const MIN_WIDTH = 1024;
export const MIN_HEIGHT = 640;
/** Room for the table without scrolling sideways; larger screens get no larger window unasked. */
const USUAL_WIDTH = 1366;
const USUAL_HEIGHT = 900;

/**
 * Where the window opens: as it was left, if that is still on a screen (a second screen may be gone), else in the
 * middle of the first screen, at most as large as its work area; the first time on a small screen it fills it.
 */
export function fitPlace(saved: WindowPlace | undefined, screens: readonly Area[]): WindowPlace {
  const first = screens[0] ?? { x: 0, y: 0, width: USUAL_WIDTH, height: 768 };
  const wanted = saved ?? {
    width: USUAL_WIDTH,
    height: USUAL_HEIGHT,
    maximized: first.width <= USUAL_WIDTH,
  };
  const screen = screens.find((area) => isOn(wanted, area));
  const room = screen ?? first;
  const width = Math.min(wanted.width, room.width);
  const height = Math.min(wanted.height, room.height);
  const place = { width, height, maximized: wanted.maximized };
  if (screen && wanted.x !== undefined && wanted.y !== undefined)
    return { ...place, x: wanted.x, y: wanted.y };
  return {
    ...place,
    x: room.x + Math.floor((room.width - width) / 2),
    y: room.y + Math.floor((room.height - height) / 2),
  };
}

/** Whether the middle of the window's title bar can be reached with the mouse. */
function isOn(place: WindowPlace, area: Area): boolean {
  if (place.x === undefined || place.y === undefined) return false;
  const middle = place.x + place.width / 2;
  return (
    middle > area.x &&
    middle < area.x + area.width &&
    place.y >= area.y &&
    place.y < area.y + area.height - 40
  );
}
