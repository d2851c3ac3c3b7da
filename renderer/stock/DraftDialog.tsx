import { useState } from 'react';
import { applyPatches, profilePatch } from '../../shared/commands/patch';
import { draftPatches, isEmptyPart } from '../../shared/draft/draft';
import { problemsOf } from '../../shared/draft/last-problems';
import { partById } from '../../shared/form/parts';
import type { Profile } from '../../shared/report/drafted';
import { NARRATIVE_PARTS } from '../../shared/report/model';
import { pieceText } from '../../shared/fields/pieces';
import { blanksIn } from '../../shared/stock/blanks';
import { wordingsFor } from '../../shared/stock/choose';
import { composeParagraph } from '../../shared/stock/compose';
import { PROFILE_QUESTIONS } from '../../shared/stock/profile';
import { STOCK_TEXTS } from '../i18n/stock-texts';
import { TEXTS } from '../i18n/texts';
import type { EditorStore } from '../store/editor-store';
import { Button } from '../ui/Button';
import { CheckBox } from '../ui/CheckBox';
import { Modal } from '../ui/Modal';
import { oneTabStop } from '../ui/one-tab-stop';
import { FactField } from './FactField';
import './stock.css';

type Facts = Profile['facts'];

/** 生成初稿: what only the clerk knows, asked once and confirmed each year, then all text parts in one step. */
export function DraftDialog({ store, onClose }: { store: EditorStore; onClose: () => void }) {
  const { report, previous } = store.getState();
  const texts = STOCK_TEXTS.draft;
  const known = report.profile ?? previous?.profile;
  const [facts, setFacts] = useState<Facts>(known?.facts ?? {});
  const [problems, setProblems] = useState<readonly string[]>(report.profile?.problems ?? []);
  const [told, setTold] = useState<readonly string[]>(report.profile?.lastProblems ?? []);
  const [overwrite, setOverwrite] = useState(false);
  const pairs = wordingsFor('problems.pair', report).map((paragraph) => ({
    id: paragraph.id,
    words: composeParagraph(paragraph, { report }).map(({ pieces }) => pieces.map(pieceText).join('')),
  }));
  const lastProblems = previous ? problemsOf(previous) : [];
  const written = NARRATIVE_PARTS.filter((part) => !isEmptyPart(report, part));

  const profile: Profile = {
    ...report.profile,
    facts,
    problems: [...problems],
    lastProblems: [...told],
  };
  const keepFacts = () => {
    store.execute({
      label: texts.facts,
      patches: [profilePatch(report, profile)],
      focus: { kind: 'part', part: store.getState().activePart },
    });
    store.announce(texts.factsKept);
    onClose();
  };
  const draft = () => {
    const asked = profilePatch(report, profile);
    const source = { report: applyPatches(report, [asked]), previous };
    const patches = draftPatches(source, overwrite);
    const { activePart } = store.getState();
    const drafted = NARRATIVE_PARTS.filter((part) =>
      patches.some((patch) => patch.target === 'narrative' && patch.part === part),
    );
    const place = drafted.find((part) => part === activePart) ?? drafted[0] ?? activePart;
    store.execute({
      label: texts.title,
      patches: [asked, ...patches],
      focus: { kind: 'part', part: place },
    });
    const { narrative } = store.getState().report;
    const blanks = NARRATIVE_PARTS.flatMap((part) =>
      narrative[part].flatMap(({ text }, block) =>
        blanksIn(text).map(({ start, end }) => ({ kind: 'text' as const, part, block, start, end })),
      ),
    );
    store.goTo(blanks.find(({ part }) => part === place) ?? { kind: 'part', part: place });
    store.announce(patches.length === 0 ? texts.nothing : texts.done(blanks.length));
    onClose();
  };

  return (
    <Modal
      wide
      title={texts.title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button onPress={keepFacts}>{texts.keepFacts}</Button>
          <Button look="primary" onPress={draft}>
            {texts.go}
          </Button>
        </>
      }
    >
      <p>{texts.lead}</p>
      <p className="tone-muted">{texts.keys}</p>
      {report.profile === undefined && known ? <p className="tone-warning">{texts.fromLastYear}</p> : null}
      <section className="draft-section">
        <h3>{texts.facts}</h3>
        <div className="draft-facts" ref={oneTabStop}>
          {PROFILE_QUESTIONS.map((question) => (
            <FactField
              key={question.key}
              question={question}
              answer={facts[question.key]}
              onAnswer={(answer) => setFacts(withAnswer(facts, question.key, answer))}
            />
          ))}
        </div>
      </section>
      {lastProblems.length > 0 && previous ? (
        <section className="draft-section">
          <h3>{texts.lastProblems(previous.year)}</h3>
          <div className="draft-choices" ref={oneTabStop}>
            {lastProblems.map((problem) => (
              <CheckBox
                key={problem}
                label={problem}
                checked={told.includes(problem)}
                onChange={(checked) => setTold(toggled(told, problem, checked))}
              />
            ))}
          </div>
        </section>
      ) : null}
      <section className="draft-section">
        <h3>{texts.problems}</h3>
        <div className="draft-choices" ref={oneTabStop}>
          {pairs.map(({ id, words }) => (
            <CheckBox
              key={id}
              label={words.join(' → ')}
              checked={problems.includes(id)}
              onChange={(checked) => setProblems(toggled(problems, id, checked))}
            />
          ))}
        </div>
      </section>
      {written.length > 0 ? (
        <>
          <CheckBox label={texts.overwrite} checked={overwrite} onChange={setOverwrite} />
          {overwrite ? null : (
            <p className="tone-muted">
              {texts.kept(written.map((part) => `“${partById(part).heading}”`).join('、'))}
            </p>
          )}
        </>
      ) : null}
    </Modal>
  );
}

function withAnswer(facts: Facts, key: string, answer: boolean | string | undefined): Facts {
  const { [key]: _before, ...others } = facts;
  return answer === undefined ? others : { ...others, [key]: answer };
}

function toggled(list: readonly string[], item: string, on: boolean): string[] {
  return on ? [...list, item] : list.filter((each) => each !== item);
}
