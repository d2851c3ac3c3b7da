import { useLayoutEffect, useRef } from 'react';
import type { Shape } from '../../shared/charts/shape';
import { pictureElement } from './picture-element';

/** A picture among other things of the page. */
export function Picture({ picture, className }: { picture: Shape; className?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.replaceChildren(pictureElement(picture)), [picture]);
  return <div ref={box} className={className} />;
}
