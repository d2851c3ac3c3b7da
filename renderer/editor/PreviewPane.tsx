import { useStore } from 'zustand';
import { Preview } from '../preview/Preview';
import type { EditorStore } from '../store/editor-store';
import { focusOfJump } from './focus-of-jump';

/** 预览 beside the editor: the pages as they are printed; a click leads to the cell or paragraph. */
export function PreviewPane({ store }: { store: EditorStore }) {
  const report = useStore(store, (state) => state.report);
  const settings = useStore(store, (state) => state.settings);
  return (
    <aside className="preview-pane">
      <Preview report={report} settings={settings} onJump={(target) => store.goTo(focusOfJump(target))} />
    </aside>
  );
}
