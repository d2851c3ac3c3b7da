import type { ElectronApplication } from '@playwright/test';

/** What Electron hands to code that runs in its main process. */
type MainElectron = typeof Electron.CrossProcessExports;

const TRIES = 5;

/**
 * Runs a function in the main process. V8 may collect the promise of an evaluation before it is answered, as nothing in
 * the program holds it: such an evaluation is made again, so the function must bear being run twice.
 */
export async function inMain<Result, Argument>(
  app: ElectronApplication,
  work: (electron: MainElectron, argument: Argument) => Result | Promise<Result>,
  argument: Argument,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      // The function goes over as text; the types of its argument and answer are the caller's.
      return await app.evaluate<Result, Argument>(work as never, argument as never);
    } catch (error) {
      if (tries === TRIES || !String(error).includes('garbage collected')) throw error;
    }
  }
}
