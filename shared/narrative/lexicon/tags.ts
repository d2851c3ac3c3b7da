/**
 * What a word can do in a sentence. A word has one tag or several; frames are patterns over tags, never over words.
 * A tag that no frame, veto or part of the context asks for is refused by the test of the lexicon.
 */
const GROUPS = [
  // What kind of token it is; the tokenizer gives these.
  'START END UNKNOWN FIGURE FULL_SHARE NAME DATE YEAR OTHER_YEAR',
  // Marks.
  'COMMA SEMI COLON OPENING CLOSING DUN',
  // Verbs of an application's way.
  'RECEIVE NEW TAKE_ON HANDLE WEAK DONE SETTLED ANSWER PENDING CARRY TO SUBMIT RATE_DONE ACTUAL',
  // Its nouns.
  'REQUEST APPLY PERSON MATTER INFO EVERYBODY AMOUNT TOTAL',
  // Rows and columns.
  'RESULT ROW OPENLY OTHER APPLICANT EVERYDAY ORGANISATION',
  // Reviews.
  'RECONSIDER SUIT AFTER_RECON DIRECT DISPUTE OUTCOME UPHELD CORRECTED UNDECIDED LOST WON HAPPEN CAUSED',
  // Documents, decisions, fees.
  'DOCUMENT REGULATION ISSUE REPEAL VALID OTHER_DOCUMENT CARE CLEAN_UP LAPSED REVISE LICENCE PENALTY',
  'COERCION DECISION ALL_DECISIONS DECIDE NOT_DECISION PUBLISH FEE WEB_COLUMN PENALTIES_COLUMN',
  // Time.
  'THIS_YEAR WITHIN_YEAR LAST_YEAR NEXT_YEAR PART_YEAR OTHER_TIME PLAN BY_NOW CUMULATIVE',
  // Whose it is.
  'SELF OURS OWN_LEVEL AREA OTHER_BODY BUREAU OWN_DESK',
  // What narrows or turns a statement.
  'CHANNEL ALL_CHANNELS HALF NARROW ABOUT WITH_OTHERS SET_ASIDE OTHER_WORK OTHER_TOPIC OTHER_VERB',
  'OTHER_APPLICATION EVERY_KIND NOT CAUSE FROM NOT_OURS LIMIT DUE DISCLOSURE',
  // Small words that join.
  'FILLER BE JOIN LAW ALL ASPECT REST LEFT EXCEPT PARTS INCLUDE EACH SHARE RATE OF_WHAT COMPARE DELTA',
  'NOT_WHOLE NEW_FACT TOWARD ANY EACH_OF UNIT SUM MAKES_UP OVERLAP MAINLY MOST AMONG ZERO_REQUESTS',
  'CONCLUDED STATE_FEE ACTIVE AFFAIR TO_HANDLE CARRY_ON',
] as const;

type WordsOf<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | WordsOf<Rest>
  : Text;

export type Tag = WordsOf<(typeof GROUPS)[number]>;

// The type of what `split` gives is no more than text.
export const TAGS = GROUPS.flatMap((group) => group.split(' ')) as readonly Tag[];
