import type { UnitLevel } from './model';
import { DEPARTMENT_ENDINGS } from '../text/bodies';

const DEPARTMENT = `(?:${DEPARTMENT_ENDINGS.join('|')})$`;

const LEVELS: readonly { pattern: RegExp; level: UnitLevel }[] = [
  { pattern: /街道(?:办事处|办|党工委)?$/u, level: 'subdistrict' },
  { pattern: /(?:[镇乡]|苏木)(?:人民)?政府$|[镇乡]$|苏木$/u, level: 'township' },
  {
    pattern:
      /^国家.*[局委]$|^中华人民共和国.*(?:部|委员会|署|局)$|^(?:国务院|中国).*[部委局会署]$|^[^省市县区州盟旗]{2,6}部$/u,
    level: 'ministry',
  },
  {
    pattern: /^(?:[^市县区]*省|[^市县区]*自治区|北京市|上海市|天津市|重庆市)(?:人民政府|政府)?$/u,
    level: 'province',
  },
  {
    pattern: new RegExp(`(?:省|自治区|^北京市|^上海市|^天津市|^重庆市)[^市县区州盟旗]*${DEPARTMENT}`, 'u'),
    level: 'provinceDepartment',
  },
  { pattern: /(?:[县区旗]|[^市]市[^市]+市|州.*市)(?:人民政府|政府)?$/u, level: 'county' },
  { pattern: /(?:[市州盟]|地区)(?:人民政府|政府|行政公署)?$/u, level: 'city' },
  {
    pattern: new RegExp(`(?:县|旗|[^发试新景矿]区|市[^市]+市).*${DEPARTMENT}`, 'u'),
    level: 'countyDepartment',
  },
  {
    pattern: new RegExp(`(?:[市州盟]|地区).*${DEPARTMENT}`, 'u'),
    level: 'cityDepartment',
  },
];

/** The level a body's name speaks for; `other` where it says nothing. A county-level city reads like a city. */
export function guessLevel(name: string): UnitLevel {
  return LEVELS.find(({ pattern }) => pattern.test(name))?.level ?? 'other';
}

/** How bodies of a level speak of themselves, most usual first. */
const SELF: Readonly<Record<UnitLevel, readonly string[]>> = {
  township: ['我镇', '我乡', '我苏木', '本镇', '本乡'],
  subdistrict: ['我街道', '我街', '我办', '我处', '本街道', '街道'],
  countyDepartment: ['我局', '我委', '我办', '我中心', '我院', '我队', '我大队', '本局', '本委'],
  county: ['我县', '我区', '我市', '我旗', '本县', '本区'],
  cityDepartment: ['我局', '我委', '我办', '我中心', '我院', '我支队', '本局', '本委'],
  city: ['我市', '我州', '我盟', '本市'],
  provinceDepartment: ['我厅', '我局', '我委', '我办', '本厅', '本局', '本委'],
  province: ['我省', '我区', '我市', '本省', '本市'],
  ministry: ['我部', '我局', '我委', '我署', '本部'],
  other: ['本单位', '我镇', '我乡', '我街道', '我局', '我委', '我厅', '我县', '我区'],
};
const ANY_LEVEL = ['我单位', '本单位', '我机关', '本机关', '我办', '我局', '我委', '我中心', '本行政机关'];

/** What a body calls itself by its name, where its text does not say. */
const BY_NAME: readonly { pattern: RegExp; word: string }[] = [
  { pattern: /乡(?:人民政府|政府)?$/u, word: '我乡' },
  { pattern: /苏木(?:人民政府|政府)?$/u, word: '我苏木' },
  { pattern: /(?:办公厅|办公室|局办|府办)$/u, word: '我办' },
  { pattern: /(?:委员会|委)$/u, word: '我委' },
  { pattern: /厅$/u, word: '我厅' },
  { pattern: /局$/u, word: '我局' },
  { pattern: /中心$/u, word: '我中心' },
  { pattern: /院$/u, word: '我院' },
  { pattern: /[大支]队$/u, word: '我队' },
  { pattern: /县(?:人民政府|政府)$/u, word: '我县' },
  { pattern: /区(?:人民政府|政府)$/u, word: '我区' },
  { pattern: /旗(?:人民政府|政府)$/u, word: '我旗' },
  { pattern: /市(?:人民政府|政府)$/u, word: '我市' },
];

/** The body's word for itself: the one its text uses most; the usual one of its level where it uses none. */
export function guessSelfReference(text: string, level: UnitLevel, name: string): string {
  const words = Array.from(new Set([...SELF[level], ...ANY_LEVEL])).filter((word) => word !== '街道');
  let best = '';
  let most = 0;
  for (const word of words) {
    const count = text.split(word).length - 1;
    if (count > most) {
      best = word;
      most = count;
    }
  }
  if (best !== '') return best;
  return BY_NAME.find(({ pattern }) => pattern.test(name))?.word ?? SELF[level][0] ?? '本单位';
}
