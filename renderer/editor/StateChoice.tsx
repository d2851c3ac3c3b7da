import { useStore } from 'zustand';
import type { AppError } from '../../shared/contract/errors';
import { REPORT_STATES } from '../../shared/library/report-summary';
import { call } from '../bridge/bridge';
import { TEXTS } from '../i18n/texts';
import { useAttempt } from '../screen/use-attempt';
import type { EditorStore } from '../store/editor-store';
import '../ui/field.css';

/** How far the report has come: 草稿, 已校核, 已报送. It locks nothing; it is what the list of reports says. */
export function StateChoice({ store, onError }: { store: EditorStore; onError: (error: AppError) => void }) {
  const state = useStore(store, (current) => current.state);
  const id = useStore(store, (current) => current.id);
  const attempt = useAttempt(onError);

  const choose = (wanted: string) => {
    const next = REPORT_STATES.find((candidate) => candidate === wanted);
    if (!next) return;
    attempt(async () => {
      await call('report.setState', { id, state: next });
      store.setState({ state: next });
    });
  };
  return (
    <label className="state-choice">
      {TEXTS.editor.state}
      <select className="field-input" value={state} onChange={(event) => choose(event.target.value)}>
        {REPORT_STATES.map((each) => (
          <option key={each} value={each}>
            {TEXTS.states[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
