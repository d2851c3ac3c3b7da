import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls';

/** A service for every call of the contract: one that is missing does not compile. */
export type Handlers = {
  [K in CallName]: (input: CallInput<K>) => Promise<CallOutput<K>> | CallOutput<K>;
};
