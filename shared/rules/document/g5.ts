import { partById } from '../../form/parts';
import { isBlankMark } from '../../text/blank-marks';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

/** Shorter than this no problem and no improvement can be named. */
const SHORTEST = 10;
const PROBLEMS = /问题|不足|薄弱|差距|欠缺|不够|不高|不强|不深|不多|有待|短板|滞后|单一|还需|仍需|需要进一步/;
const IMPROVEMENTS = /下一步|改进|整改|今后|将|加强|完善|提升|优化|健全|强化|落实|继续/;

/** Part 五 names problems and improvements. */
export const g5: Rule = {
  id: 'G5',
  severity: 'warning',
  title: '第五部分写明问题和改进',
  source: '《政府信息公开条例》第五十条第（四）项',
  explanation: '第五部分要写本年工作中存在的主要问题，也要写改进情况，不能空着或只写“无”。',
  example: '第五部分只写了一个“无”字。',
  check: checkPart,
};

function checkPart({ report }: CheckRun): Matter[] {
  const text = report.narrative.problems
    .map((block) => block.text)
    .join('')
    .replace(/\s/g, '');
  const problem = problemOf(text);
  if (problem === undefined) return [];
  return [
    {
      title: `第五部分${problem}`,
      advice: '写明存在的主要问题和改进情况。',
      message: `“${partById('problems').heading}”${problem}，请写明存在的主要问题和改进情况。`,
      part: 'problems',
      facts: [problem],
    },
  ];
}

function problemOf(text: string): string | undefined {
  if (text === '') return '还没有写';
  if (saysNothing(text)) return `只写了“${text}”`;
  if (text.length < SHORTEST) return `只有 ${text.length} 个字`;
  if (!PROBLEMS.test(text)) return '没有写到存在的问题';
  if (!IMPROVEMENTS.test(text)) return '没有写到改进情况';
  return undefined;
}

/** A blank mark as in a cell, or 不存在, with or without a full stop. */
function saysNothing(text: string): boolean {
  const words = text.replace(/[。.!！]$/u, '');
  return isBlankMark(words) || words === '不存在';
}
