import type { FontSet } from './settings';

/** The five faces of an official document: 仿宋 text, 小标宋 title, 黑体 and 楷体 headings, 宋体 tables and page numbers. */
export const FACES = ['fangsong', 'title', 'hei', 'kai', 'song'] as const;
export type Face = (typeof FACES)[number];

/** Latin letters and figures, as most offices set them. */
export const LATIN_FACE = 'Times New Roman';

/** The names a Word document gives the faces. None of these fonts may be shipped; they are on the offices' PCs. */
export const FACE_NAMES: Readonly<Record<FontSet, Readonly<Record<Face, string>>>> = {
  official: {
    fangsong: '仿宋_GB2312',
    title: '方正小标宋简体',
    hei: '黑体',
    kai: '楷体_GB2312',
    song: '宋体',
  },
  windows: { fangsong: '仿宋', title: '宋体', hei: '黑体', kai: '楷体', song: '宋体' },
  founder: {
    fangsong: '方正仿宋_GBK',
    title: '方正小标宋_GBK',
    hei: '方正黑体_GBK',
    kai: '方正楷体_GBK',
    song: '方正书宋_GBK',
  },
  gb2312: { fangsong: '仿宋_GB2312', title: '宋体', hei: '黑体', kai: '楷体_GB2312', song: '宋体' },
};

/** Whether the title is set in bold: only where the plain 宋体 stands in for 小标宋, which is heavy by itself. */
export function isTitleBold(fonts: FontSet): boolean {
  return FACE_NAMES[fonts].title === FACE_NAMES[fonts].song;
}

/** What Word should take where a face is missing: the one Windows brings, and the kind of face it is. */
export interface FaceFacts {
  substitute: string;
  /** Word's classes of typefaces, for its own substitution. */
  family: 'roman' | 'modern' | 'script';
  pitch: 'fixed' | 'variable';
}

const FACTS_BY_FACE: Readonly<Record<Face, FaceFacts>> = {
  fangsong: { substitute: '仿宋', family: 'modern', pitch: 'fixed' },
  title: { substitute: '华文中宋', family: 'script', pitch: 'variable' },
  hei: { substitute: 'SimHei', family: 'modern', pitch: 'fixed' },
  kai: { substitute: '楷体', family: 'modern', pitch: 'fixed' },
  song: { substitute: 'SimSun', family: 'roman', pitch: 'variable' },
};

/** The Chinese font names of a set, each once, with what is to be known of it. */
export function faceFacts(fonts: FontSet): ReadonlyMap<string, FaceFacts> {
  const facts = new Map<string, FaceFacts>();
  // 宋体 comes last: where it stands in for the title its own facts hold.
  for (const face of FACES) facts.set(FACE_NAMES[fonts][face], FACTS_BY_FACE[face]);
  return facts;
}

/**
 * Names under which each face may be installed, in the order wished for. The pages on the screen, on paper and in
 * the PDF take the first that is there, and only then the bundled one.
 */
const INSTALLED_NAMES: Readonly<Record<Face, readonly string[]>> = {
  fangsong: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '方正仿宋_GBK',
    'FZFangSong-Z02',
    '方正仿宋_GB2312',
    '仿宋',
    'FangSong',
    '华文仿宋',
    'STFangsong',
  ],
  title: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05',
    '华文中宋',
    'STZhongsong',
  ],
  hei: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHei-B01', '华文黑体', 'STHeiti'],
  kai: [
    '楷体_GB2312',
    'KaiTi_GB2312',
    '方正楷体_GBK',
    'FZKai-Z03',
    '方正楷体_GB2312',
    '楷体',
    'KaiTi',
    '华文楷体',
    'STKaiti',
  ],
  song: ['宋体', 'SimSun', '方正书宋_GBK', 'FZShuSong-Z01', '华文宋体', 'STSong'],
};

/** Installed names to try for a face: the set's own name first. */
export function installedNames(face: Face, fonts: FontSet): string[] {
  const own = FACE_NAMES[fonts][face];
  const others = INSTALLED_NAMES[face].filter((name) => name !== own);
  // The plain 宋体 of a title is too light beside an installed 小标宋.
  return face === 'title' && isTitleBold(fonts) ? others : [own, ...others];
}
