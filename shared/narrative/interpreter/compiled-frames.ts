import { APPLICANT_FRAMES, OTHER_RESULT_FRAMES, RESULT_FRAMES } from '../frames/results';
import { CARRIED_FRAMES, LEFT_OVER_FRAMES, TO_HANDLE_FRAMES } from '../frames/carried';
import { DECISION_FRAMES, DOCUMENT_FRAMES, DOCUMENT_TOO_FRAMES, FEE_FRAMES } from '../frames/active';
import type { Condition, Frame } from '../frames/frame';
import { compilePattern, type Pattern } from '../frames/pattern';
import { HANDLED_FRAMES, RECEIVED_FRAMES, REST_FRAMES } from '../frames/requests';
import { REVIEW_FRAMES } from '../frames/reviews';
import type { TagTest } from '../lexicon/classes';
import { tagTest } from './line';

/** A condition with its tests made. */
export interface CompiledCondition<Scope = Condition['in']> {
  test: TagTest;
  unless: TagTest | undefined;
  in: Scope;
  tags: string;
}

/** A frame, ready to run. */
export interface CompiledFrame {
  frame: Frame;
  left: Pattern;
  right: Pattern | undefined;
  veto: readonly CompiledCondition[];
  needs: readonly CompiledCondition[];
  says: TagTest | undefined;
  notBefore: Pattern | undefined;
}

/** All frames in the order in which they are tried: the first that holds is the meaning. */
export const FRAMES: readonly Frame[] = [
  ...FEE_FRAMES,
  ...DOCUMENT_FRAMES,
  ...DECISION_FRAMES,
  ...REVIEW_FRAMES,
  ...RESULT_FRAMES,
  ...CARRIED_FRAMES,
  ...HANDLED_FRAMES,
  ...RECEIVED_FRAMES,
  ...APPLICANT_FRAMES,
  ...DOCUMENT_TOO_FRAMES,
  ...OTHER_RESULT_FRAMES,
  ...LEFT_OVER_FRAMES,
  ...TO_HANDLE_FRAMES,
  ...REST_FRAMES,
];

/** A frame with its patterns and conditions made. Throws where one cannot be read. */
function compileFrame(frame: Frame): CompiledFrame {
  const [left = '', right = ''] = frame.words.split('{}').map((part) => part.trim());
  return {
    frame,
    left: compilePattern(left, true),
    right: right === '' ? undefined : compilePattern(right, false),
    veto: (frame.veto ?? []).map(compileCondition),
    needs: (frame.needs ?? []).map(compileCondition),
    says: frame.says === undefined ? undefined : tagTest(frame.says),
    notBefore: frame.notBefore === undefined ? undefined : compilePattern(frame.notBefore, false),
  };
}

/** A condition of a frame, or of a statement. */
export function compileCondition<Scope>(condition: {
  tags: string;
  in: Scope;
  unless?: string;
}): CompiledCondition<Scope> {
  const { tags, unless } = condition;
  const test = tagTest(tags);
  return { tags, in: condition.in, test, unless: unless === undefined ? undefined : tagTest(unless) };
}

export const COMPILED_FRAMES: readonly CompiledFrame[] = FRAMES.map(compileFrame);
