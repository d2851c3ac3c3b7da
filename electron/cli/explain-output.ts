import { partById } from '../../shared/form/parts';
import type { NarrativePartId } from '../../shared/form/types';
import { explainBlock, explainLine, type Explained } from '../../shared/narrative/explain';
import { readBlock } from '../../shared/narrative/read-block';
import { NARRATIVE_PARTS, type Report } from '../../shared/report/model';

/** How the figures of one paragraph were read. `block` counts from 0, as everywhere in a report. */
export interface ExplainedBlock {
  part: NarrativePartId;
  block: number;
  figures: Explained[];
}

/** How every figure and statement of a report's text was read, or why it was left alone. */
export function explainReport({ year, narrative }: Report): ExplainedBlock[] {
  return NARRATIVE_PARTS.flatMap((part) => {
    let inRequestSection = false;
    return narrative[part].map(({ kind, text }, block) => {
      const figures = explainBlock(text, { year, inRequestSection });
      if (kind === 'heading')
        inRequestSection = readBlock(text, { year, inRequestSection: false }).aboutRequests;
      return { part, block, figures };
    });
  }).filter(({ figures }) => figures.length > 0);
}

/** The explanations for people: each paragraph by its part and number, a line for each figure. */
export function explanationLines(explained: readonly ExplainedBlock[]): string {
  return explained
    .map(({ part, block, figures }) => {
      const place = `${partById(part).heading} 第${block + 1}段\n`;
      return place + figures.map((each) => `  ${explainLine(each)}\n`).join('');
    })
    .join('');
}
