import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/app/menu-template';
import { MENU_COMMANDS, type MenuCommand } from '../../../shared/contract/window';

const RECENT = [
  { id: 'a', title: '李楼街道办事处 2024 年' },
  { id: 'b', title: '交通 & 运输局 2023 年' },
];

function menus(sent: MenuCommand[] = [], opened: string[] = []): MenuItemConstructorOptions[] {
  return menuTemplate(RECENT, {
    send: (command) => sent.push(command),
    open: (id) => opened.push(id),
    selectAll: () => undefined,
  });
}

/** A template's submenus are lists; Electron also takes a finished menu there. */
function below(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return Array.isArray(item.submenu) ? item.submenu : [];
}

function allOf(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...allOf(below(item))]);
}

/** `click` of a template needs arguments that none of ours looks at. */
function choose(item: MenuItemConstructorOptions | undefined): void {
  (item?.click as (() => void) | undefined)?.();
}

it('holds every command once, and sends it', () => {
  const sent: MenuCommand[] = [];
  const items = allOf(menus(sent)).filter(({ id }) => id !== undefined);
  expect(items.map(({ id }) => id).sort()).toEqual([...MENU_COMMANDS].sort());
  for (const item of items) choose(item);
  expect(sent).toEqual(items.map(({ id }) => id));
});

it('gives every entry of a menu an access key of its own', () => {
  for (const { label, submenu } of [{ label: '', submenu: menus() }, ...allOf(menus())]) {
    if (!Array.isArray(submenu)) continue;
    const named = submenu.filter(({ type }) => type !== 'separator');
    const keys = named.map((item) => /&([A-Z1-9])/u.exec(item.label ?? '')?.[1]);
    expect(new Set(keys).size, label).toBe(named.length);
    expect(keys, label).not.toContain(undefined);
  }
});

it('lists recent reports, an ampersand in a name being no access key', () => {
  const opened: string[] = [];
  const recent = allOf(menus([], opened)).find(({ label }) => label === '最近的报告(&R)');
  const [first, second] = recent ? below(recent) : [];
  expect(first?.label).toBe('&1 李楼街道办事处 2024 年');
  expect(second?.label).toBe('&2 交通 && 运输局 2023 年');
  choose(second);
  expect(opened).toEqual(['b']);
});
