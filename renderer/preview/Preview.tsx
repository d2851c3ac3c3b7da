import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useStore } from 'zustand';
import { FACES } from '../../shared/document/faces';
import { PREVIEW_TEXTS } from '../i18n/preview-texts';
import type { EditorStore } from '../store/editor-store';
import { Button } from '../ui/Button';
import { focusOfClick } from './focus-of-click';
import { PageList } from './PageList';
import { usePages, type ShownPages } from './use-pages';
import { usePreviewZoom, type PreviewZoom } from './use-preview-zoom';
import '../print/paper.css';
import './preview.css';

/** The desk above a page brought into sight, in pixels. */
const PAGE_GAP = 12;

interface PreviewProps {
  store: EditorStore;
  /** Shows how the unit wants its documents. */
  onLayout: () => void;
  onClose: () => void;
}

/**
 * 预览: the pages as they are printed and exported, with a list of them and zoom, beside the table or as wide as the
 * window. It follows every edit and the part that is worked on; a click leads to the cell or paragraph.
 */
export function Preview({ store, onLayout, onClose }: PreviewProps) {
  const report = useStore(store, (state) => state.report);
  const settings = useStore(store, (state) => state.settings);
  const scroller = useRef<HTMLDivElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const shown = usePages(pages, report, settings);
  const zoom = usePreviewZoom(scroller, pages, shown?.edition ?? 0);
  const [current, setCurrent] = useState(0);
  const [wide, setWide] = useState(false);
  useWheelZoom(scroller, zoom);
  useFollowedPart(store, scroller, pages, shown !== null);

  const showPage = (index: number) => {
    const page = pages.current?.children[index];
    if (!page || !scroller.current) return;
    // Not scrollIntoView: that would move everything around the preview as well.
    const distance = page.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top;
    scroller.current.scrollBy({ top: distance - PAGE_GAP });
  };
  return (
    <section
      className={`preview${wide ? ' preview-wide' : ''}`}
      aria-label={PREVIEW_TEXTS.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (wide) setWide(false);
        else onClose();
      }}
    >
      <div className="preview-frame">
        <PageList
          pages={pages}
          count={shown?.count ?? 0}
          edition={shown?.edition ?? 0}
          current={current}
          onShow={showPage}
        />
        <div className="preview-main">
          <ZoomBar shown={shown} current={current} zoom={zoom}>
            <Button look="plain" aria-pressed={wide} onPress={() => setWide(!wide)}>
              {PREVIEW_TEXTS.wide}
            </Button>
            <Button look="plain" onPress={onLayout}>
              {PREVIEW_TEXTS.layout}
            </Button>
          </ZoomBar>
          <div
            ref={scroller}
            className="preview-scroller"
            tabIndex={0}
            role="document"
            aria-label={PREVIEW_TEXTS.title}
            aria-busy={shown === null}
            onScroll={() => setCurrent(pageInSight(scroller.current, pages.current))}
            onClick={(event) => {
              const focus = event.target instanceof Element ? focusOfClick(event.target) : null;
              // A selection being made is no click.
              if (!focus || window.getSelection()?.isCollapsed === false) return;
              setWide(false);
              store.goTo(focus);
            }}
          >
            {shown === null ? <p className="preview-wait">{PREVIEW_TEXTS.layingOut}</p> : null}
            <div ref={pages} className="preview-pages" style={{ zoom: zoom.percent / 100 }} />
          </div>
        </div>
      </div>
    </section>
  );
}

interface ZoomBarProps {
  shown: ShownPages | null;
  current: number;
  zoom: PreviewZoom;
  children: ReactNode;
}

function ZoomBar({ shown, current, zoom, children }: ZoomBarProps) {
  const missing = FACES.filter((face) => shown?.sources[face] === 'bundled');
  const names = missing.map((face) => PREVIEW_TEXTS.faces[face]).join('、');
  return (
    <div className="preview-bar">
      <span>{shown ? PREVIEW_TEXTS.pageOf(Math.min(current, shown.count - 1) + 1, shown.count) : ''}</span>
      <Button look="plain" aria-label={PREVIEW_TEXTS.zoomOut} onPress={zoom.smaller}>
        −
      </Button>
      <span className="preview-percent">{PREVIEW_TEXTS.percent(zoom.percent)}</span>
      <Button look="plain" aria-label={PREVIEW_TEXTS.zoomIn} onPress={zoom.larger}>
        ＋
      </Button>
      <Button look="plain" aria-pressed={zoom.wish === 'width'} onPress={() => zoom.set('width')}>
        {PREVIEW_TEXTS.fitWidth}
      </Button>
      <Button look="plain" aria-pressed={zoom.wish === 'page'} onPress={() => zoom.set('page')}>
        {PREVIEW_TEXTS.fitPage}
      </Button>
      {children}
      {missing.length > 0 ? (
        <span className="preview-faces" title={PREVIEW_TEXTS.bundledFaces(names)}>
          {PREVIEW_TEXTS.bundledFaces(names)}
        </span>
      ) : null}
    </div>
  );
}

/** Brings the beginning of the part into sight when another one is opened. */
function useFollowedPart(
  store: EditorStore,
  scroller: RefObject<HTMLElement | null>,
  pages: RefObject<HTMLElement | null>,
  ready: boolean,
): void {
  const part = useStore(store, (state) => state.activePart);
  useEffect(() => {
    const desk = scroller.current?.getBoundingClientRect();
    const begin = pages.current?.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect();
    if (!ready || !desk || !begin || (begin.top >= desk.top && begin.top < desk.bottom)) return;
    scroller.current?.scrollBy({ top: begin.top - desk.top - PAGE_GAP });
  }, [part, ready, scroller, pages]);
}

/** Ctrl and the wheel zoom, as in every office program; React's own wheel events cannot be kept from scrolling. */
function useWheelZoom(scroller: RefObject<HTMLElement | null>, zoom: PreviewZoom): void {
  const { larger, smaller } = zoom;
  useEffect(() => {
    const element = scroller.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      if (event.deltaY < 0) larger();
      else smaller();
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [scroller, larger, smaller]);
}

/** The page that holds the middle of the scroller. */
function pageInSight(scroller: HTMLElement | null, pages: HTMLElement | null): number {
  if (!scroller || !pages) return 0;
  const box = scroller.getBoundingClientRect();
  const middle = box.top + box.height / 2;
  const index = [...pages.children].findIndex((page) => page.getBoundingClientRect().bottom > middle);
  return index === -1 ? Math.max(0, pages.children.length - 1) : index;
}
