import { FORM_PARTS } from '../../shared/form/parts';
import type { PartId } from '../../shared/form/types';

/** The part after (or before) one in the official order; stays at the ends. */
export function stepPart(id: PartId, step: 1 | -1): PartId {
  const index = FORM_PARTS.findIndex((part) => part.id === id);
  return FORM_PARTS[index + step]?.id ?? id;
}
