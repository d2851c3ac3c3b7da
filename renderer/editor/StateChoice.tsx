import { useStore } from 'zustand';
import type { CallInput } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import { REPORT_STATES, type ReportState } from '../../shared/library/report-summary';
import { call } from '../bridge/bridge';
import { TEXTS } from '../i18n/texts';
import { STATE_TEXTS } from '../i18n/version-texts';
import { useAttempt } from '../screen/use-attempt';
import { useScreenCommands } from '../screen/use-screen-commands';
import { unexplainedErrors } from '../../shared/rules/open-findings';
import type { EditorState, EditorStore } from '../store/editor-store';
import { useBehindKeys } from '../store/use-behind-keys';
import { StateDialog } from './StateDialog';
import '../ui/field.css';

export interface StateChoiceProps {
  store: EditorStore;
  /** Puts what is half typed into the report and waits until all is stored; false where storing failed. */
  flush: () => Promise<boolean>;
  /** The state that was asked for elsewhere (the bar of a filed report), and what to do once that is dealt with. */
  wanted: ReportState | null;
  onWanted: (state: ReportState | null) => void;
  onError: (error: AppError) => void;
}

/** How far the report has come: 草稿, 已校核, 已报送. The last one makes it read-only. */
export function StateChoice({ store, flush, wanted, onWanted, onError }: StateChoiceProps) {
  const state = useStore(store, (current) => current.state);
  const id = useStore(store, (current) => current.id);
  const findings = useBehindKeys(store, findingsOf);
  const attempt = useAttempt(onError);

  const set = (next: ReportState, more: Pick<CallInput<'report.setState'>, 'note' | 'reasons'> = {}) =>
    attempt(async () => {
      onWanted(null);
      await call('report.setState', { id, state: next, ...more });
      store.setState({ state: next });
    });
  const ask = (next: ReportState) =>
    attempt(async () => {
      if (!(await flush())) return;
      const open = unexplainedErrors(store.getState().findings);
      const asks = state === 'filed' || next === 'filed' || (next === 'checked' && open.length > 0);
      if (asks) onWanted(next);
      else set(next);
    });

  useScreenCommands(
    {
      'state.draft': () => ask('draft'),
      'state.checked': () => ask('checked'),
      'state.filed': () => ask('filed'),
    },
    state === 'filed' ? ['state.filed', 'state.checked'] : [`state.${state}`],
  );

  return (
    <>
      <label className="state-choice">
        {TEXTS.editor.state}
        <select
          className="field-input"
          value={state}
          onChange={(event) => {
            const next = REPORT_STATES.find((candidate) => candidate === event.target.value);
            if (next) ask(next);
          }}
        >
          {REPORT_STATES.filter((each) => state !== 'filed' || each !== 'checked').map((each) => (
            <option key={each} value={each}>
              {state === 'filed' && each === 'draft' ? STATE_TEXTS.reopenChoice : TEXTS.states[each]}
            </option>
          ))}
        </select>
      </label>
      {wanted ? (
        <StateDialog
          from={state}
          to={wanted}
          errors={unexplainedErrors(findings)}
          onClose={() => onWanted(null)}
          onSet={set}
        />
      ) : null}
    </>
  );
}

const findingsOf = ({ findings }: EditorState) => findings;
