import { letterOf, letterText, type Letter } from '../../../shared/summary/letter';
import { withChecks } from '../../../shared/summary/summarise';
import type { SummaryDocument } from '../../../shared/summary/sort-documents';
import type { Database } from '../../storage/database';
import { findReport } from '../../storage/report-rows';
import { takingTurns } from '../../storage/taking-turns';
import { writeLetter } from '../../export/docx/write-letter';
import type { County, CountyBody } from './county';

/** The report of a body with everything the rules find in it, beside last year's. */
function checkedBody(db: Database, { id, previousId }: CountyBody): SummaryDocument | null {
  const stored = findReport(db, id);
  if (!stored) return null;
  const previous = previousId === null ? null : (findReport(db, previousId)?.report ?? null);
  const { report } = stored;
  return withChecks({ file: '', report, findings: [] }, previous);
}

/** The letters to the bodies with errors, in the order of the roster; `today` and `due` as printed. */
export async function lettersOf(
  db: Database,
  county: County,
  { from, date, due }: { from: string; date: string; due: string | null },
): Promise<{ unit: string; letter: Letter }[]> {
  const turn = takingTurns();
  const letters: { unit: string; letter: Letter }[] = [];
  for (const body of county.bodies.filter(({ toSendBack }) => toSendBack)) {
    const checked = checkedBody(db, body);
    if (checked) {
      const { unit } = body;
      const { findings } = checked;
      letters.push({ unit, letter: letterOf({ unit, year: county.year, findings, from, date, due }) });
    }
    await turn();
  }
  return letters;
}

/** A letter as its two files. */
export async function letterFiles(
  letter: Letter,
  madeAt: string,
): Promise<{ format: 'docx' | 'txt'; bytes: Uint8Array }[]> {
  return [
    { format: 'docx', bytes: await writeLetter(letter, madeAt) },
    { format: 'txt', bytes: new TextEncoder().encode(letterText(letter)) },
  ];
}
