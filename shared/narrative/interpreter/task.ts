import type { Mention } from '../reading';
import type { TextNumber } from '../tokens/figures';
import type { Context } from './context';
import type { Facts } from './facts';
import type { Line } from './line';
import type { Phrase } from './phrase';
import type { TraceEntry } from './trace';

/** What the figures read so far leave for those behind them. */
export interface State {
  mentions: Mention[];
  /** The sentence has turned to something else that is counted, and what follows may lean on that. */
  turned: boolean;
  /** Cases that are no complaints about disclosure were counted. */
  otherCases: boolean;
  /** Decisions were published, listed or handed over, and not made. */
  otherDecisions: boolean;
  /** Documents are sorted by how they are published (主动公开30件、依申请公开5件): the unit they are counted in. */
  sorted: string | undefined;
  /** Where reconsideration and litigation were both counted: an outcome behind 其中 may be of either. */
  bothCounted: number;
  /** What the figure at hand would mean, if only something said that the text is about applications. */
  tentative: Mention | undefined;
}

/** Before the first figure of a sentence. */
export function startState(): State {
  return {
    mentions: [],
    turned: false,
    otherCases: false,
    otherDecisions: false,
    sorted: undefined,
    bothCounted: -1,
    tentative: undefined,
  };
}

/** One figure to be read, with all that its reading may look at. */
export interface Task {
  line: Line;
  contexts: readonly Context[];
  /** The heading above says that its section is about applications. */
  inRequestSection: boolean;
  facts: Facts;
  state: State;
  phrase: Phrase;
  figure: TextNumber;
  entry: TraceEntry | undefined;
}
