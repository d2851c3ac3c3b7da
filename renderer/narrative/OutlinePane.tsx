import { useStore } from 'zustand';
import { narrativePatch } from '../../shared/commands/patch';
import type { Aspect } from '../../shared/form/aspects';
import type { NarrativePartId } from '../../shared/form/types';
import { aspectOutline, type AspectEntry } from '../../shared/outline/aspect-outline';
import { headLength } from '../../shared/outline/heads';
import { withAspects } from '../../shared/outline/insert-aspects';
import type { Block } from '../../shared/report/model';
import { unreadBlocks } from '../../shared/report/taken';
import { yearPlaces } from '../../shared/taken/year-places';
import { OUTLINE_TEXTS as TEXT } from '../i18n/outline-texts';
import { TEXTS } from '../i18n/texts';
import type { EditorStore } from '../store/editor-store';
import './outline.css';

interface OutlinePaneProps {
  store: EditorStore;
  partId: NarrativePartId;
  /** The part as it is typed now. */
  draft: readonly Block[];
  onGoTo: (block: number, offset: number) => void;
  onNextUnread: () => void;
  onYears: () => void;
}

/** Beside the text: the five aspects of part 一 (of other parts, their headings), and what is left to be done. */
export function OutlinePane({ store, partId, draft, onGoTo, onNextUnread, onYears }: OutlinePaneProps) {
  const report = useStore(store, (state) => state.report);
  const unread = unreadBlocks(report, partId).length;
  const years = report.taken ? yearPlaces(report).length : 0;
  const headings = draft.flatMap((block, index) => (block.kind === 'heading' ? [{ block, index }] : []));

  if (partId !== 'overview' && headings.length + unread + years === 0) return null;
  return (
    <nav className="outline-pane" aria-label={TEXTS.narrative.outline}>
      {partId === 'overview' ? (
        <AspectList store={store} blocks={draft} onGoTo={onGoTo} />
      ) : headings.length > 0 ? (
        <>
          <h3>{TEXTS.narrative.outline}</h3>
          {headings.map(({ block, index }) => (
            <button key={index} type="button" onClick={() => onGoTo(index, block.text.length)}>
              {block.text}
            </button>
          ))}
        </>
      ) : null}
      {unread + years > 0 ? (
        <>
          <h3>{TEXT.toDo}</h3>
          {unread > 0 ? (
            <button type="button" onClick={onNextUnread}>
              {TEXT.unread(unread)}
            </button>
          ) : null}
          {years > 0 ? (
            <button type="button" className="outline-act" onClick={onYears}>
              {TEXT.years(years)}
            </button>
          ) : null}
        </>
      ) : null}
    </nav>
  );
}

const MARKS: Readonly<Record<AspectEntry['state'], { mark: string; tone: string }>> = {
  present: { mark: '✓', tone: 'tone-success' },
  empty: { mark: '!', tone: 'tone-warning' },
  doubled: { mark: '!', tone: 'tone-warning' },
  missing: { mark: '○', tone: 'tone-muted' },
};

interface AspectListProps {
  store: EditorStore;
  blocks: readonly Block[];
  onGoTo: (block: number, offset: number) => void;
}

function AspectList({ store, blocks, onGoTo }: AspectListProps) {
  const outline = aspectOutline(blocks);
  const missing = outline.flatMap(({ aspect, state }) => (state === 'missing' ? [aspect] : []));
  return (
    <>
      <h3>{TEXT.aspects}</h3>
      {outline.map((entry) => (
        <button
          key={entry.aspect}
          type="button"
          onClick={() => {
            const place = entry.again[0] ?? entry.block;
            const block = blocks[place ?? -1];
            if (place === null || !block) insertAspects(store, blocks, [entry.aspect]);
            else onGoTo(place, headLength(block));
          }}
        >
          <span
            className={`outline-mark ${MARKS[entry.state].tone}`}
            role="img"
            aria-label={TEXT.states[entry.state]}
          >
            {MARKS[entry.state].mark}
          </span>
          {TEXT.short[entry.aspect]}
          {entry.state === 'present' ? null : (
            <span className="outline-state">{TEXT.states[entry.state]}</span>
          )}
        </button>
      ))}
      {missing.length > 0 ? (
        <button type="button" className="outline-act" onClick={() => insertAspects(store, blocks, missing)}>
          {TEXT.insert(missing.length)}
        </button>
      ) : null}
    </>
  );
}

/** Puts in headings in their place among the others, and the caret under the first of them. */
function insertAspects(store: EditorStore, blocks: readonly Block[], wanted: readonly Aspect[]): void {
  const after = withAspects(blocks, wanted);
  const first = aspectOutline(after).find(({ aspect }) => aspect === wanted[0])?.block ?? 0;
  store.execute({
    label: TEXT.insertLabel,
    patches: [narrativePatch(store.getState().report, 'overview', after)],
    focus: { kind: 'text', part: 'overview', block: first + 1, start: 0, end: 0 },
  });
  store.goTo({ kind: 'text', part: 'overview', block: first + 1, start: 0, end: 0 });
}
