/** The single channel calls go through, and the one events come on. Apart from the calls: the preload script needs no schemas. */
export const CALL_CHANNEL = 'nianbao:call';
export const EVENT_CHANNEL = 'nianbao:event';
