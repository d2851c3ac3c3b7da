import { useEffect, useRef, useState, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { AppError } from '../../shared/contract/errors';
import type { MenuCommand } from '../../shared/contract/window';
import type { DocumentSettings } from '../../shared/document/settings';
import { call } from '../bridge/bridge';
import { PREVIEW_TEXTS } from '../i18n/preview-texts';
import { useAttempt } from '../screen/use-attempt';
import type { EditorStore } from '../store/editor-store';
import { Button } from '../ui/Button';
import { focusOfClick } from './focus-of-click';
import type { Subject } from './lay-out';
import { LayoutPane, PosterPane } from './LayoutPane';
import { PageList } from './PageList';
import { PreviewBar } from './PreviewBar';
import { bringToEdge, pageInSight, useKeptPlace } from './use-kept-place';
import { usePages, type ShownPages } from './use-pages';
import { usePreviewZoom, type PreviewZoom } from './use-preview-zoom';
import '../print/paper.css';
import './preview.css';

const REPORT: Subject = { kind: 'report' };

interface PreviewProps {
  store: EditorStore;
  /** Whether 版式设置 stand beside the pages, which take the whole window then. */
  layout: boolean;
  onLayout: (shown: boolean) => void;
  onSettings: (settings: DocumentSettings) => void;
  onCommand: (command: MenuCommand) => void;
  onClose: () => void;
  onError: (error: AppError) => void;
}

/**
 * 预览: the pages (or the poster) as they are printed and exported, with a list of them and zoom, beside the table or as
 * wide as the window, the settings beside them. It follows every edit and the part that is worked on; a click leads to
 * the cell or paragraph.
 */
export function Preview(props: PreviewProps) {
  const { store, layout, onLayout, onClose } = props;
  const report = useStore(store, (state) => state.report);
  const settings = useStore(store, (state) => state.settings);
  const scroller = useRef<HTMLDivElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const { subject, toggle: togglePoster } = useSubject(store, props.onError);
  const shown = usePages(pages, subject, report, settings);
  const zoom = usePreviewZoom(scroller, pages, shown?.edition ?? 0);
  const rememberPlace = useKeptPlace(scroller, pages, zoom);
  const [current, setCurrent] = useState(0);
  const [widened, setWidened] = useState(false);
  const wide = widened || layout;
  useWheelZoom(scroller, zoom);
  useFollowedPart(store, scroller, pages, shown);
  // Arrows turn the pages and Esc closes them at once.
  useEffect(() => scroller.current?.focus(), []);

  const showPage = (index: number) => {
    const page = pages.current?.children[index];
    if (page && scroller.current) bringToEdge(scroller.current, page);
  };
  const closeLayout = () => {
    onLayout(false);
    scroller.current?.focus();
  };
  return (
    <section
      className={`preview${wide ? ' preview-wide' : ''}`}
      aria-label={PREVIEW_TEXTS.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (layout) closeLayout();
        else if (widened) setWidened(false);
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
          <PreviewBar shown={shown} current={current} zoom={zoom}>
            <Button look="plain" aria-pressed={wide} onPress={() => setWidened(!widened)} isDisabled={layout}>
              {PREVIEW_TEXTS.wide}
            </Button>
            <Button look="plain" aria-pressed={subject.kind === 'poster'} onPress={togglePoster}>
              {PREVIEW_TEXTS.poster}
            </Button>
            <Button look="plain" aria-pressed={layout} onPress={() => onLayout(!layout)}>
              {PREVIEW_TEXTS.layout}
            </Button>
          </PreviewBar>
          <div
            ref={scroller}
            className="preview-scroller"
            tabIndex={0}
            role="document"
            aria-label={PREVIEW_TEXTS.title}
            aria-busy={shown === null}
            onScroll={() => {
              rememberPlace();
              setCurrent(pageInSight(scroller.current, pages.current));
            }}
            onClick={(event) => {
              const focus = event.target instanceof Element ? focusOfClick(event.target) : null;
              // A selection being made is no click.
              if (!focus || window.getSelection()?.isCollapsed === false) return;
              setWidened(false);
              onLayout(false);
              store.goTo(focus);
            }}
          >
            {shown === null ? <p className="preview-wait">{PREVIEW_TEXTS.layingOut}</p> : null}
            <div
              ref={pages}
              className={`preview-pages${typeof zoom.wish === 'number' ? '' : ' preview-pages--fitted'}`}
              style={{ zoom: zoom.percent / 100 }}
            />
          </div>
        </div>
        {!layout ? null : subject.kind === 'poster' ? (
          <PosterPane onCommand={props.onCommand} onClose={closeLayout} />
        ) : (
          <LayoutPane settings={settings} onChange={props.onSettings} onClose={closeLayout} />
        )}
      </div>
    </section>
  );
}

/** What is shown; the poster comes once the years before are there. */
function useSubject(
  store: EditorStore,
  onError: (error: AppError) => void,
): { subject: Subject; toggle: () => void } {
  const [subject, setSubject] = useState(REPORT);
  const attempt = useAttempt(onError);
  const toggle = () => {
    if (subject.kind === 'poster') return setSubject(REPORT);
    return attempt(async () => {
      const { earlier } = await call('poster.earlier', { id: store.getState().id });
      setSubject({ kind: 'poster', earlier });
    });
  };
  return { subject, toggle };
}

/**
 * Brings the beginning of the part into sight when another one is opened, when the pages first stand, and when other
 * settings have moved it.
 */
function useFollowedPart(
  store: EditorStore,
  scroller: RefObject<HTMLElement | null>,
  pages: RefObject<HTMLElement | null>,
  shown: ShownPages | null,
): void {
  const part = useStore(store, (state) => state.activePart);
  const { kind, settings } = shown ?? {};
  useEffect(() => {
    if (kind === 'poster') scroller.current?.scrollTo({ top: 0 });
    const begin = pages.current?.querySelector(`[data-part="${part}"]`);
    if (kind !== 'report' || !scroller.current || !begin) return;
    const desk = scroller.current.getBoundingClientRect();
    const { top } = begin.getBoundingClientRect();
    if (top < desk.top || top >= desk.bottom) bringToEdge(scroller.current, begin);
  }, [part, kind, settings, scroller, pages]);
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
