import { useContext, useEffect, useRef } from 'react';
import type { MenuCommand } from '../../shared/contract/window';
import { on } from '../bridge/bridge';
import { Covered } from './covered';

/** What the window menu and its keys ask of the screen on show; what a screen does not know it leaves alone. */
type ScreenCommands = Partial<Record<MenuCommand, () => void>>;

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
      return 'report.export';
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

/** Binds keys and menu items to a screen's commands. A key during composition belongs to the input method. */
export function useScreenCommands(commands: ScreenCommands): void {
  const covered = useContext(Covered);
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = covered ? {} : commands;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const name = commandOfKey(event);
      const run = name && latest.current[name];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    const stopMenu = on('menu.command', ({ command }) => latest.current[command]?.());
    return () => {
      window.removeEventListener('keydown', onKey);
      stopMenu();
    };
  }, []);
}
