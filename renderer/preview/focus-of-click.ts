import { tableOf } from '../../shared/form/form';
import { FORM_PARTS, isNarrativePart } from '../../shared/form/parts';
import type { Focus } from '../../shared/history/focus';

/** Where a click on the paper leads in the editor: the cell, paragraph or part that stands there; null between them. */
export function focusOfClick(clicked: Element): Focus | null {
  const found = clicked.closest<HTMLElement>('[data-address], [data-part]');
  if (!found) return null;
  const { address, part: partName, block } = found.dataset;
  if (address !== undefined) {
    return { kind: 'cells', part: tableOf(address), anchor: address, focus: address };
  }
  const part = FORM_PARTS.find((each) => each.id === partName)?.id;
  if (!part) return null;
  if (block !== undefined && isNarrativePart(part)) {
    return { kind: 'text', part, block: Number(block), start: 0, end: 0 };
  }
  return { kind: 'part', part };
}
