import { useContext, useEffect, useRef } from 'react';
import { MENU_COMMANDS, type MenuCommand } from '../../shared/contract/window';
import { on } from '../bridge/bridge';
import { Covered } from './covered';
import { areScreensCovered, offerCommands } from './offer-commands';

/** What the window menu and its keys ask of the screen on show; what a screen does not know it leaves alone. */
export type ScreenCommands = Partial<Record<MenuCommand, () => void>>;

/**
 * The command of a key the menu can't claim: inside the page Ctrl+Z belongs first to the cell being edited, and
 * F8, Ctrl+Tab and the zoom keys have second forms no menu item shows.
 */
function commandOfKey(event: KeyboardEvent): MenuCommand | null {
  if (event.key === 'F1') return 'help.manual';
  if (event.key === 'F8') return event.shiftKey ? 'checks.previous' : 'checks.next';
  if (!event.ctrlKey || event.altKey) return null;
  switch (event.key.toLowerCase()) {
    case 'z':
      return event.shiftKey ? 'edit.redo' : 'edit.undo';
    case 'y':
      return 'edit.redo';
    case 's':
      return 'report.save';
    case 'p':
      return 'report.print';
    case 'e':
      return 'export.docx';
    case 'f':
      return 'edit.find';
    case 'tab':
      return event.shiftKey ? 'part.previous' : 'part.next';
    case '=':
    case '+':
      return 'view.zoomIn';
    case '-':
      return 'view.zoomOut';
    case '0':
      return 'view.zoomReset';
    default:
      return null;
  }
}

/**
 * Binds keys and menu items to a screen's commands, and tells the menu which there are; those in `resting` have nothing
 * to do just now and are grey. A key during composition belongs to the input method; under a dialog nothing is done.
 */
export function useScreenCommands(commands: ScreenCommands, resting: readonly MenuCommand[] = []): void {
  const covered = useContext(Covered);
  const latest = useRef(commands);
  const own: ScreenCommands = covered ? {} : commands;
  useEffect(() => {
    latest.current = own;
  });
  const offered = MENU_COMMANDS.filter((name) => own[name] && !resting.includes(name)).join(' ');
  useEffect(
    () => offerCommands(MENU_COMMANDS.filter((name) => offered.split(' ').includes(name))),
    [offered],
  );
  useEffect(() => {
    const run = (name: MenuCommand | null): boolean => {
      const command = name && !areScreensCovered() ? latest.current[name] : undefined;
      command?.();
      return command !== undefined;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      if (run(commandOfKey(event))) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    const stopMenu = on('menu.command', ({ command }) => void run(command));
    return () => {
      window.removeEventListener('keydown', onKey);
      stopMenu();
    };
  }, []);
}
