import { childAt, childrenOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';

export interface Drawn {
  /** The contents of text boxes (`w:txbxContent`). */
  boxes: XmlElement[];
  picture: boolean;
  embedded: boolean;
}

const PICTURES = new Set(['blip', 'imagedata', 'chart', 'relIds']);

/** What a drawing, an old-style picture or an embedded object holds. Of alternatives one is looked at. */
export function drawnIn(element: XmlElement): Drawn {
  const drawn: Drawn = { boxes: [], picture: false, embedded: false };
  collect(element, drawn);
  return drawn;
}

function collect(element: XmlElement, drawn: Drawn): void {
  for (const child of childrenOf(element)) {
    if (child.name === 'txbxContent') drawn.boxes.push(child);
    else if (child.name === 'AlternateContent') {
      const branch = branchOf(child);
      if (branch) collect(branch, drawn);
    } else {
      if (PICTURES.has(child.name)) drawn.picture = true;
      if (child.name === 'OLEObject') drawn.embedded = true;
      collect(child, drawn);
    }
  }
}

/** The branch of `mc:AlternateContent` that counts: the branches say the same thing twice. */
export function branchOf(alternate: XmlElement): XmlElement | undefined {
  const [choice] = childrenOf(alternate, 'Choice');
  return choice && choice.children.length > 0 ? choice : childAt(alternate, 'Fallback');
}
