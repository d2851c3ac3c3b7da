import type { Reading, Refusal, Source } from '../../../../shared/import/source/source';

/** Thrown inside a reader where the file can't be read; `readingOf` turns it into the answer. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refused: Refusal['refused'], params: Refusal['params'] = {}, options?: ErrorOptions) {
    super(`${refused} ${JSON.stringify(params)}`, options);
    this.name = 'Refused';
    this.refusal = { refused, params };
  }
}

/** Runs a reader. A refusal is its answer; any other error is a programmer's and goes on. */
export function readingOf(read: () => Source): Reading {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
