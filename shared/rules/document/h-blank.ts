import { partById } from '../../form/parts';
import { NARRATIVE_PARTS } from '../../report/model';
import { blanksIn } from '../../stock/blanks';
import { BLANKS_RULE } from '../open-findings';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import { perBlock } from '../../report/per-block';

/** A message names so many blanks; more are counted. */
const LISTED = 5;

/** Blanks of a first draft or a stock paragraph that nobody has filled in. */
export const hBlank: Rule = {
  id: BLANKS_RULE,
  severity: 'warning',
  title: '文字里待填写的地方',
  source: '审核通例：报告里不留待填的空',
  explanation:
    '初稿和套话里“〔填写：…〕”的地方只有本单位知道，请填上；没有这项内容的，选中后按 Delete 连同那一句删去。',
  example: '“通过政府网站发布政府信息〔填写：网站发布条数〕条。”',
  check: openBlanks,
};

const readBlanks = perBlock(blanksIn);

function openBlanks({ blocks }: CheckRun): Matter[] {
  return NARRATIVE_PARTS.flatMap((part) => {
    const open = blocks
      .filter((each) => each.part === part)
      .flatMap(({ block, index }) => readBlanks(block).map((blank) => ({ ...blank, index })));
    const [first] = open;
    if (!first) return [];
    const named = open.slice(0, LISTED).map(({ what }) => what);
    return [
      {
        title: `还有 ${open.length} 处待填写`,
        advice: '填上；没有的连同那一句删去。',
        message: `“${partById(part).heading}”里还有 ${open.length} 处待填写：${named.join('、')}${open.length > LISTED ? '等' : ''}。请填上，没有的连同那一句删去。`,
        text: { part, block: first.index, start: first.start, end: first.end },
        about: 'blank',
        facts: open.map(({ what }) => what),
      },
    ];
  });
}
