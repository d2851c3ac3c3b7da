import type { ElectronApplication } from '@playwright/test';
import { inMain } from './in-main';

/** The commands of the window menu that can be chosen now, and the recent reports it lists. */
export async function menuNow(app: ElectronApplication): Promise<{ enabled: string[]; recent: string[] }> {
  return inMain(
    app,
    ({ Menu }) => {
      const below = (items: readonly Electron.MenuItem[]): Electron.MenuItem[] =>
        items.flatMap((item) => [item, ...below(item.submenu?.items ?? [])]);
      const all = below(Menu.getApplicationMenu()?.items ?? []);
      const recent = all.find(({ label }) => label.startsWith('最近的报告'));
      return {
        // Items of the system's own (cut, full screen) have no name of ours.
        enabled: all.filter(({ id, enabled }) => id?.includes('.') && enabled).map(({ id }) => id),
        recent: recent?.submenu?.items.map(({ label }) => label) ?? [],
      };
    },
    null,
  );
}

/** Chooses a command of the window menu. */
export async function chooseCommand(app: ElectronApplication, command: string): Promise<void> {
  await inMain(
    app,
    ({ Menu }, id: string) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (!item?.enabled) throw new Error(`${id} can't be chosen`);
      // Electron's own type of it is `Function`.
      (item.click as () => void)();
    },
    command,
  );
}

/** Chooses an entry of the window menu that is no command of the page, by the beginning of its label. */
export async function chooseEntry(app: ElectronApplication, label: string): Promise<void> {
  await inMain(
    app,
    ({ Menu }, start: string) => {
      const below = (items: readonly Electron.MenuItem[]): Electron.MenuItem[] =>
        items.flatMap((item) => [item, ...below(item.submenu?.items ?? [])]);
      const item = below(Menu.getApplicationMenu()?.items ?? []).find((each) => each.label.startsWith(start));
      // Electron's own type of it is `Function`.
      (item?.click as (() => void) | undefined)?.();
    },
    label,
  );
}
