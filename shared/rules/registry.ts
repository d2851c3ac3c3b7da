import { t2Gz0 } from './active/t2-gz0';
import { eBlank } from './cells/e-blank';
import { eNum } from './cells/e-num';
import { t3Col } from './requests/t3-col';
import type { Rule } from './types';

/** Every rule, in the order it is listed to the clerk. A new rule is one file with its test, and one line here. */
export const RULES: readonly Rule[] = [t3Col, eNum, eBlank, t2Gz0];
