import { t2Gz0 } from './active/t2-gz0';
import { t2Sf } from './active/t2-sf';
import { t2Valmin } from './active/t2-valmin';
import { t2Web } from './active/t2-web';
import { eBlank } from './cells/e-blank';
import { eNum } from './cells/e-num';
import { eForm } from './document/e-form';
import { eParts } from './document/e-parts';
import { eYear } from './document/e-year';
import { g5 } from './document/g5';
import { g6 } from './document/g6';
import { hAspect } from './document/h-aspect';
import { hBlank } from './document/h-blank';
import { hCases } from './document/h-cases';
import { hHeading } from './document/h-heading';
import { hMarks } from './document/h-marks';
import { hStock } from './document/h-stock';
import { hText } from './document/h-text';
import { signDate } from './document/sign-date';
import { xCarry } from './last-year/x-carry';
import { xValid } from './last-year/x-valid';
import { narItems } from './narrative/nar-items';
import { narPct } from './narrative/nar-pct';
import { narDone, narKind, narR1, narR2, narR4, narSplit, narZ, narZero } from './narrative/nar-requests';
import { narT4, narUpheld } from './narrative/nar-review';
import { narT2 } from './narrative/nar-t2';
import { t3Col } from './requests/t3-col';
import { t3Row } from './requests/t3-row';
import { t3Sum } from './requests/t3-sum';
import { t4Totals } from './review/t4-totals';
import { chain } from './summary/chain';
import type { Rule } from './rule';

/** Every rule, in the order it is listed to the clerk. A new rule is one file with its test, and one line here. */
export const RULES: readonly Rule[] = [
  t3Col,
  t3Sum,
  t3Row,
  ...t4Totals,
  eNum,
  eBlank,
  eParts,
  eForm,
  eYear,
  xCarry,
  xValid,
  t2Gz0,
  t2Valmin,
  t2Web,
  t2Sf,
  narR1,
  narSplit,
  narR2,
  narZ,
  narR4,
  narKind,
  narPct,
  narT4,
  narUpheld,
  narDone,
  narZero,
  narT2,
  narItems,
  g5,
  g6,
  signDate,
  chain,
  hAspect,
  hHeading,
  hBlank,
  hStock,
  hText,
  hCases,
  hMarks,
];
