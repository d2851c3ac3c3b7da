import type { JumpTarget } from '../preview/jump-target';
import type { Focus } from '../store/focus';

/** The place in the editor a place on the preview's paper leads to. */
export function focusOfJump(target: JumpTarget): Focus {
  switch (target.kind) {
    case 'cell':
      return { kind: 'cells', part: target.part, anchor: target.address, focus: target.address };
    case 'block':
      return { kind: 'text', part: target.part, block: target.block, start: 0, end: 0 };
    case 'part':
      return { kind: 'part', part: target.part };
  }
}
