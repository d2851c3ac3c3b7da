import { useEffect } from 'react';
import { useStore } from 'zustand';
import { clockTime } from '../i18n/dates';
import { TEXTS } from '../i18n/texts';
import { selectionShown, type EditorStore } from '../store/editor-store';
import type { SaveStatus } from '../store/save-queue';
import { putOnClipboard } from '../ui/put-on-clipboard';
import type { Zoom } from './use-view';

interface StatusBarProps {
  store: EditorStore;
  zoom: Zoom;
}

/** For how long a result is said: long enough to be read, not so long that it seems to be of what is done now. */
const SAID_FOR_MS = 15_000;

/** The bottom line: save state with its time, where the cursor is, what the selection adds up to, zoom. */
export function StatusBar({ store, zoom }: StatusBarProps) {
  const selection = useStore(store, selectionShown);
  const announcement = useStore(store, (state) => state.announcement);
  const texts = TEXTS.status;
  useEffect(() => {
    if (announcement === '') return undefined;
    const timer = window.setTimeout(() => store.setState({ announcement: '' }), SAID_FOR_MS);
    return () => window.clearTimeout(timer);
  }, [store, announcement]);
  return (
    <footer className="status-bar">
      <SaveState store={store} />
      {selection ? <span className="status-place">{selection.name}</span> : null}
      <span className="status-announcement" aria-live="polite">
        {announcement}
      </span>
      <div className="status-right">
        {selection && selection.count > 0 ? (
          <>
            <Figure label={texts.sum} value={selection.sum} store={store} />
            <Figure label={texts.count} value={String(selection.count)} store={store} />
            <Figure label={texts.average} value={selection.average} store={store} />
          </>
        ) : null}
        <span className="status-zoom" role="group" aria-label={texts.zoom}>
          <button type="button" aria-label={texts.zoomOut} onClick={zoom.smaller}>
            −
          </button>
          <button type="button" title={texts.zoomReset} onClick={zoom.reset}>
            {zoom.percent}%
          </button>
          <button type="button" aria-label={texts.zoomIn} onClick={zoom.larger}>
            ＋
          </button>
        </span>
      </div>
    </footer>
  );
}

/** A figure of the selection; a click copies it. */
function Figure({ label, value, store }: { label: string; value: string; store: EditorStore }) {
  return (
    <button
      type="button"
      className="status-figure"
      onClick={() => {
        if (putOnClipboard(value)) store.announce(TEXTS.status.copied(value));
      }}
    >
      {label} {value}
    </button>
  );
}

function SaveState({ store }: { store: EditorStore }) {
  const save = useStore(store, (state) => state.save);
  return (
    <span role="status" className={`save-state tone-${TONES[save.phase]}`} data-phase={save.phase}>
      {saveText(save)}
    </span>
  );
}

const TONES = { saved: 'success', saving: 'muted', failed: 'error' } as const satisfies Record<
  SaveStatus['phase'],
  string
>;

function saveText(save: SaveStatus): string {
  if (save.phase === 'saving') return TEXTS.status.saving;
  return save.phase === 'saved' ? TEXTS.status.saved(clockTime(save.savedAt)) : TEXTS.status.failed;
}
