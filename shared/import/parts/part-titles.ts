import { FORM_PARTS } from '../../form/parts';
import type { PartId } from '../../form/types';
import { labelParts } from '../labels/label-key';
import { matchLabel } from '../labels/match-label';

/**
 * Titles as published reports word them, beyond the form's own and its listed variants. `sure` ones name the part
 * wherever they stand alone; the others occur as sub-headings too and need a numeral or a table to confirm them.
 */
const WORDINGS: readonly { part: PartId; sure: boolean; pattern: RegExp }[] = [
  {
    part: 'overview',
    sure: true,
    pattern: /^(?:政府信息公开)?(?:工作)?的?总体(?:工作)?(?:情况|概况|概述|状况)$/u,
  },
  {
    part: 'overview',
    sure: false,
    pattern: /^(?:年度)?(?:政府信息公开)?(?:工作)?的?(?:基本)?(?:情况|概况|概述)$/u,
  },
  { part: 'active', sure: true, pattern: /^(?:行政机关)?主动公开(?:的)?(?:政府)?信息(?:的|工作)?情况$/u },
  { part: 'active', sure: false, pattern: /^(?:政府信息)?主动公开(?:的|工作)?(?:情况)?$/u },
  { part: 'requests', sure: true, pattern: /^(?:行政机关)?收到和(?:处理|办理|答复).*申请.*$/u },
  {
    part: 'requests',
    sure: false,
    pattern: /^(?:政府信息)?依申请公开(?:政府信息)?(?:的|工作|办理)?(?:情况)?$/u,
  },
  { part: 'review', sure: true, pattern: /^.*行政复议.*诉讼.*情况$/u },
  { part: 'review', sure: false, pattern: /^.*复议.*诉讼.*$/u },
  {
    part: 'problems',
    sure: true,
    pattern:
      /^(?:政府信息公开)?(?:工作)?(?:中)?(?:目前)?(?:存在)?的?(?:主要)?(?:问题|不足|困难).*(?:改进|整改|措施|打算|方向|建议|举措|思路|计划|安排).*$/u,
  },
  { part: 'problems', sure: false, pattern: /^(?:工作)?(?:中)?存在的?(?:主要)?(?:问题|不足)$/u },
  {
    part: 'other',
    sure: true,
    pattern: /^(?:其他|其它)?(?:需要|需|须|应当)?(?:报告|说明)的?(?:其他|其它)?(?:有关)?事项$/u,
  },
  { part: 'other', sure: false, pattern: /^(?:其他|其它)(?:有关)?(?:事项|情况)?$/u },
];

/** Official titles and listed variants, all but those that are sub-headings in other reports. */
const LISTED = FORM_PARTS.filter((part) => part.numeral !== '').flatMap((part) =>
  [part.title, ...part.variants].map((title) => ({ key: part.id, core: labelParts(title).core })),
);

/** The part a heading's title names, or null; `sure` as in WORDINGS. */
export function partOfTitle(title: string): { part: PartId; sure: boolean } | null {
  const { core } = labelParts(title);
  if (core.length < 2 || core.length > 40) return null;
  const wording = WORDINGS.find(({ pattern }) => pattern.test(core));
  if (wording) return wording;
  // One misread character in an official title.
  const key = matchLabel(title, LISTED);
  const listed = FORM_PARTS.find((part) => part.id === key);
  const whole = LISTED.some((label) => label.key === key && Math.abs(label.core.length - core.length) <= 1);
  return listed && whole ? { part: listed.id, sure: true } : null;
}
