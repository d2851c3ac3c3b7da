import { expect, it } from 'vitest';
import { environmentRows, rowsAsText } from '../../../renderer/environment/environment-rows';
import type { EnvironmentFacts } from '../../../shared/contract/environment';
import type { Face } from '../../../shared/document/faces';

const GIGABYTE = 1e9;

const FACTS: EnvironmentFacts = {
  program: { version: '1.2.3', commit: 'abc1234567', built: '2026-11-28' },
  versions: { electron: '33.2.1', chromium: '130.0', sqlite: '3.47.0' },
  system: 'Linux 5.10 x64',
  memory: { total: 4 * GIGABYTE, free: 2 * GIGABYTE },
  data: {
    folder: '/home/x/data',
    isPortable: false,
    isWritable: true,
    isNetwork: false,
    free: 50 * GIGABYTE,
  },
  printers: [{ label: '办公室打印机', isDefault: true }],
};

const ALL_FACES = new Map<Face, string | null>([
  ['fangsong', '仿宋_GB2312'],
  ['song', '宋体'],
]);

const wrong = (facts: Partial<EnvironmentFacts>, faces = ALL_FACES): string[] =>
  environmentRows({ ...FACTS, ...facts }, faces).flatMap(({ label, advice }) =>
    advice === null ? [] : [label],
  );

it('a PC that has everything gets no advice', () => {
  expect(wrong({})).toEqual([]);
  expect(rowsAsText(environmentRows(FACTS, ALL_FACES))).toContain(
    '程序版本：1.2.3 版，2026-11-28，abc1234567',
  );
});

it('what is wrong comes first, and is said once', () => {
  const bare: Partial<EnvironmentFacts> = {
    printers: [],
    data: { ...FACTS.data, isWritable: false, isNetwork: true, free: 0.2 * GIGABYTE },
    memory: { total: GIGABYTE, free: 0.1 * GIGABYTE },
  };
  const faces = new Map<Face, string | null>([...ALL_FACES, ['title', null], ['kai', null]]);
  expect(wrong(bare, faces)).toEqual(['数据文件夹', '磁盘空间', '缺少字体', '打印机', '内存']);
  const rows = environmentRows({ ...FACTS, ...bare }, faces);
  expect(rows.slice(0, 5).every(({ advice }) => advice !== null)).toBe(true);
  expect(rows[0]?.advice).toContain('不能写入');
  expect(rows[2]?.value).toBe('小标宋（标题）、楷体（二级标题）');
});

it('a disk whose room nobody knows is no fault', () => {
  expect(wrong({ data: { ...FACTS.data, free: null } })).toEqual([]);
});
