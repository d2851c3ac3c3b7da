/** What is being read right now, so that it can be stopped from elsewhere. */
export interface ReadingStops {
  /** Runs work whose signal `stopAll` aborts. */
  stoppable: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  stopAll: () => void;
}

/** Nothing is being read at first. */
export function readingStops(): ReadingStops {
  const running = new Set<AbortController>();
  return {
    stoppable: async (work) => {
      const controller = new AbortController();
      running.add(controller);
      try {
        return await work(controller.signal);
      } finally {
        running.delete(controller);
      }
    },
    stopAll: () => {
      for (const controller of running) controller.abort();
    },
  };
}
