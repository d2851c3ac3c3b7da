import { withoutBlanks } from './blanks';

/** Endings of the names of departments of any level. */
export const DEPARTMENT_ENDINGS: readonly string[] = [
  '局',
  '厅',
  '委员会',
  '委',
  '办公厅',
  '办公室',
  '办',
  '院',
  '署',
  '中心',
  '大队',
  '支队',
  '队',
  '所',
];

/** Endings of the names of bodies that publish a report. */
const BODY_ENDINGS: readonly string[] = [
  ...DEPARTMENT_ENDINGS,
  '政府',
  '办事处',
  '街道',
  '部',
  '镇',
  '乡',
  '苏木',
  '社',
  '集团',
  '公司',
  '站',
  '会',
  '馆',
  '台',
  '校',
  '大学',
];

const NAMED = new RegExp(`(?:${BODY_ENDINGS.join('|')})$`, 'u');
const SHORTEST = 3;
const LONGEST = 40;

/** Whether a line of its own can be the name of a body. */
export function isBodyName(text: string): boolean {
  const name = withoutBlanks(text);
  if (name.length < SHORTEST || name.length > LONGEST) return false;
  return NAMED.test(name) && !/[。；;，,：:、！!？?\d０-９]/u.test(name);
}
