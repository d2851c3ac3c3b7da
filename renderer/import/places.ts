import type { ImportPreview } from '../../shared/contract/import';
import type { Address } from '../../shared/form/types';
import type { Place } from '../../shared/import/source/source';

/** A place as a key: the same place gives the same key, whatever the order of its fields. */
export function placeKey(place: Place): string {
  if ('page' in place) return `page ${place.page} ${place.box.join(' ')}`;
  if ('sheet' in place) return `sheet ${place.sheet} ${place.address}`;
  if ('line' in place) return `line ${place.line} ${place.column ?? ''}`;
  return `block ${place.block} ${place.row ?? ''} ${place.cell ?? ''}`;
}

/** The cell of the form that was read from each place; a place that gave several keeps the first. */
export function addressesByPlace(cells: ImportPreview['cells']): ReadonlyMap<string, Address> {
  const found = new Map<string, Address>();
  for (const [address, { at }] of Object.entries(cells)) {
    const key = placeKey(at);
    if (!found.has(key)) found.set(key, address);
  }
  return found;
}

/** The keys to look a place up by, the most exact first: a cell, its row, its table. */
export function placeKeys(place: Place): string[] {
  if (!('block' in place)) return [placeKey(place)];
  const { block, row } = place;
  const wider = [place, ...(row === undefined ? [] : [{ block, row }]), { block }];
  return [...new Set(wider.map(placeKey))];
}
