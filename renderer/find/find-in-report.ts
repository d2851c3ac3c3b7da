import { formOf } from '../../shared/form/form';
import { FORM_PARTS, isNarrativePart, partById } from '../../shared/form/parts';
import type { FormRow, NarrativePartId, TableId } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import type { Focus } from '../../shared/history/focus';

interface Hit {
  focus: Focus;
  /** The part it is in, and the words around it. */
  part: string;
  words: string;
}

const AROUND = 12;

/** Every place where a text stands in the report: in the text parts and in the labels of the tables. */
export function findInReport(report: Report, wanted: string): Hit[] {
  const text = wanted.trim();
  if (text === '') return [];
  return FORM_PARTS.flatMap((part) =>
    isNarrativePart(part.id) ? hitsInText(report, part.id, text) : hitsInTable(report, part.id, text),
  );
}

function hitsInText(report: Report, part: NarrativePartId, text: string): Hit[] {
  return report.narrative[part].flatMap((block, index) => {
    const hits: Hit[] = [];
    for (let at = block.text.indexOf(text); at >= 0; at = block.text.indexOf(text, at + text.length)) {
      hits.push({
        focus: { kind: 'text', part, block: index, start: at, end: at + text.length },
        part: partById(part).heading,
        words: block.text.slice(Math.max(0, at - AROUND), at + text.length + AROUND),
      });
    }
    return hits;
  });
}

function hitsInTable(report: Report, id: TableId, text: string): Hit[] {
  return formOf(report.form).tables[id].rows.flatMap((row) => {
    const label = row.cells.find((cell) => cell.kind === 'label' && cell.text.includes(text));
    const address = firstValue(row);
    if (label?.kind !== 'label' || address === undefined) return [];
    const focus: Focus = { kind: 'cells', part: id, anchor: address, focus: address };
    return [{ focus, part: partById(id).heading, words: label.text }];
  });
}

function firstValue(row: FormRow): string | undefined {
  return row.cells.find((cell) => cell.kind !== 'label')?.address;
}
