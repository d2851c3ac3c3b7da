import { partById } from '../../form/parts';
import { isHeadingEmpty } from '../../outline/aspect-outline';
import type { Rule } from '../rule';
import { wholeBlock } from '../text-blocks';

/** A heading has text under it. */
export const hHeading: Rule = {
  id: 'H-HEADING',
  severity: 'warning',
  title: '小标题下有内容',
  source: '审核通例（已发布年报中的常见问题：有标题没有内容）',
  explanation: '小标题下面要有内容；没有要写的，就把小标题删去。',
  example: '“（五）监督保障情况”下面一个字也没有。',
  check: ({ report, blocks }) =>
    blocks.flatMap((each) => {
      const { part, index, block, text } = each;
      if (block.kind !== 'heading' || text.trim() === '') return [];
      if (!isHeadingEmpty(report.narrative[part], index)) return [];
      return [
        {
          title: `“${text.trim()}”下面还没有写`,
          advice: '写上内容，或把小标题删去。',
          message: `‘${partById(part).heading}’里“${text.trim()}”下面还没有写。`,
          text: wholeBlock(each),
        },
      ];
    }),
};
