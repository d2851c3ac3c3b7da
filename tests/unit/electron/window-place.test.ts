import { describe, expect, it } from 'vitest';
import { fitPlace } from '../../../electron/app/window-place';

const office = { x: 0, y: 0, width: 1366, height: 728 };
const large = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('where the window opens', () => {
  it('the first time in the middle, and over all of a small screen', () => {
    expect(fitPlace(undefined, [office])).toEqual({ x: 0, y: 0, width: 1366, height: 728, maximized: true });
    expect(fitPlace(undefined, [large])).toEqual({
      x: 277,
      y: 70,
      width: 1366,
      height: 900,
      maximized: false,
    });
  });

  it('as it was left, on whichever screen', () => {
    const saved = { x: 2000, y: 20, width: 1100, height: 700, maximized: false };
    expect(fitPlace(saved, [large, second])).toEqual(saved);
    expect(fitPlace({ ...saved, maximized: true }, [large, second])).toEqual({ ...saved, maximized: true });
  });

  it('in the middle of the first screen when its screen is gone', () => {
    const saved = { x: 2000, y: 20, width: 1100, height: 700, maximized: false };
    expect(fitPlace(saved, [large])).toEqual({ x: 410, y: 170, width: 1100, height: 700, maximized: false });
  });

  it('where its title bar can be reached', () => {
    const below = { x: 100, y: 1030, width: 1100, height: 700, maximized: false };
    expect(fitPlace(below, [large]).y).toBe(170);
    const above = { x: 100, y: -300, width: 1100, height: 700, maximized: false };
    expect(fitPlace(above, [large]).y).toBe(170);
  });

  it('no larger than a screen that shrank', () => {
    const saved = { x: 0, y: 0, width: 1900, height: 1000, maximized: false };
    expect(fitPlace(saved, [office])).toMatchObject({ width: 1366, height: 728 });
  });
});
