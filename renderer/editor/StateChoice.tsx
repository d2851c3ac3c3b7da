import { useStore } from 'zustand';
import { REPORT_STATES } from '../../shared/contract/calls';
import { asAppError, call } from '../bridge/bridge';
import { TEXTS } from '../i18n/texts';
import type { EditorStore } from '../store/editor-store';
import type { AppError } from '../../shared/contract/errors';
import '../ui/field.css';

/** How far the report has come: 草稿, 已校核, 已报送. It locks nothing; it is what the list of reports says. */
export function StateChoice({ store, onError }: { store: EditorStore; onError: (error: AppError) => void }) {
  const state = useStore(store, (current) => current.state);
  const id = useStore(store, (current) => current.id);

  const choose = (wanted: string) => {
    const next = REPORT_STATES.find((candidate) => candidate === wanted);
    if (!next) return;
    call('report.setState', { id, state: next })
      .then(() => store.setState({ state: next }))
      .catch((thrown: unknown) => onError(asAppError(thrown)));
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
