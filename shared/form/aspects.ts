import { NUMERALS } from '../text/chinese-numeral';

/** The five aspects part 一 reports on (form notice 国办公开办函〔2021〕30号), in order. */
export const ASPECTS = [
  '主动公开',
  '依申请公开',
  '政府信息管理',
  '政府信息公开平台建设',
  '监督保障',
] as const;

/** A level-two heading in the official manner, e.g. `（一）主动公开情况`. `index` counts from 0, up to ten. */
export function aspectHeading(aspect: string, index: number): string {
  return `（${NUMERALS[index] ?? String(index + 1)}）${aspect}情况`;
}

export type Aspect = (typeof ASPECTS)[number];

/** What offices call each aspect in a heading of its own, without its number and ending. */
const NAMES: Readonly<Record<Aspect, RegExp>> = {
  主动公开: /^(?:政府信息)?主动公开(?:政府信息)?$/u,
  依申请公开: /^(?:政府信息)?依申请公开(?:政府信息)?(?:办理)?$/u,
  政府信息管理: /^(?:政府)?信息(?:公开|资源)?(?:规范化?)?管理$/u,
  政府信息公开平台建设: /^(?:政府)?(?:信息公开|政务公开|公开)?(?:平台|渠道|阵地|载体)(?:渠道)?建设$/u,
  监督保障: /^(?:工作)?监督(?:和|与)?保障$/u,
};
const BEGINNING = /^(?:关于|加强|做好|强化|推进|抓好|规范|深化)/u;
const ENDING = /(?:工作)?(?:情况|方面|工作)?$/u;

/** The aspect a heading is about and nothing else, given its own words (主动公开情况); null for any other. */
export function aspectOfHeading(words: string): Aspect | null {
  const name = words.replace(BEGINNING, '').replace(ENDING, '');
  return ASPECTS.find((aspect) => NAMES[aspect].test(name)) ?? null;
}
