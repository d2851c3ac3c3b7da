import { useContext, useEffect, useRef } from 'react';
import { commandOfKey } from '../../shared/contract/command-keys';
import { MENU_COMMANDS, type MenuCommand } from '../../shared/contract/window';
import { on } from '../bridge/bridge';
import { Covered } from './covered';
import { areScreensCovered, offerCommands } from './offer-commands';

/** What the window menu and its keys ask of the screen on show; what a screen does not know it leaves alone. */
export type ScreenCommands = Partial<Record<MenuCommand, () => void>>;

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
