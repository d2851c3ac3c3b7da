import { useStore } from 'zustand';
import type { AppError } from '../../shared/contract/errors';
import { FORM_PARTS, isNarrativePart } from '../../shared/form/parts';
import type { FormPart } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { unreadBlocks } from '../../shared/report/taken';
import type { Finding } from '../../shared/rules/finding';
import { isPartEmpty } from '../checks/begun';
import { gravest } from '../checks/finding-order';
import { SEVERITY_MARKS, SEVERITY_TONES } from '../i18n/severity';
import { TAKEN_TEXTS } from '../i18n/taken-texts';
import { TEXTS } from '../i18n/texts';
import type { EditorState, EditorStore } from '../store/editor-store';
import { useBehindKeys } from '../store/use-behind-keys';
import { NavItem } from '../ui/NavItem';
import { StateChoice, type StateChoiceProps } from './StateChoice';

interface ContentsListProps {
  store: EditorStore;
  onLibrary: () => void;
  /** Where that leads, as the button says it. */
  backTo: string;
  /** Leads back to the summary the report was reached from; null where it was none. */
  onBack: (() => void) | null;
  onUnit: () => void;
  onVersions: () => void;
  state: Omit<StateChoiceProps, 'store' | 'onError'>;
  onError: (error: AppError) => void;
}

/** The left column: the parts in the official order, each with a mark of how it stands. */
export function ContentsList(props: ContentsListProps) {
  const { store, onLibrary, backTo, onBack, onUnit, onVersions, state, onError } = props;
  const report = useBehindKeys(store, reportOf);
  const findings = useBehindKeys(store, checkedFindings);
  const activePart = useStore(store, (state) => state.activePart);

  return (
    <nav className="side-nav" data-pane="[aria-current]" aria-label={TEXTS.editor.contents}>
      <h2>{TEXTS.editor.contents}</h2>
      {FORM_PARTS.map((part) => (
        <NavItem
          key={part.id}
          {...markOf(part, report, findings)}
          current={part.id === activePart}
          onPress={() => store.goTo({ kind: 'part', part: part.id })}
        >
          {part.heading}
        </NavItem>
      ))}
      <h2>{TEXTS.editor.unitSection}</h2>
      {onBack ? (
        <NavItem mark="←" onPress={onBack}>
          {TEXTS.editor.backToSummary}
        </NavItem>
      ) : null}
      <NavItem mark="☰" onPress={onLibrary}>
        {backTo}
      </NavItem>
      <NavItem mark="¶" onPress={onUnit}>
        {TEXTS.editor.unitInfo}
      </NavItem>
      <NavItem mark="↺" onPress={onVersions}>
        {TEXTS.editor.versions}
      </NavItem>
      <StateChoice store={store} {...state} onError={onError} />
    </nav>
  );
}

const reportOf = ({ report }: EditorState) => report;
const checkedFindings = ({ checked, findings }: EditorState) => (checked ? findings : null);

function markOf(part: FormPart, report: Report, findings: readonly Finding[] | null) {
  const texts = TEXTS.editor;
  if (isPartEmpty(report, part)) return { mark: '○', markLabel: texts.markEmpty, tone: 'muted' } as const;
  if (!findings) return { mark: '', markLabel: texts.markUnchecked, tone: 'muted' } as const;
  const severity = gravest(findings.filter((finding) => finding.part === part.id));
  const unread = isNarrativePart(part.id) ? unreadBlocks(report, part.id).length : 0;
  if (unread > 0 && severity !== 'error')
    return { mark: String(unread), markLabel: TAKEN_TEXTS.count(unread), tone: 'warning' } as const;
  if (severity === 'error' || severity === 'warning') {
    const markLabel = severity === 'error' ? texts.markError : texts.markWarning;
    return { mark: SEVERITY_MARKS[severity], markLabel, tone: SEVERITY_TONES[severity] };
  }
  return { mark: '✓', markLabel: texts.markDone, tone: 'success' } as const;
}
