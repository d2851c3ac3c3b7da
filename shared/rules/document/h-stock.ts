import { draftedPatch, narrativePatch } from '../../commands/patch';
import { pieceText, spliceBlock } from '../../fields/pieces';
import { partById } from '../../form/parts';
import { editedSentences } from '../../stock/edited';
import { markedText } from '../../stock/marked-text';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

/** A stock sentence that was edited, and that the tables have left behind. */
export const hStock: Rule = {
  id: 'H-STOCK',
  severity: 'hint',
  title: '改过的套话与表格不合',
  source: '本程序：套话随表格变化，改过的套话不自动改，只提醒',
  explanation:
    '从套话库或初稿放进来的句子随表格变化，“未收到”会自己变成“收到 3 件”。您改过的句子程序不动，表格变了以后在这里给出新的说法，由您决定换不换。',
  example: '改过的“我镇未收到政府信息公开申请”，表中后来填了 3 件。',
  check: offers,
};

function offers({ report, lastYear }: CheckRun): Matter[] {
  if (!report.drafted) return [];
  const previous = lastYear?.report ?? null;
  return editedSentences({ report, previous }).map(({ part, index, place, pieces }) => {
    const now = pieces.map(pieceText).join('');
    const { block, start, end } = place;
    const blocks = report.narrative[part];
    const written = blocks[block]?.text.slice(start, end) ?? '';
    const after = blocks.map((each, at) => (at === block ? spliceBlock(each, start, end, pieces) : each));
    const sentences = (report.drafted?.[part] ?? []).map((each, at) =>
      at === index ? { ...each, words: markedText(pieces) } : each,
    );
    return {
      title: '表格变了，这句话也要变',
      advice: '看看新的说法，合适就换上。',
      message: `“${partById(part).heading}”里“${written}”是改过的套话，表格变了以后应是：“${now}”`,
      text: { part, block, start, end },
      about: 'edited',
      facts: [now],
      fix: {
        label: '换成新的说法',
        patches: [
          narrativePatch(report, part, after),
          draftedPatch(report, { ...report.drafted, [part]: sentences }),
        ],
      },
    };
  });
}
