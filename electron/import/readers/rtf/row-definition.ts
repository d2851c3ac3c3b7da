/** A cell as its row defines it; places are twips from the left of the page. */
interface CellDefinition {
  right: number;
  /** Joined with the cell on its left. */
  joinsLeft: boolean;
  merge: 'start' | 'continue' | undefined;
}

export interface RowDefinition {
  left: number;
  cells: CellDefinition[];
}

export interface RowDefiner {
  /** The row as it is defined now. */
  current: () => RowDefinition;
  /** Takes a control word if it defines a row; false where it does not. */
  take: (word: string, value: number | undefined) => boolean;
}

/** Follows the control words that define rows (`\trowd` begins a new one). */
export function rowDefiner(): RowDefiner {
  let row: RowDefinition = { left: 0, cells: [] };
  let next: Omit<CellDefinition, 'right'> = { joinsLeft: false, merge: undefined };
  return {
    current: () => row,
    take: (word, value) => {
      switch (word) {
        case 'trowd':
          row = { left: 0, cells: [] };
          next = { joinsLeft: false, merge: undefined };
          return true;
        case 'trleft':
          row.left = value ?? 0;
          return true;
        case 'clvmgf':
          next.merge = 'start';
          return true;
        case 'clvmrg':
          next.merge = 'continue';
          return true;
        case 'clmrg':
          next.joinsLeft = true;
          return true;
        case 'cellx':
          row.cells.push({ right: value ?? 0, ...next });
          next = { joinsLeft: false, merge: undefined };
          return true;
        default:
          return false;
      }
    },
  };
}
