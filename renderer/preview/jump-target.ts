import { FORM_PARTS, isNarrativePart } from '../../shared/form/parts';
import { tableOf } from '../../shared/form/form';
import type { Address, NarrativePartId, PartId, TableId } from '../../shared/form/types';

/** Where a click on the preview leads in the editor. */
export type JumpTarget =
  | { kind: 'cell'; part: TableId; address: Address }
  | { kind: 'block'; part: NarrativePartId; block: number }
  | { kind: 'part'; part: PartId };

/** What the place on the page that was clicked stands for; null between the places. */
export function jumpTarget(clicked: Element): JumpTarget | null {
  const place = clicked.closest<HTMLElement>('[data-address], [data-part]');
  if (!place) return null;
  const { address, part: partName, block } = place.dataset;
  if (address !== undefined) return { kind: 'cell', part: tableOf(address), address };
  const part = FORM_PARTS.find((each) => each.id === partName)?.id;
  if (!part) return null;
  if (block !== undefined && isNarrativePart(part)) return { kind: 'block', part, block: Number(block) };
  return { kind: 'part', part };
}
