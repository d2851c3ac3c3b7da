import type { Claim, Subject } from '../reading';

/** Why a frame that came close did not read a figure, or a statement was left alone. */
export interface Tried {
  frame: string;
  why: 'left' | 'right' | 'veto' | 'needs' | 'topic' | 'time' | 'part' | 'turned' | 'unit' | 'words';
  /** The word at which it stopped, as the text has it. */
  word?: string;
  /** That word is not in the lexicon. */
  unknown?: boolean;
  /** The tags of the veto that held. */
  veto?: string;
}

/** How one figure or statement was read, or why it was left alone. Positions are in the compact text. */
export interface TraceEntry {
  start: number;
  end: number;
  /** The frame that read it; none where it was left alone. */
  frame?: string;
  /** What it means. */
  means?: Subject['of'] | Claim['kind'];
  /** The words by which it was read. */
  from?: number;
  until?: number;
  /** Left alone before any frame was tried: an estimate, a difference, a count over years, an idiom. */
  aside?: 'approximate' | 'difference' | 'cumulative' | 'idiom' | 'each';
  tried: Tried[];
  /** No frame came near: the word beside the figure that is not in the lexicon. */
  unknown?: string;
  topic: 'requests' | 'other' | undefined;
  time: 'unsaid' | 'thisYear' | 'other';
}

/** Collects entries; without one nothing is recorded. */
export interface Trace {
  entries: TraceEntry[];
}
