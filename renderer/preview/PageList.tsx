import { useEffect, useRef, useState, type RefObject } from 'react';
import { PREVIEW_TEXTS } from '../i18n/preview-texts';

interface PageListProps {
  /** Holds the pages as its children. */
  pages: RefObject<HTMLElement | null>;
  count: number;
  /** Grows when the pages changed. */
  edition: number;
  /** The page in sight, from 0. */
  current: number;
  onShow: (page: number) => void;
}

/** The pages as small pictures; a click brings one into sight. */
export function PageList({ pages, count, edition, current, onShow }: PageListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav className="preview-list" aria-label={PREVIEW_TEXTS.pages}>
      <ol ref={list}>
        {Array.from({ length: count }, (_, index) => (
          <li key={index}>
            <button
              type="button"
              className="preview-thumb"
              aria-label={PREVIEW_TEXTS.page(index + 1)}
              aria-current={index === current ? 'page' : undefined}
              onClick={() => onShow(index)}
            >
              <Picture pages={pages} index={index} edition={edition} />
              <span>{index + 1}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface PictureProps extends Pick<PageListProps, 'pages' | 'edition'> {
  index: number;
}

function Picture({ pages, index, edition }: PictureProps) {
  const holder = useRef<HTMLSpanElement>(null);
  const copied = useRef<Element | null>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    // A page out of sight of the list, or a list without pictures, needs no copy.
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
    });
    if (holder.current) observer.observe(holder.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const page = pages.current?.children[index];
    // A page that did not change is still the same element: its picture is still right.
    if (!seen || !page || copied.current === page) return;
    copied.current = page;
    holder.current?.replaceChildren(page.cloneNode(true));
  }, [pages, index, edition, seen]);
  return <span ref={holder} className="preview-picture" aria-hidden="true" inert />;
}
