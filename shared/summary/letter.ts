import { partById } from '../form/parts';
import { REPORT_KIND } from '../report/title';
import { singleSpaced } from '../text/blanks';
import { isOpen } from '../rules/open-findings';
import type { Finding } from '../rules/finding';

/** A letter that sends a report back: plain paragraphs in order, for a document or as text. */
export interface Letter {
  title: string;
  blocks: readonly LetterBlock[];
}

interface LetterBlock {
  kind: 'addressee' | 'paragraph' | 'heading' | 'item' | 'closing';
  text: string;
}

export interface LetterInput {
  /** The body it goes to. */
  unit: string;
  year: number;
  findings: readonly Finding[];
  /** The office that writes. */
  from: string;
  /** The day of the letter and the day until which the body answers, as printed; null where none is set. */
  date: string;
  due: string | null;
}

/** The letter to one body: what has to be put right and what to look at, each with its place, figures and what to do. */
export function letterOf({ unit, year, findings, from, date, due }: LetterInput): Letter {
  const open = findings.filter(isOpen);
  const errors = open.filter(({ severity }) => severity === 'error');
  const warnings = open.filter(({ severity }) => severity === 'warning');
  const until = due === null ? '' : `于 ${due} 前`;
  return {
    title: `关于修改 ${year} 年${REPORT_KIND}的通知`,
    blocks: [
      { kind: 'addressee', text: `${unit}：` },
      {
        kind: 'paragraph',
        text:
          `你单位报送的 ${year} 年${REPORT_KIND}已收到。经核对，有 ${errors.length} 处需要改正` +
          `${warnings.length > 0 ? `，${warnings.length} 处请核实` : ''}。请${until}改好后重新报送。`,
      },
      ...section('一、需要改正的', errors),
      ...section('二、请核实的（属实的不用改，说明原因即可）', warnings),
      { kind: 'closing', text: from },
      { kind: 'closing', text: date },
    ],
  };
}

function section(heading: string, findings: readonly Finding[]): LetterBlock[] {
  if (findings.length === 0) return [];
  return [
    { kind: 'heading', text: heading },
    ...findings.map((finding, index): LetterBlock => ({ kind: 'item', text: item(finding, index + 1) })),
  ];
}

function item({ part, message, advice = '' }: Finding, number: number): string {
  const said = forLetter(message);
  const todo = clausesOf(forLetter(advice))
    .filter((clause) => !isSaid(clause, said))
    .join('')
    .replace(/；$/u, '。');
  // What is to be checked is said better by the advice.
  const facts = /^请?核对/u.test(todo) ? said.replace(/[，。]请核对。$/u, '。') : said;
  const { heading } = partById(part);
  const place = facts.slice(0, heading.length + 1).includes(heading) ? '' : `${heading}：`;
  return `${number}．${place}${facts}${todo}`;
}

/** Clauses about this program mean nothing to a body that may not have it. */
const OF_PROGRAM = /程序|自动消失|原文已保留/u;

/** A text of the program as the body reads it: one line, of its own document. */
function forLetter(text: string): string {
  const kept = clausesOf(
    singleSpaced(text)
      .replace(/导入的原文/gu, '原文')
      .replace(/自动相符/gu, '即相符'),
  ).filter((clause) => !OF_PROGRAM.test(clause));
  return kept.join('').replace(/；$/u, '。');
}

const clausesOf = (text: string): string[] => text.match(/[^。；]+[。；]?/gu) ?? [];

/** An advice is in a message where so much of it stands at the end of it, mostly in other words. */
const SHARE_SAID = 0.65;

/** How a message says what to do. */
const DIRECTS = /请|应填|填在|只能填/u;

/** Whether a message already ends with an advice, as those of some rules do. */
function isSaid(advice: string, message: string): boolean {
  const words = clausesOf(message).slice(-3).join('');
  if (!DIRECTS.test(words)) return false;
  const end = new Set(words.replace(/“（?[一二三四五六七]+[、）][^”]*”/gu, ''));
  const signs = [...new Set(advice.replace(/[\s，。；、：（）]/gu, ''))];
  return signs.filter((sign) => end.has(sign)).length >= signs.length * SHARE_SAID;
}

/** The letter as plain text, lines as Windows ends them. */
export function letterText({ title, blocks }: Letter): string {
  return ['\uFEFF' + title, '', ...blocks.map(({ text }) => text), ''].join('\r\n');
}
