import type { NpmPackage } from '../npm-package';

/**
 * Which fonts the product ships, where they come from and what is kept of them. Data only.
 *
 * How to use them (the `@font-face` rules are written with the screens and the documents):
 * - Screen: `font-family: <system fonts>, 'NB UI', 'NB Symbols', 'NB UI Full', 'NB Song'`.
 * - 黑体: `'NB Hei', 'NB UI Full', 'NB Song'`; 楷体: `'NB Kai', 'NB Song'`; 小标宋: `'NB Title', 'NB Song'`;
 *   宋体: `'NB Song'`.
 * - 仿宋 has no file of its own: none with a licence for passing it on is in the npm registry. The body text is set in
 *   the 仿宋 of the machine (Windows in Chinese brings one) and, where there is none, in `NB Song`.
 * - Figures are all of one width in the sans faces and in `NB Kai`; in `NB Song` and `NB Title` the 1 is narrower, so
 *   a column that must line up needs another face for its figures.
 * - Always with `font-synthesis: none`, and with `weight` of the manifest as the `font-weight` descriptor: an artificial
 *   bold becomes a Type 3 font in a PDF.
 */

/** A package of the npm registry with fonts. */
export interface FontPackage extends NpmPackage {
  /** SPDX identifier of the fonts' licence. */
  licence: string;
  /** The licence text inside the package, and the name it gets beside the fonts. */
  licenceText: { from: string; file: string };
}

export const fontPackages = {
  sans: {
    name: '@expo-google-fonts/noto-sans-sc',
    version: '0.4.3',
    integrity:
      'sha512-9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==',
    licence: 'OFL-1.1',
    licenceText: { from: 'package/LICENSE_FONT', file: 'OFL-NotoSansSC.txt' },
  },
  serif: {
    name: '@expo-google-fonts/noto-serif-sc',
    version: '0.4.3',
    integrity:
      'sha512-fSmUpiSFtSeyHV45/2xUOy5SdfExklQwwMKN3cQjAZAujITHDmSbpMHCVdCMhRqMjQtu0ZRgc29u8A+CU3akfw==',
    licence: 'OFL-1.1',
    licenceText: { from: 'package/LICENSE_FONT', file: 'OFL-NotoSerifSC.txt' },
  },
  wenkai: {
    name: '@fontsource/lxgw-wenkai',
    version: '5.3.0',
    integrity:
      'sha512-+U5AAOXeaB7o+3G0Qm7I7Djz2Jd1hqNY+kClOZH8bTunyyGa2WxY12LZftt2AqUsxlfxwdQpd75Js1HQIt4H4g==',
    licence: 'OFL-1.1',
    licenceText: { from: 'package/LICENSE', file: 'OFL-LXGWWenKai.txt' },
  },
  dejavu: {
    name: 'dejavu-fonts-ttf',
    version: '2.37.3',
    integrity:
      'sha512-f1hd7jJbeQa1VWcw+K2KrTXS50zTMaHpVC4XIKJpNcDeYR5ajMtj/iLlQDYNvLOKamUB3ARVVCf79lNwNVztSQ==',
    licence: 'Bitstream-Vera',
    licenceText: { from: 'package/LICENSE', file: 'LICENSE-DejaVu.txt' },
  },
} as const satisfies Record<string, FontPackage>;

/** What is kept of a font: see `keptCodePoints`. `all` leaves the file as its makers published it. */
export type Coverage = 'all' | 'gb2312' | 'gbk' | 'symbols' | 'beyond-gb2312';

export interface FontPlan {
  role: 'ui' | 'ui-symbols' | 'ui-full' | 'song' | 'title' | 'hei' | 'kai';
  family: string;
  /** For the `font-weight` descriptor of `@font-face`; a range where one face serves all weights. */
  weight: string;
  file: string;
  package: keyof typeof fontPackages;
  /** The font inside the package. */
  from: string;
  coverage: Coverage;
  /** Set where the original's name is reserved by its licence and the file is changed. */
  renamed: boolean;
  /** Families that have no file and are replaced by this one. */
  standsFor: readonly string[];
}

const ANY_WEIGHT = '1 1000';
const SANS = 'package/400Regular/NotoSansSC_400Regular.ttf';

export const fontPlans: readonly FontPlan[] = [
  {
    role: 'ui',
    family: 'NB UI',
    weight: '400',
    file: 'NBUI-Regular.ttf',
    package: 'sans',
    from: SANS,
    coverage: 'gb2312',
    renamed: false,
    standsFor: [],
  },
  {
    role: 'ui',
    family: 'NB UI',
    weight: '600',
    file: 'NBUI-SemiBold.ttf',
    package: 'sans',
    from: 'package/600SemiBold/NotoSansSC_600SemiBold.ttf',
    coverage: 'gb2312',
    renamed: false,
    standsFor: [],
  },
  {
    role: 'ui-symbols',
    family: 'NB Symbols',
    weight: ANY_WEIGHT,
    file: 'NBSymbols.ttf',
    package: 'dejavu',
    from: 'package/ttf/DejaVuSans.ttf',
    coverage: 'symbols',
    renamed: false,
    standsFor: [],
  },
  {
    role: 'ui-full',
    family: 'NB UI Full',
    weight: ANY_WEIGHT,
    file: 'NBUIFull.ttf',
    package: 'sans',
    from: SANS,
    coverage: 'beyond-gb2312',
    renamed: false,
    standsFor: [],
  },
  {
    role: 'song',
    family: 'NB Song',
    weight: ANY_WEIGHT,
    file: 'NBSong.ttf',
    package: 'serif',
    from: 'package/400Regular/NotoSerifSC_400Regular.ttf',
    coverage: 'all',
    renamed: false,
    standsFor: ['NB FangSong'],
  },
  {
    role: 'title',
    family: 'NB Title',
    weight: ANY_WEIGHT,
    file: 'NBTitle.ttf',
    package: 'serif',
    from: 'package/900Black/NotoSerifSC_900Black.ttf',
    coverage: 'gbk',
    renamed: false,
    standsFor: [],
  },
  {
    role: 'hei',
    family: 'NB Hei',
    weight: ANY_WEIGHT,
    file: 'NBHei.ttf',
    package: 'sans',
    from: 'package/500Medium/NotoSansSC_500Medium.ttf',
    coverage: 'gb2312',
    renamed: false,
    standsFor: [],
  },
  {
    role: 'kai',
    family: 'NB Kai',
    weight: ANY_WEIGHT,
    file: 'NBKai.ttf',
    package: 'wenkai',
    // Called 500 by the package; the font inside is LXGW WenKai Regular 1.311.
    from: 'package/files/lxgw-wenkai-latin-500-normal.woff',
    coverage: 'gb2312',
    renamed: true,
    standsFor: [],
  },
];

/** Raise this when the plan or the way fonts are made changes: folders prepared before are then left alone. */
export const fontSetVersion = 1;

/** The roles whose fonts are on paper only: pages get them in slices, see font-slices.ts. */
export const SLICED_ROLES: ReadonlySet<string> = new Set<FontPlan['role']>(['song', 'title', 'hei', 'kai']);

/** Raise this when the way fonts are cut for the pages changes. */
export const pageFontsVersion = 2;
