import type { Slot } from '../stock/paragraph';

/** Slots whose sentences stand in one paragraph, in order. The first one always says something. */
type PlannedParagraph = readonly Slot[];

/** The paragraph before the five aspects. */
export const OPENING_PLAN: PlannedParagraph = ['opening'];

/** The paragraphs of each of the five aspects, in their order. */
export const ASPECT_PLAN: readonly (readonly PlannedParagraph[])[] = [
  [
    ['active.duty'],
    ['active.documents', 'active.rules', 'active.decisions'],
    ['active.items', 'active.accounts', 'active.interpretation', 'active.boards'],
  ],
  [
    ['requests.duty'],
    [
      'requests.received',
      'requests.change',
      'requests.applicants',
      'requests.results',
      'requests.shares',
      'requests.onTime',
    ],
    ['requests.review'],
  ],
  [['management.duty', 'management.review', 'management.secrecy', 'management.cleanUp']],
  [['platform.duty', 'platform.site', 'platform.accounts', 'platform.zone']],
  [
    [
      'supervision.duty',
      'supervision.office',
      'supervision.group',
      'supervision.training',
      'supervision.results',
      'supervision.assessment',
      'supervision.evaluation',
      'supervision.accountability',
    ],
  ],
];

export const PREAMBLE_PLAN: PlannedParagraph = ['preamble.basis', 'preamble.scope'];
export const OTHER_PLAN: PlannedParagraph = ['other.fee', 'other.proposals', 'other.nothing'];
