/** One level of an automatic numbering. */
export interface NumberLevel {
  start: number;
  /** Levels that start this one anew: all above it (undefined), those up to this one (from 1), none (0). */
  restartAfter?: number;
}

export interface LevelCounters {
  /** Counts a level up (from 0), starts deeper ones anew. */
  count: (level: number, levels: readonly NumberLevel[]) => void;
  /** Where a level stands; one that was never used stands at its start. */
  valueOf: (level: number, levels: readonly NumberLevel[]) => number;
  /** The next count of a level gives its start. */
  forget: (level: number) => void;
}

/** The counters of one list with its levels. */
export function levelCounters(): LevelCounters {
  const values: (number | undefined)[] = [];
  const startOf = (level: number, levels: readonly NumberLevel[]) => levels[level]?.start ?? 1;
  return {
    count: (level, levels) => {
      const value = values[level];
      values[level] = value === undefined ? startOf(level, levels) : value + 1;
      for (let deeper = level + 1; deeper < values.length; deeper += 1) {
        const after = levels[deeper]?.restartAfter ?? deeper;
        if (level < after) values[deeper] = undefined;
      }
    },
    valueOf: (level, levels) => values[level] ?? startOf(level, levels),
    forget: (level) => {
      values[level] = undefined;
    },
  };
}
