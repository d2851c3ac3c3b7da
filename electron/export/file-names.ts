import type { OutputFormat, PosterPaper } from '../../shared/document/formats';
import type { Report } from '../../shared/report/model';
import { reportTitle } from '../../shared/report/title';

/** Characters Windows forbids in names, and what stands for them: the full-width sign reads the same. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};
/** Most file systems take 255 bytes or characters; this leaves room for the ending and a number. */
const LONGEST_STEM_BYTES = 230;

/** The name of an output without folder: 〈机关全称〉〈年〉年政府信息公开工作年度报告.〈ext〉, `number` from 2 on for copies. */
export function outputName(report: Pick<Report, 'unit' | 'year'>, format: OutputFormat, number = 1): string {
  return numbered(stemOf(report), format, number);
}

/** The name proposed for a poster's file: never that of the report's own PDF. */
export function posterName(report: Pick<Report, 'unit' | 'year'>, paper: PosterPaper): string {
  return numbered(`${stemOf(report)}${POSTER_MARKS[paper]}`, 'pdf', 1);
}

const POSTER_MARKS: Readonly<Record<PosterPaper, string>> = {
  A3: '（公示栏海报）',
  '2xA4': '（公示栏海报，两张A4拼接）',
};

function numbered(stem: string, format: OutputFormat, number: number): string {
  return `${stem}${number > 1 ? `（${number}）` : ''}.${format}`;
}

/** The official title as a file name: forbidden characters replaced, the unit's name cut where it would be too long. */
function stemOf(report: Pick<Report, 'unit' | 'year'>): string {
  const name = safe(report.unit.name);
  const tail = safe(reportTitle({ ...report, unit: { ...report.unit, name: '' } }));
  let unit = [...name];
  while (Buffer.byteLength(unit.join('') + tail) > LONGEST_STEM_BYTES) unit = unit.slice(0, -1);
  return unit.join('') + tail;
}

/** A text as part of a file's name: characters no system takes are replaced by ones that read the same. */
export function fileStem(text: string): string {
  return [...safe(text)].slice(0, 60).join('');
}

function safe(text: string): string {
  return [...text]
    .filter((character) => character >= ' ' && character !== '\u007f')
    .map((character) => FORBIDDEN[character] ?? character)
    .join('')
    .trim();
}
