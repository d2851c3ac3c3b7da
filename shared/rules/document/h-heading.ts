import { narrativePatch } from '../../commands/patch';
import { spliceBlock } from '../../fields/pieces';
import { partById } from '../../form/parts';
import { isHeadingEmpty } from '../../outline/aspect-outline';
import { strayNumbers } from '../../outline/renumber';
import { NARRATIVE_PARTS } from '../../report/model';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import { wholeBlock } from '../text-blocks';

/** A heading has text under it, and the number that follows the one before. */
export const hHeading: Rule = {
  id: 'H-HEADING',
  severity: 'warning',
  title: '小标题下有内容，编号相连',
  source: '审核通例（已发布年报中的常见问题：有标题没有内容）',
  explanation:
    '小标题下面要有内容；没有要写的，就把小标题删去。（一）（二）（三）的编号一个接一个，不跳不重。',
  example: '“（五）监督保障情况”下面一个字也没有；（二）后面又是（二）。',
  check: (run) => [...emptyHeadings(run), ...brokenNumbers(run)],
};

function emptyHeadings({ report, blocks }: CheckRun): Matter[] {
  return blocks.flatMap((each): Matter[] => {
    const { part, index, block, text } = each;
    if (block.kind !== 'heading' || text.trim() === '') return [];
    if (!isHeadingEmpty(report.narrative[part], index)) return [];
    return [
      {
        title: `“${text.trim()}”下面还没有写`,
        advice: '写上内容，或把小标题删去。',
        message: `“${partById(part).heading}”里“${text.trim()}”下面还没有写。`,
        text: wholeBlock(each),
      },
    ];
  });
}

function brokenNumbers({ report }: CheckRun): Matter[] {
  return NARRATIVE_PARTS.flatMap((part): Matter[] => {
    const blocks = report.narrative[part];
    const strays = strayNumbers(blocks);
    const [first] = strays;
    const heading = first && blocks[first.block];
    if (!heading) return [];
    const mended = strays.reduce(
      (all, { block, start, length, text }) =>
        all.map((each, at) => (at === block ? spliceBlock(each, start, start + length, [text]) : each)),
      blocks,
    );
    const { block, start, length, text } = first;
    return [
      {
        title: `“${heading.text.trim()}”应是（${text}）`,
        advice: '小标题编号不相连，请重新编号。',
        message: `“${partById(part).heading}”里的小标题编号不相连：“${heading.text.trim()}”应是（${text}）。`,
        text: { part, block, start, end: start + length },
        about: 'number',
        severity: 'hint',
        fix: { label: '重新编号', patches: [narrativePatch(report, part, mended)] },
      },
    ];
  });
}
