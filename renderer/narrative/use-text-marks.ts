import { useEffect, useMemo, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { NarrativePartId } from '../../shared/form/types';
import type { Block } from '../../shared/report/model';
import { unreadBlocks } from '../../shared/report/taken';
import { compareTexts, type ComparedTexts } from '../../shared/taken/compare-text';
import { hitsInBlock } from '../find/find-in-report';
import { TAKEN_TEXTS } from '../i18n/taken-texts';
import type { EditorStore } from '../store/editor-store';
import type { NarrativeView } from './create-editor';

/**
 * Marks unread paragraphs, words that differ from last year's while its text stands beside, and what is searched for.
 * Gives the comparison, or null where last year's text is not shown.
 */
export function useTextMarks(
  view: RefObject<NarrativeView | null>,
  store: EditorStore,
  partId: NarrativePartId,
  draft: readonly Block[],
): ComparedTexts | null {
  const report = useStore(store, (state) => state.report);
  const search = useStore(store, (state) => state.search);
  const previous = useStore(store, (state) => (state.showPrevious ? state.previous : null));

  useEffect(() => {
    const marks = unreadBlocks(report, partId).map((block) => ({
      block,
      className: 'block-unread',
      title: TAKEN_TEXTS.unread,
    }));
    view.current?.setMarks('unread', marks);
  }, [view, report, partId]);

  const compared = useMemo(
    () => previous && compareTexts(previous.narrative[partId], draft),
    [previous, partId, draft],
  );
  useEffect(() => {
    const marks = (compared?.after ?? []).flatMap(({ pieces }, block) => {
      let end = 0;
      return pieces.flatMap(({ text, changed }) => {
        const start = end;
        end += text.length;
        return changed ? [{ block, words: { start, end }, className: 'word-differs' }] : [];
      });
    });
    view.current?.setMarks('difference', marks);
  }, [view, compared]);

  useEffect(() => {
    const marks = draft.flatMap((block, index) =>
      hitsInBlock(block, search.words).map((words) => ({
        block: index,
        words,
        className:
          search.at?.part === partId && search.at.block === index && search.at.start === words.start
            ? 'text-hit text-hit-current'
            : 'text-hit',
      })),
    );
    view.current?.setMarks('hit', marks);
  }, [view, draft, search, partId]);
  return compared;
}
