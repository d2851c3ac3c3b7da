import { lazy, Suspense, useState } from 'react';
import { partById } from '../../shared/form/parts';
import { countFindings } from '../../shared/rules/open-findings';
import type { Finding } from '../../shared/rules/finding';
import { SEVERITIES, SEVERITY_WORDS, type Severity } from '../../shared/rules/severity';
import { SEVERITY_TONES } from '../i18n/severity';
import { TEXTS } from '../i18n/texts';
import type { EditorState, EditorStore } from '../store/editor-store';
import { useBehindKeys } from '../store/use-behind-keys';
import { onceBegun } from './begun';
import { alike, byPart, gathered, gatheredKind } from './finding-order';
import { FindingItem } from './FindingItem';
import './checks.css';

const ReasonDialog = lazy(async () => ({ default: (await import('./ReasonDialog')).ReasonDialog }));

interface ChecksPanelProps {
  store: EditorStore;
  currentKey: string | null;
  folded: boolean;
  onFold: (folded: boolean) => void;
  onGoTo: (finding: Finding) => void;
  /** Goes to the next or the previous finding, as F8 and Shift+F8 do. */
  onStep: (step: 1 | -1) => void;
  /** A finding was mended or confirmed here: the keyboard belongs to the part again. */
  onFixed: () => void;
  /** Shows what a rule asks (null: all rules). */
  onRules: (ruleId: string | null) => void;
  onSheet: (use: 'print' | 'save') => void;
}

/** 校核: what is wrong now, as it stands after each edit; a click goes there. */
export function ChecksPanel({
  store,
  currentKey,
  folded,
  onFold,
  onGoTo,
  onStep,
  onFixed,
  onRules,
  onSheet,
}: ChecksPanelProps) {
  const checked = useBehindKeys(store, isChecked);
  const all = useBehindKeys(store, findingsOf);
  const report = useBehindKeys(store, reportOf);
  const { findings, unbegun } = onceBegun(all, report);
  const [filter, setFilter] = useState<Severity | null>(null);
  const [asked, setAsked] = useState<Finding | null>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const { errors, warnings, hints } = countFindings(findings);
  const counts: Record<Severity, number> = { error: errors, warning: warnings, hint: hints };
  const shown = byPart(
    filter === null ? findings : findings.filter((finding) => finding.severity === filter),
  );
  const texts = TEXTS.checks;

  return (
    <aside
      className={folded ? 'checks checks-folded' : 'checks'}
      data-pane="[aria-current] .finding-actions button"
      aria-label={texts.panel}
    >
      <header className="checks-head">
        <h2>{texts.panel}</h2>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={`chip tone-${counts[severity] > 0 ? SEVERITY_TONES[severity] : 'muted'}`}
            aria-pressed={filter === severity}
            onClick={() => {
              onFold(false);
              setFilter(filter === severity ? null : severity);
            }}
          >
            {SEVERITY_WORDS[severity]} {counts[severity]}
          </button>
        ))}
        <button
          type="button"
          className="checks-fold"
          aria-label={folded ? texts.unfold : texts.fold}
          title={folded ? texts.unfold : texts.fold}
          onClick={() => onFold(!folded)}
        >
          {folded ? '‹' : '›'}
        </button>
      </header>
      {folded ? null : (
        <>
          {unbegun.length > 0 && filter === null ? (
            <div className="checks-unbegun">
              <strong>{texts.unbegun}</strong>
              {unbegun.map(({ id, heading }) => (
                <button
                  key={id}
                  type="button"
                  className="button-link"
                  onClick={() => store.goTo({ kind: 'part', part: id })}
                >
                  {heading}
                </button>
              ))}
            </div>
          ) : null}
          {shown.length > 1 ? (
            <div className="checks-steps">
              <button type="button" className="button-link" title="Shift+F8" onClick={() => onStep(-1)}>
                ‹ {texts.previous}
              </button>
              <button type="button" className="button-link" title="F8" onClick={() => onStep(1)}>
                {texts.next} ›
              </button>
            </div>
          ) : null}
          <ul className="checks-list" aria-label={texts.list}>
            {gathered(shown, unfolded, currentKey).map(({ finding, opensPart, more }) => (
              <FindingItem
                key={finding.key}
                finding={finding}
                current={finding.key === currentKey}
                partName={opensPart ? partById(finding.part).heading : undefined}
                more={more}
                mends={more > 0 ? alike(shown, finding) : 0}
                onUnfold={() => setUnfolded(new Set([...unfolded, gatheredKind(finding)]))}
                onFixAlike={() => {
                  store.fixAlike(finding);
                  onFixed();
                }}
                onGoTo={() => onGoTo(finding)}
                onFix={(fix) => {
                  store.fix(finding, fix);
                  onFixed();
                }}
                onReason={() => setAsked(finding)}
                onConfirm={(reason) => store.giveReason(finding, reason)}
                onRule={() => onRules(finding.rule)}
              />
            ))}
          </ul>
          <footer className="checks-foot">
            <button type="button" className="button-link" onClick={() => onRules(null)}>
              {texts.aboutRules}
            </button>
            <button type="button" className="button-link" onClick={() => onSheet('print')}>
              {texts.printSheet}
            </button>
            <button type="button" className="button-link" onClick={() => onSheet('save')}>
              {texts.saveSheet}
            </button>
          </footer>
          {shown.length === 0 && (filter !== null || unbegun.length === 0) ? (
            <p className="checks-clean">{emptyWords(checked, filter)}</p>
          ) : null}
        </>
      )}
      {asked ? (
        <Suspense>
          <ReasonDialog
            finding={asked}
            onClose={() => setAsked(null)}
            onSave={(reason) => {
              store.giveReason(asked, reason);
              setAsked(null);
            }}
          />
        </Suspense>
      ) : null}
    </aside>
  );
}

const isChecked = ({ checked }: EditorState) => checked;
const findingsOf = ({ findings }: EditorState) => findings;
const reportOf = ({ report }: EditorState) => report;

/** What an empty list says. */
function emptyWords(checked: boolean, filter: Severity | null): string {
  const texts = TEXTS.checks;
  if (!checked) return texts.checking;
  return filter === null ? `✓ ${texts.clean}` : texts.filterNone(SEVERITY_WORDS[filter]);
}
