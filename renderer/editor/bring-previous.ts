import type { Report } from '../../shared/report/model';
import { call } from '../bridge/bridge';
import { TEXTS } from '../i18n/texts';
import type { EditorStore } from '../store/editor-store';

/** Asks for last year's report and takes it into the library; it is compared with where unit and year fit. */
export async function bringPrevious(store: EditorStore, id: string, report: Report): Promise<void> {
  const { name } = report.unit;
  store.announce(TEXTS.editor.previousMissing(name, report.year - 1));
  const imported = await call('report.import', {});
  if (imported.id === null) return;
  const { previous } = await call('report.open', { id });
  if (previous) store.setPrevious(previous);
  else store.announce(TEXTS.editor.previousOther(name, report.year - 1));
}
