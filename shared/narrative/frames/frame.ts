import type { Claim, ReviewBlockKey, Subject } from '../reading';

/** What a figure means. Rows, columns and outcomes that a word names are taken from the words that matched. */
export type Means =
  | { of: 'received' }
  | { of: 'carriedOver' }
  | { of: 'carriedForward' }
  | { of: 'handled' }
  | { of: 'result' }
  /** Several results in one figure. */
  | { of: 'results' }
  | { of: 'granted' }
  | { of: 'applicant' }
  | { of: 'review'; blocks: readonly ReviewBlockKey[] }
  | { of: 'reviewNamed' }
  | { of: 'outcome' }
  | { of: 'document' }
  | { of: 'documentToo' }
  /** The sum of figures of the same meaning before it. */
  | { of: 'same' }
  | { of: 'otherResult' }
  | { of: 'otherApplicant' }
  | { of: 'decision' }
  | { of: 'allDecisions' }
  | { of: 'fees' };

/**
 * Where a veto looks: `ahead` the word before the clause or the figure that it begins behind, `lead` before the match
 * in its clause, `match`, `near` both, `right` behind the figure up to the next mark, `before` and `behind` the sentence
 * up to the figure and from it on, `row` two such words of different value in the sentence, each with its figure.
 */
type Scope = 'ahead' | 'lead' | 'match' | 'near' | 'right' | 'before' | 'behind' | 'sentence' | 'row';

/** Words with which a frame does not hold, unless others stand there too. */
export interface Condition {
  tags: string;
  in: Scope;
  unless?: string;
}

/** What is counted: cases, documents, decisions, money in 万元. */
export type UnitClass = 'cases' | 'documents' | 'decisions' | 'matters' | 'money';

/** How a figure is read: what must stand to its left and right, and what must not. */
export interface Frame {
  id: string;
  means: Means;
  /** What must stand before and behind the figure, which is `{}` (frames/pattern). What stands before that is the lead. */
  words: string;
  /** Cases, where nothing else is said. */
  units?: UnitClass;
  /** The words behind the figure may pass over marks: 2件因情况复杂，结转下年度. */
  across?: true;
  /** Only behind a figure of this meaning in the same sentence, which says the rest. */
  after?: Subject['of'];
  /** Words behind the figure, marks included, with which it counts something else. */
  notBefore?: string;
  /** The clauses before count as well, where nothing but fillers stands in the figure's own. */
  far?: true;
  veto?: readonly Condition[];
  /** One of these must hold. */
  needs?: readonly Condition[];
  /** The text must be about applications, where nothing else is said; `free`: it must not be about other things. */
  topic?: 'free' | 'any';
  /** Words in the match or behind the figure that say themselves that it is about applications. */
  says?: string;
  /** Sentences in which the figure in {} is read by this frame, and such in which it is not. */
  yes: readonly string[];
  no: readonly string[];
}

/** A statement without a figure. */
export interface ClaimFrame {
  id: string;
  means: Claim['kind'];
  /** From left to right, starting anywhere in a clause. */
  words: string;
  veto?: readonly ClaimCondition[];
  /** The text must be about applications, where nothing else is said. */
  topic?: 'any';
  yes: readonly string[];
  no: readonly string[];
}

/** `clause`: from the last mark before the statement to its end, without the statement itself. */
export interface ClaimCondition {
  tags: string;
  in: 'clause' | 'match' | 'before';
  unless?: string;
}
