import type { TextNumber } from './tokens/figures';

/** What a text speaks of: applications for disclosure, or something else that is counted. */
export type Topic = 'requests' | 'other';

/** Key of a review block of the report file. */
export type ReviewBlockKey = 'reconsideration' | 'directLitigation' | 'litigationAfterReconsideration';
export type ReviewOutcomeKey = 'upheld' | 'corrected' | 'otherOutcome' | 'pending';
export type DocumentRowKey = 'regulations' | 'normativeDocuments';
export type DocumentColumnKey = 'issued' | 'repealed' | 'inForce';
export type DecisionKey = 'licences' | 'penalties' | 'coercion';

/** What a figure in the text is about. Only what is certain has a subject. */
export type Subject =
  /** Applications received. `counted`: 受理 may include what was carried over; `handled`: 办理 may also be results. */
  | { of: 'received'; reading: 'received' | 'counted' | 'handled' }
  | { of: 'carriedOver' }
  | { of: 'carriedForward' }
  | { of: 'handled' }
  /** Results by row keys of Table 3; several keys are a sum. `group`: which of the six; `or`: what else it may be. */
  | { of: 'result'; rows: readonly string[]; group?: string; or?: readonly string[] }
  /**
   * Applicants by column (0 … 5); several are a sum. `or`: what else it may be. `rows`: a part of these rows of Table 3
   * (予以公开的14件中，自然人9件), where not `maybe` of all applications.
   */
  | {
      of: 'applicant';
      columns: readonly number[];
      or?: readonly number[];
      rows?: readonly string[];
      maybe?: true;
    }
  | { of: 'review'; blocks: readonly ReviewBlockKey[]; outcome?: ReviewOutcomeKey }
  | { of: 'document'; rows: readonly DocumentRowKey[]; column: DocumentColumnKey }
  | { of: 'decision'; kinds: readonly DecisionKey[] }
  /** 行政事业性收费, in 万元. */
  | { of: 'fees' };

/** A figure of the text with its meaning: of the report's year, and of applications where it says so. */
export interface Mention {
  number: TextNumber;
  subject: Subject;
  /** The frame that read it. */
  frame: string;
  /** Said of a whole county or city: the figures of this report only where the body governs it. */
  onWholeArea: boolean;
  /** Said of a bureau by its name: in a government's report not its own figure. */
  ofBureau: boolean;
  /** 全县收到560件，县本级120件: of a whole area, and this is the figure of the body alone; the table may hold either. */
  ownLevel?: number;
  /** The sentence names an applicant before: the figure may be that column's. */
  withinApplicant?: readonly number[];
  /** The sentence tells what came in, and nothing of what was carried over: 办结 may then be of the new ones alone. */
  mayLeaveOutCarriedOver: boolean;
  /** What came in, as the same sentence said before. */
  receivedBefore?: number;
  /** The sentence says that what was carried over is in it (含上年结转). */
  includesCarriedOver: boolean;
}

/** A share: `12件，占33.9%`, or 自然人占83.3% without a figure. */
export interface Share {
  number: TextNumber;
  /** The figure it is the share of, as the text gives it. */
  part?: TextNumber;
  /** What it is a share of, where that is known. */
  of?: Pick<Mention, 'subject' | 'withinApplicant' | 'mayLeaveOutCarriedOver' | 'includesCarriedOver'>;
  /** It is said to be of all applications: 占全部申请的66%. */
  ofRequests?: true;
  /** `growth`: of the figure of last year; `settled`: 办结率, of all that was to be handled. Otherwise a part of a whole. */
  kind: 'part' | 'growth' | 'settled';
  /** Of growth: this year's figure. */
  now?: TextNumber;
  /** Other figures of the text that may be the whole. */
  wholes: readonly number[];
  onWholeArea: boolean;
  ofBureau: boolean;
}

/** A statement without a figure. */
export interface Claim {
  kind:
    | 'noneReceived'
    | 'noneCarriedOver'
    | 'noneCarriedForward'
    | 'allDone'
    | 'allUpheld'
    | 'noneCorrected'
    /** 无败诉: of litigation alone. */
    | 'noneLost'
    /** The cases counted before are all still pending. */
    | 'stillPending'
    /** All applications had one kind of result. */
    | 'oneResult'
    /** None had some kind of result. */
    | 'noneResult'
    /** All applications came from one kind of applicant. */
    | 'oneApplicant'
    /** All cases counted before were concluded. */
    | 'nonePending'
    /** None came from one kind of applicant. */
    | 'noneApplicant'
    | 'noReview'
    | 'noneRepealed'
    | 'noFees'
    | 'noDocuments'
    | 'noDecisions'
    | 'figureMissing';
  /** Where a claim is about some blocks or decisions only. */
  blocks?: readonly ReviewBlockKey[];
  decisions?: readonly DecisionKey[];
  /** The rows of Table 3 that have it all, or none of it. */
  rows?: readonly string[];
  /** The applicants' columns that have it all. */
  columns?: readonly number[];
  onWholeArea: boolean;
  ofBureau: boolean;
  /** In the compact text. */
  start: number;
  end: number;
}

/** A total and the items named after 其中. */
export interface ItemList {
  total: TextNumber;
  items: readonly TextNumber[];
  /** Figures of the same unit behind the items, which may or may not belong to them. */
  rest: readonly TextNumber[];
  /** The words say that the items are all there is. */
  closed?: true;
  /** No sum: the second item is said to be what the total has more than the first. */
  difference?: true;
  /** No sum: the one item is larger than the total. */
  exceeds?: true;
}

/** A count of items of a web column, e.g. 规范性文件类 2 条. */
export interface WebCount {
  number: TextNumber;
  about: 'normativeDocuments' | 'penalties';
}

/** Everything read from one block. Positions are in the compact text; `origin` leads back to the clerk's own. */
export interface BlockReading {
  mentions: readonly Mention[];
  shares: readonly Share[];
  claims: readonly Claim[];
  lists: readonly ItemList[];
  webCounts: readonly WebCount[];
  /** Whether the block itself is about applications, for the blocks after it where it is a heading. */
  aboutRequests: boolean;
  origin: (index: number) => number;
}
