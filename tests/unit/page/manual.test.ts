import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../../build/project';
import { MANUAL_TASKS, PICTURES } from '../../../renderer/i18n/manual-tasks';
import { commandKeys, gridKeys } from '../../../renderer/manual/keys';
import { manualPages, searchPages } from '../../../renderer/manual/pages';
import { commandOfKey, COMMAND_KEYS } from '../../../shared/contract/command-keys';
import { RULES } from '../../../shared/rules/registry';

const PAGES = manualPages();
const titlesFor = (search: string) => searchPages(PAGES, search).map(({ title }) => title);

it('has one page for each task and each rule, each under a name of its own', () => {
  expect(new Set(PAGES.map(({ id }) => id)).size).toBe(PAGES.length);
  expect(PAGES.filter(({ kind }) => kind === 'rule').map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  expect(PAGES.filter(({ kind }) => kind === 'task')).toHaveLength(MANUAL_TASKS.length);
});

it('is found by any words of a page, those with the word in the title first', () => {
  expect(titlesFor('海报')).toEqual(['公示栏海报', '预览']);
  expect(titlesFor('导出')[0]).toBe('导出、打印和报送');
  expect(titlesFor('导出').length).toBeGreaterThan(2);
  expect(titlesFor('t3-col')).toEqual([RULES.find(({ id }) => id === 'T3-COL')?.title]);
  expect(titlesFor('备份 U 盘')).toContain('备份与恢复');
  expect(titlesFor('没有这样的词')).toEqual([]);
  expect(titlesFor('  ')).toHaveLength(PAGES.length);
});

it('says of every key of the tables what the tables do with it', () => {
  const line = (words: string) => gridKeys().find((each) => each.words === words)?.keys;
  expect(line('移到相邻的格')).toEqual(['↑', '↓', '←', '→']);
  expect(line('放弃正在输入的内容')).toContain('Esc');
  expect(line('选中整行')).toEqual(['Shift+空格']);
  expect(line('用输入的值填满选区')).toEqual(['Ctrl+Enter']);
});

it('names the keys of commands as the page and the menu go by them', () => {
  expect(commandKeys()).toHaveLength(Object.keys(COMMAND_KEYS).length);
  const press = (key: string, ctrlKey = false, shiftKey = false, altKey = false) =>
    commandOfKey({ key, ctrlKey, shiftKey, altKey });
  expect(press('F1')).toBe('help.manual');
  expect(press('F8', false, true)).toBe('checks.previous');
  expect(press('z', true)).toBe('edit.undo');
  expect(press('Z', true, true)).toBe('edit.redo');
  // Caps lock is no Shift.
  expect(press('S', true)).toBe('report.save');
  expect(press('+', true, true)).toBe('view.zoomIn');
  expect(press('Tab', true, true)).toBe('part.previous');
  expect(press('PageDown', true)).toBe('part.next');
  expect(press('z', true, false, true)).toBeNull();
  expect(press('s')).toBeNull();
});

it('has its pictures with it, each used, all together small', () => {
  const folder = join(projectFolder, 'renderer', 'manual', 'pictures');
  const files = readdirSync(folder);
  expect(files.sort()).toEqual(PICTURES.map((name) => `${name}.webp`).sort());
  const used = MANUAL_TASKS.flatMap(({ picture }) => (picture ? [picture] : []));
  expect(used.sort()).toEqual([...PICTURES].sort());
  const sizes = files.map((name) => statSync(join(folder, name)).size);
  expect(Math.min(...sizes)).toBeGreaterThan(5_000);
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(600_000);
});
