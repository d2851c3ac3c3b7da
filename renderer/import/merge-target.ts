import { IMPORT_TEXTS } from '../i18n/import-texts';
import type { EditorStore } from '../store/editor-store';
import type { MergeTarget } from './import-task';

/** The open report as the place a document's figures are taken into. */
export function mergeTarget(store: EditorStore): MergeTarget {
  const { id, report } = store.getState();
  return {
    reportId: id,
    unitName: report.unit.name,
    year: report.year,
    apply: (change, part, count) => {
      store.execute({ ...change, focus: { kind: 'part', part }, keep: 'import' });
      store.goTo({ kind: 'part', part });
      store.announce(IMPORT_TEXTS.merged(count));
    },
  };
}
