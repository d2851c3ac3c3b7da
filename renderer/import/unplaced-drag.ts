import type { DragEvent } from 'react';

/** The kind of data a text that was not placed is dragged as: no other program and no field takes it. */
const UNPLACED = 'application/x-nianbao-unplaced';

/** Begins to drag a text that was not placed. */
export function dragUnplaced(event: DragEvent, id: string): void {
  event.dataTransfer.setData(UNPLACED, id);
  event.dataTransfer.effectAllowed = 'copy';
}

/** Whether such a text is being dragged. */
export function isUnplacedDrag(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(UNPLACED);
}

/** The id of the text that was dropped; null for anything else. The event goes no further. */
export function droppedId(event: DragEvent): string | null {
  const id = event.dataTransfer.getData(UNPLACED);
  if (id === '') return null;
  event.preventDefault();
  event.stopPropagation();
  return id;
}
