import { draftedPatch, isIdle, narrativePatch, type Patch } from '../commands/patch';
import type { Piece } from '../fields/pieces';
import { ASPECTS, aspectHeading } from '../form/aspects';
import type { NarrativePartId } from '../form/types';
import type { DraftedSentence } from '../report/drafted';
import { NARRATIVE_PARTS, type Block, type Report } from '../report/model';
import { chosenWording, stockParagraph } from '../stock/choose';
import { composeParagraph, type Composed } from '../stock/compose';
import type { StockSource } from '../stock/facts';
import { remembered } from '../stock/live';
import { paragraphOf } from '../stock/marked-text';
import type { Slot } from '../stock/paragraph';
import { NUMERALS } from '../text/chinese-numeral';
import { ASPECT_PLAN, OPENING_PLAN, OTHER_PLAN, PREAMBLE_PLAN } from './plan';

interface DraftedPart {
  blocks: Block[];
  sentences: DraftedSentence[];
}

/** Whether a text part says nothing yet. */
export function isEmptyPart(report: Pick<Report, 'narrative'>, part: NarrativePartId): boolean {
  return report.narrative[part].every(({ text }) => text.trim() === '');
}

/**
 * The report with a first draft of its text parts, made of the tables, the profile and the law; what only the clerk
 * knows stands as a blank 〔填写：…〕 or is left out. Only empty parts are filled unless `overwrite` is set.
 */
export function draftReport(source: StockSource, overwrite: boolean): Report {
  return NARRATIVE_PARTS.filter((part) => overwrite || isEmptyPart(source.report, part)).reduce(
    (report, part) => withPart(report, part, draftPart(part, source)),
    source.report,
  );
}

/** The first draft as one change of the open report. */
export function draftPatches(source: StockSource, overwrite: boolean): Patch[] {
  const { report } = source;
  const drafted = draftReport(source, overwrite);
  return [
    ...NARRATIVE_PARTS.map((part) => narrativePatch(report, part, drafted.narrative[part])),
    draftedPatch(report, drafted.drafted ?? null),
  ].filter((patch) => !isIdle(patch));
}

function withPart(report: Report, part: NarrativePartId, { blocks, sentences }: DraftedPart): Report {
  // Nothing of a new text was taken over from last year.
  const { taken, ...rest } = report;
  const { [part]: _read, ...others } = taken ?? {};
  const marked = Object.values(others).some((marks) => Array.isArray(marks) && marks.length > 0);
  return {
    ...rest,
    narrative: { ...report.narrative, [part]: blocks },
    drafted: { ...report.drafted, [part]: sentences },
    ...(marked && { taken: others }),
  };
}

function draftPart(part: NarrativePartId, source: StockSource): DraftedPart {
  switch (part) {
    case 'preamble':
      return joined([planned(PREAMBLE_PLAN, source)]);
    case 'overview':
      return joined([
        planned(OPENING_PLAN, source),
        ...ASPECTS.flatMap((aspect, index) => [
          { blocks: [{ kind: 'heading' as const, text: aspectHeading(aspect, index) }], sentences: [] },
          ...(ASPECT_PLAN[index] ?? []).map((slots) => planned(slots, source)),
        ]),
      ]);
    case 'problems':
      return joined([lastYear(source), ...problems(source)]);
    case 'other':
      return joined([planned(OTHER_PLAN, source)]);
  }
}

function joined(parts: readonly DraftedPart[]): DraftedPart {
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    sentences: parts.flatMap(({ sentences }) => sentences),
  };
}

/** One paragraph of the sentences of some slots; nothing where none of them says anything. */
function planned(slots: readonly Slot[], source: StockSource): DraftedPart {
  return paragraph(slots.flatMap((slot) => sentencesOf(slot, source)));
}

function sentencesOf(slot: Slot, source: StockSource): Composed[] {
  const wording = chosenWording(slot, source.report);
  return wording ? composeParagraph(wording, source) : [];
}

function paragraph(composed: readonly Composed[]): DraftedPart {
  const sentences = remembered(composed);
  if (sentences.length === 0) return { blocks: [], sentences };
  return { blocks: [paragraphOf(composed.flatMap(({ pieces }) => pieces))], sentences };
}

/** What became of last year's problems, as far as the clerk wants to tell. */
function lastYear(source: StockSource): DraftedPart {
  const told = source.report.profile?.lastProblems ?? [];
  return joined(
    told.map((lastProblem): DraftedPart => {
      const composed = sentencesOf('problems.lastYear', { ...source, words: { lastProblem } });
      return { blocks: [paragraphOf(composed.flatMap(({ pieces }) => pieces))], sentences: [] };
    }),
  );
}

/** The problems in one paragraph, the measures that answer them in the next, in the same order. */
function problems(source: StockSource): DraftedPart[] {
  const pairs = (source.report.profile?.problems ?? []).flatMap((id) => {
    const pair = stockParagraph(id);
    if (!pair) return [];
    const [problem, measure] = composeParagraph(pair, source);
    return problem && measure ? [{ problem, measure }] : [];
  });
  const list = (lead: Slot, open: Slot, points: readonly Composed[]): DraftedPart => {
    const numbered: Piece[] =
      points.length === 0
        ? sentencesOf(open, source).flatMap(({ pieces }) => pieces)
        : points.flatMap(({ pieces }, index) =>
            points.length === 1 ? pieces : [`${NUMERALS[index] ?? ''}是`, ...pieces],
          );
    const pieces = [...sentencesOf(lead, source).flatMap((each) => each.pieces), ...numbered];
    return { blocks: [paragraphOf(pieces)], sentences: [] };
  };
  return [
    list(
      'problems.lead',
      'problems.open',
      pairs.map(({ problem }) => problem),
    ),
    list(
      'problems.next',
      'problems.openMeasure',
      pairs.map(({ measure }) => measure),
    ),
  ];
}
