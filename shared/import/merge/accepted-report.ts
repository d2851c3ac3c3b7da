import { applyPatches } from '../../commands/patch';
import { TABLE_IDS } from '../../form/form';
import type { PartId } from '../../form/types';
import { blankReport, blankReport2019 } from '../../report/blank';
import { NARRATIVE_PARTS, type Report, type Unit } from '../../report/model';
import { guessLevel, guessSelfReference } from '../../report/guess-unit';
import { signatureOfRenamed } from '../../report/signature';
import { mergePatches } from './merge-patches';

interface Confirmed {
  unitName: string;
  year: number;
  parts: readonly PartId[];
}

/** The report as the clerk confirmed it: its unit and year, and of its content only the parts that are taken. */
export function acceptedReport(report: Report, { unitName, year, parts }: Confirmed): Report {
  const unit = unitName === report.unit.name ? report.unit : renamed(report, unitName);
  const signature = signatureOfRenamed(report, unitName);
  const whole = { ...report, unit, year, ...(signature && { signature }) };
  if ([...NARRATIVE_PARTS, ...TABLE_IDS].every((part) => parts.includes(part))) return whole;
  const blank = report.form === '2021' ? blankReport(unit, year) : blankReport2019(unit, year);
  const taken = applyPatches(blank, mergePatches(blank, whole, parts));
  return {
    ...taken,
    ...(report.imported && { imported: report.imported }),
    ...(signature && { signature }),
  };
}

/** The unit by its right name; what was guessed from the wrong one is guessed anew. */
function renamed({ unit, narrative }: Report, name: string): Unit {
  const level = guessLevel(name);
  const text = NARRATIVE_PARTS.flatMap((part) => narrative[part].map((block) => block.text)).join('\n');
  return { ...unit, name, level, selfReference: guessSelfReference(text, level, name) };
}
