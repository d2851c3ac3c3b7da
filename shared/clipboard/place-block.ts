import type { Address, FigureCell } from '../form/types';
import type { Lattice } from '../selection/lattice';
import { isSingleCell, type Range } from '../selection/range';
import type { TextGrid } from './tsv';

/** Where pasted texts go. */
export interface Landing {
  /** How large the pasted block is (0×0 where labels led to the places). */
  height: number;
  width: number;
  figures: ReadonlyMap<FigureCell, string>;
  /** Totals that text fell on: they stay as they are. */
  computed: ReadonlyMap<Address, string>;
  /** Filled cells of the clipboard that fell beside the table. */
  outside: number;
  /** Filled cells that have no certain place (of a table pasted by its labels). */
  unplaced: number;
  /** The block that was pasted over; undefined where labels led to the places. */
  range: Range | undefined;
}

/**
 * Puts a block of texts on the selected block, as Excel does: from its top left cell; repeated where the selection is
 * an exact multiple (a single value fills it all); cut off at the edge of the table. Each place is taken as it comes,
 * totals are stepped over in place.
 */
export function placeBlock(lattice: Lattice, selected: Range, source: TextGrid): Landing {
  const height = source.length;
  const width = Math.max(...source.map((row) => row.length));
  const one = isSingleCell(lattice, selected);
  const down = repeat(one ? 1 : selected.bottom - selected.top + 1, height);
  const across = repeat(one ? 1 : selected.right - selected.left + 1, width);
  const fits = down !== undefined && across !== undefined;
  const rows = fits ? down : height;
  const columns = fits ? across : width;

  const figures = new Map<FigureCell, string>();
  const computed = new Map<Address, string>();
  let outside = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const text = source[row % height]?.[column % width];
      if (text === null) continue;
      const target = lattice.at(selected.top + row, selected.left + column)?.cell;
      if (!target) outside += isFilled(text) ? 1 : 0;
      else if (target.kind === 'computed') computed.set(target.address, text ?? '');
      else {
        // Several places of the block may fall on one merged cell: the first that says something counts.
        const before = figures.get(target);
        if (before === undefined || !isFilled(before)) figures.set(target, text ?? '');
        else if (isFilled(text) && text !== before) outside += 1;
      }
    }
  }
  return {
    height: rows,
    width: columns,
    figures,
    computed,
    outside,
    unplaced: 0,
    range: {
      top: selected.top,
      left: selected.left,
      bottom: Math.min(selected.top + rows, lattice.rows) - 1,
      right: Math.min(selected.left + columns, lattice.columns) - 1,
    },
  };
}

/** How far a source reaches in one direction over a selection: itself, or as many times as fits exactly. */
function repeat(selected: number, source: number): number | undefined {
  if (selected === 1) return source;
  return selected % source === 0 ? selected : undefined;
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
