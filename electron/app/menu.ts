import { Menu, type MenuItemConstructorOptions } from 'electron';
import { MENU_COMMANDS, type MenuCommand } from '../../shared/contract/window';
import { menuTemplate, type RecentReport } from './menu-template';

interface MenuPorts {
  send: (command: MenuCommand) => void;
  open: (id: string) => void;
  /** Selects all, as Ctrl+A does where the keyboard is. */
  selectAll: () => void;
  /** The reports last worked on, the newest first; none while the library is not open. */
  recent: () => readonly RecentReport[];
}

/** The menu of the window. */
export interface WindowMenu {
  /** The screen on show can do this and nothing else: the rest of the commands is grey. */
  offer: (commands: readonly MenuCommand[]) => void;
}

/** Installs the window menu; until the page says what it can do, all of its commands are grey. */
export function installMenu({ recent, ...actions }: MenuPorts): WindowMenu {
  let listed: readonly RecentReport[] = [];
  const build = (): Menu => {
    const template = menuTemplate(listed, actions);
    const menu = Menu.buildFromTemplate(process.platform === 'linux' ? withKeysShown(template) : template);
    Menu.setApplicationMenu(menu);
    return menu;
  };
  const grey = (menu: Menu, offered: ReadonlySet<MenuCommand>): void => {
    for (const command of MENU_COMMANDS) {
      const item = menu.getMenuItemById(command);
      if (item) item.enabled = offered.has(command);
    }
  };
  let menu = build();
  grey(menu, new Set());
  return {
    offer: (commands) => {
      const now = recent();
      if (JSON.stringify(now) !== JSON.stringify(listed)) {
        listed = now;
        menu = build();
      }
      grey(menu, new Set(commands));
    },
  };
}

/**
 * On Linux the bar leaves out an access key that stands in narrow brackets, as Chinese programs write it: nobody would
 * learn of Alt+F. In wide brackets it stays.
 */
function withKeysShown(bar: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return bar.map((menu) => ({ ...menu, label: menu.label?.replace(/\((&.)\)$/u, '（$1）') ?? '' }));
}
