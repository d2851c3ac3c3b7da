import { isBodyName } from '../../text/bodies';
import { isDate } from '../../text/dates';
import { compact } from '../../text/width';
import { isFooter } from './page-noise';
import type { SourceLine } from '../lines/source-line';

/** The end of a report: its last lines of text, the signature below them, and the foot of the web page. */
export function divideEnd(
  lines: readonly SourceLine[],
  unit: string,
): { text: SourceLine[]; signature: string[]; footer: SourceLine[] } {
  const foot = lines.findIndex((line) => isFooter(line.text));
  const body = foot < 0 ? [...lines] : lines.slice(0, foot);
  const footer = foot < 0 ? [] : lines.slice(foot);
  const signature: string[] = [];
  const last = () => body[body.length - 1]?.text ?? '';
  const isUnit = (text: string) =>
    compact(text) === compact(unit) ||
    (isBodyName(text) && (unit === '' || compact(unit).endsWith(compact(text))));
  // Behind name and date only annexes stand.
  const signed = body.findLastIndex(({ text }, index) => isDate(text) && isUnit(body[index - 1]?.text ?? ''));
  const annex = signed < 0 ? [] : body.splice(signed + 1);
  if (isDate(last())) {
    signature.unshift(last());
    body.pop();
  }
  if ((unit !== '' && isUnit(last())) || (signature.length > 0 && isBodyName(last()))) {
    signature.unshift(last());
    body.pop();
  } else if (signature.length === 0) {
    // Name and date on one line: `某街道办事处 2024年1月20日`.
    const match = /^(.*?)(\d{4}年\d{1,2}月\d{1,2}日)$/u.exec(compact(last()));
    if (match && isUnit(match[1] ?? '')) {
      signature.unshift(last());
      body.pop();
    }
  }
  return { text: body, signature, footer: [...annex, ...footer] };
}
