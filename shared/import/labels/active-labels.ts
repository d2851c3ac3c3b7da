import { CONTENT_LABEL } from '../../form/active-table';
import type { FormVersion } from '../../form/types';
import { withoutBlanks } from '../../text/blanks';
import { HEADING_NUMERAL } from '../../text/chinese-numeral';
import { distinctCores, importRows } from './form-rows';
import { canBeLabel, labelParts } from './label-key';
import { matchLabel, type Recogniser } from './match-label';

/** Key of the caption of a section (`第二十条第（一）项`) among the headers. */
export const CAPTION_KEY = 'caption';
/** Key of the label above the row labels, which is its own core. */
export const CONTENT_KEY = labelParts(CONTENT_LABEL).core;

const CAPTION = new RegExp(`^第二十条第[（(]?${HEADING_NUMERAL}+[）)]?项(?:[（(].*)?[:：]?$`, 'u');
const LONGEST_CAPTION = 200;

const rowCores = (version: FormVersion) => importRows(version, 'active').flatMap((row) => row.cores);
const columnCores = (version: FormVersion) =>
  importRows(version, 'active').flatMap((row) => row.cells.flatMap(({ cores }) => cores));
const ROWS = distinctCores([...rowCores('2021'), ...rowCores('2019')]);
const COLUMNS = distinctCores([...columnCores('2021'), ...columnCores('2019')]);

const CORES: Readonly<Record<FormVersion, ReadonlySet<string>>> = {
  '2021': new Set([...rowCores('2021'), ...columnCores('2021')]),
  '2019': new Set([...rowCores('2019'), ...columnCores('2019')]),
};

/** Recognises the labels of Table 2, of both editions; the key of a row or column label is its core. */
export const recogniseActive: Recogniser = (text) => {
  if (!canBeLabel(text)) return null;
  if (isCaption(text)) return { kind: 'header', key: CAPTION_KEY };
  if (labelParts(text).core === CONTENT_KEY) return { kind: 'header', key: CONTENT_KEY };
  const row = matchLabel(text, ROWS);
  if (row !== null) return { kind: 'row', key: row };
  const column = matchLabel(text, COLUMNS);
  return column === null ? null : { kind: 'header', key: column };
};

/** Whether a text is the caption of a section of Table 2: `第二十条第（一）项`. */
export function isCaption(text: string): boolean {
  return text.length <= LONGEST_CAPTION && CAPTION.test(withoutBlanks(text.normalize('NFKC')));
}

/** Whether a text is a caption or a column label of Table 2: those stand nowhere else. */
export function isActiveHead(text: string): boolean {
  const found = recogniseActive(text);
  if (found?.kind !== 'header') return false;
  return found.key === CAPTION_KEY || found.key === labelParts(text).core;
}

/** Whether a piece of text is part of a label of Table 2 that was wrapped or torn. */
export function isActiveFragment(core: string): boolean {
  return (
    core.length < 2 || [...ROWS, ...COLUMNS, { core: CONTENT_KEY }].some((label) => label.core.includes(core))
  );
}

/** The only edition whose Table 2 has this label; null where both have it, or none. */
export function onlyEditionOf(key: string): FormVersion | null {
  const newer = CORES['2021'].has(key);
  if (newer === CORES['2019'].has(key)) return null;
  return newer ? '2021' : '2019';
}
