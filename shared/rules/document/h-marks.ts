import { notePatch } from '../../commands/patch';
import { partById } from '../../form/parts';
import { NARRATIVE_PARTS } from '../../report/model';
import { asideIn, asideKey } from '../../report/notes';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

/** Marks on the text that the file has in a shape this version cannot read. */
export const hMarks: Rule = {
  id: 'H-MARKS',
  severity: 'hint',
  title: '文字上的标记读不出',
  source: '本程序：文字总是完整的，读不出的标记原样保留',
  explanation:
    '哪些数字随表格变化、哪些段落沿用上年、哪些句子来自套话库，报告里都另有标记。标记读不出时，报告按普通文字打开，文字一个不少，原标记保留。',
  example: '旧版程序存过的报告，“一、总体情况”里随表变化的数字成了普通文字。',
  check: unreadMarks,
};

/** What the clerk can do without the marks, by the key of the file they stand under. */
const LOST: Readonly<Record<string, { what: string; advice: string }>> = {
  fields: { what: '随表变化的字', advice: '核对这一段的数字；要随表变化的，重新“插入数据”。' },
  taken: { what: '“沿用上年，未读”的标记', advice: '把这部分文字通读一遍，改掉上年的内容。' },
  drafted: { what: '套话的标记', advice: '表格改动后，自己核对这部分的句子。' },
};

function unreadMarks({ report }: CheckRun): Matter[] {
  return asideIn(report).flatMap((path): Matter[] => {
    const [top = '', inside, block] = path.split('.');
    const lost = LOST[top === 'narrative' ? 'fields' : top];
    if (!lost) return [];
    const part = NARRATIVE_PARTS.find((each) => each === inside) ?? 'overview';
    const place = `“${partById(part).heading}”${block === undefined ? '' : `第${Number(block) + 1}段`}`;
    return [
      {
        title: `${lost.what}读不出`,
        advice: lost.advice,
        message: `${place}${lost.what}读不出，已按普通文字打开，文字没有缺少。${lost.advice}`,
        part,
        about: path,
        fix: { label: '知道了', patches: [notePatch(report, asideKey(path), null)] },
      },
    ];
  });
}
