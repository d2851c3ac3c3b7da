/** What a group of an RTF file is for, by the first control word in it. */
export type GroupDestination =
  | 'fonts'
  | 'styles'
  | 'label'
  | 'box'
  | 'notes'
  | 'picture'
  | 'object'
  | 'nested-row'
  /** Says the same twice: first for old programs, then, in a group `ud`, in Unicode. */
  | 'twice'
  | 'skipped';

const BY_WORD: Readonly<Record<string, GroupDestination>> = {
  fonttbl: 'fonts',
  listtext: 'label',
  pntext: 'label',
  shptxt: 'box',
  dptxbxtext: 'box',
  footnote: 'notes',
  annotation: 'notes',
  pict: 'picture',
  object: 'object',
  nesttableprops: 'nested-row',
  upr: 'twice',
  stylesheet: 'styles',
};
/** Groups whose text is not part of the document as it is read. */
const SKIPPED: ReadonlySet<string> = new Set(
  `colortbl info header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn
  aftnsep aftnsepc aftncn fldinst xe tc tcn rxe txe nonesttables listtable listoverridetable revtbl rsidtbl filetbl
  themedata colorschememapping datastore latentstyles generator template private sp shprslt pntxta pntxtb objdata
  objclass mmathPr xmlnstbl userprops`
    .trim()
    .split(/\s+/u),
);
/** Groups marked as passable (`\*`) that are read all the same. */
const READ_THOUGH_PASSABLE: ReadonlySet<string> = new Set(['shpinst', 'shppict', 'do', 'ud']);

/** The destination a control word opens; undefined for one that leaves the group as it is. */
export function destinationOf(word: string, passable: boolean): GroupDestination | undefined {
  const known = BY_WORD[word];
  if (known) return known;
  if (SKIPPED.has(word)) return 'skipped';
  return passable && !READ_THOUGH_PASSABLE.has(word) ? 'skipped' : undefined;
}

/** Words that stand for a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  page: '\n',
  column: '\n',
  '~': '\u00A0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
};
