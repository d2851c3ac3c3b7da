import type { EventData, EventName } from '../../shared/contract/calls';

/** Sends an event of the contract to the page. */
export type Tell = <K extends EventName>(name: K, data: EventData<K>) => void;
