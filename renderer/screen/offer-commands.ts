import { MENU_COMMANDS, type MenuCommand } from '../../shared/contract/window';
import { call } from '../bridge/bridge';

/** What each screen on show can do just now. */
const offers = new Map<object, readonly MenuCommand[]>();
/** How many dialogs lie over the screens: what is under a dialog can do nothing. */
let dialogs = 0;
let told = '';
let isTelling = false;

/** A screen can do this from now on; gives what takes it back. */
export function offerCommands(commands: readonly MenuCommand[]): () => void {
  const offer = {};
  offers.set(offer, commands);
  tellSoon();
  return () => {
    offers.delete(offer);
    tellSoon();
  };
}

/** A dialog lies over the screens until the given function is called. */
export function coverScreens(): () => void {
  dialogs += 1;
  tellSoon();
  return () => {
    dialogs -= 1;
    tellSoon();
  };
}

/** Whether a dialog lies over the screens: keys and menu items are not for them then. */
export function areScreensCovered(): boolean {
  return dialogs > 0;
}

/** Tells the menu once for all that changes with one picture, and only what is news. */
function tellSoon(): void {
  if (isTelling) return;
  isTelling = true;
  queueMicrotask(() => {
    isTelling = false;
    const offered = new Set(dialogs > 0 ? [] : [...offers.values()].flat());
    const commands = MENU_COMMANDS.filter((command) => offered.has(command));
    const news = commands.join(' ');
    if (news === told) return;
    told = news;
    // A menu with the wrong grey is no reason to trouble anybody: the commands themselves answer.
    call('window.offer', { commands }).catch(() => undefined);
  });
}
