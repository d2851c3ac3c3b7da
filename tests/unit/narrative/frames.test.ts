import { describe, expect, it } from 'vitest';
import { compactText } from '../../../shared/narrative/compact-text';
import { CLAIM_FRAMES } from '../../../shared/narrative/frames/claims';
import { FRAMES } from '../../../shared/narrative/interpreter/compiled-frames';
import type { Trace, TraceEntry } from '../../../shared/narrative/interpreter/trace';
import { readBlock } from '../../../shared/narrative/read-block';

const YEAR = 2023;
const ALL_FRAMES = [...FRAMES, ...CLAIM_FRAMES];

/** The trace of the last line of a text; a first line in （…） is the heading above. */
function entriesOf(text: string): { entries: readonly TraceEntry[]; words: string } {
  const lines = text.split('\n');
  const words = lines.at(-1) ?? '';
  const heading =
    lines.length > 1 ? readBlock(lines[0] ?? '', { year: YEAR, inRequestSection: false }) : undefined;
  const trace: Trace = { entries: [] };
  readBlock(words, { year: YEAR, inRequestSection: heading?.aboutRequests ?? false }, trace);
  return { entries: trace.entries, words };
}

/** The frame that read the figure in {}; none where it was left alone. */
function frameOfMarked(example: string): string | undefined {
  const { entries } = entriesOf(example.replace(/[{}]/g, ''));
  const last = example.split('\n').at(-1) ?? '';
  const start = compactText(last.slice(0, last.indexOf('{'))).text.length;
  return entries.find((entry) => entry.start === start)?.frame;
}

describe.each(FRAMES.map((frame) => [frame.id, frame] as const))('frame %s', (id, frame) => {
  it('reads the figures it is meant for', () => {
    expect(frame.yes.length).toBeGreaterThanOrEqual(2);
    expect(frame.yes.map((example) => [example, frameOfMarked(example)])).toEqual(
      frame.yes.map((example) => [example, id]),
    );
  });

  it('leaves the others', () => {
    expect(frame.no.length).toBeGreaterThanOrEqual(1);
    expect(frame.no.filter((example) => frameOfMarked(example) === id)).toEqual([]);
  });
});

describe.each(CLAIM_FRAMES.map((frame) => [frame.id, frame] as const))('statement %s', (id, frame) => {
  const reads = (example: string): boolean => entriesOf(example).entries.some((entry) => entry.frame === id);

  it('is read where it is meant', () => {
    expect(frame.yes.length).toBeGreaterThanOrEqual(2);
    expect(frame.yes.filter((example) => !reads(example))).toEqual([]);
  });

  it('is not read elsewhere', () => {
    expect(frame.no.length).toBeGreaterThanOrEqual(1);
    expect(frame.no.filter(reads)).toEqual([]);
  });
});

describe('every veto', () => {
  it('stops a sentence that fits a frame but for it', () => {
    const stopped = new Set(
      ALL_FRAMES.flatMap(({ id, no }) =>
        no.flatMap((example) =>
          entriesOf(example.replace(/[{}]/g, '')).entries.flatMap(({ tried }) =>
            tried.flatMap(({ frame, veto }) => (frame === id && veto !== undefined ? [veto] : [])),
          ),
        ),
      ),
    );
    const vetoes = new Set(ALL_FRAMES.flatMap(({ veto = [] }) => veto.map(({ tags }) => tags)));
    expect([...vetoes].filter((tags) => !stopped.has(tags))).toEqual([]);
  });
});
