/** What many rounds of faults came to. All but `rounds`, `edits` and `told` have to be 0. */
export interface Tally {
  rounds: number;
  /** Edits that were acknowledged. */
  edits: number;
  /** Rounds in which something was missing and the program said so: only where files were damaged or taken away. */
  told: number;
  /** Acknowledged edits that were not there after a fault that damages no file. */
  lost: number;
  /** Rounds in which something was missing or wrong without a word. */
  silent: number;
  /** Acknowledged edits that had been stored for more than a moment and were not there all the same. */
  lostLater: number;
  /** Rounds in which a loss was told that was none. */
  falseAlarms: number;
  /** Starts that brought up no window that can be worked with. */
  dead: number;
}

/** Nothing yet. */
export function emptyTally(): Tally {
  return { rounds: 0, edits: 0, told: 0, lost: 0, silent: 0, lostLater: 0, falseAlarms: 0, dead: 0 };
}

/** What may not be: the same with what only counts left out. */
export function troubles({ lost, silent, lostLater, falseAlarms, dead }: Tally) {
  return { lost, silent, lostLater, falseAlarms, dead };
}
