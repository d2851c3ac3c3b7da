import { call } from '../bridge/bridge';
import type { GridModel } from '../grid/grid-model';
import type { EditorStore } from '../store/editor-store';

/** The store as the grid sees it: a report, its findings, and one way to change it. */
export function gridModelOf(store: EditorStore): GridModel {
  return {
    getReport: () => store.getState().report,
    subscribe: (listener) => store.subscribe(listener),
    execute: ({ label, patches, focus }) =>
      store.execute({
        label,
        patches,
        focus: { kind: 'cells', part: focus.table, anchor: focus.anchor, focus: focus.focus },
      }),
    undo: store.undo,
    redo: store.redo,
    problemsAt: (address) =>
      store
        .getState()
        .findings.filter((finding) => finding.reason === undefined && finding.cells.includes(address))
        .map(({ severity, message }) => ({ severity, message })),
    announce: store.announce,
    requestPaste: () => void call('edit.paste', {}),
  };
}
