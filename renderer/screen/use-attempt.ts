import { useCallback } from 'react';
import type { AppError } from '../../shared/contract/errors';
import { asAppError } from '../bridge/bridge';

/** Returns a function that carries out an action and hands its failure to `onError`: no call to main fails unseen. */
export function useAttempt(onError: (error: AppError) => void): (action: () => Promise<unknown>) => void {
  return useCallback(
    (action) => {
      action().catch((thrown: unknown) => onError(asAppError(thrown)));
    },
    [onError],
  );
}
