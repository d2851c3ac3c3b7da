import type { ReactNode } from 'react';
import { FACES } from '../../shared/document/faces';
import { PREVIEW_TEXTS } from '../i18n/preview-texts';
import { Button } from '../ui/Button';
import type { ShownPages } from './use-pages';
import type { PreviewZoom } from './use-preview-zoom';

interface PreviewBarProps {
  /** Null while the first pages are laid out. */
  shown: ShownPages | null;
  /** The page in sight, from 0. */
  current: number;
  zoom: PreviewZoom;
  /** What else can be done. */
  children: ReactNode;
}

/** Over the pages: which one is in sight, their size, and whether the official faces are missing on this PC. */
export function PreviewBar({ shown, current, zoom, children }: PreviewBarProps) {
  const missing = FACES.filter((face) => shown?.sources[face] === 'bundled');
  const names = missing.map((face) => PREVIEW_TEXTS.faces[face]).join('、');
  return (
    <div className="preview-bar">
      <span>{shown ? whereWords(shown, current) : ''}</span>
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

function whereWords({ kind, count }: ShownPages, current: number): string {
  if (kind === 'poster') return PREVIEW_TEXTS.posterSheet;
  return PREVIEW_TEXTS.pageOf(Math.min(current, count - 1) + 1, count);
}
