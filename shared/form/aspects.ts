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
