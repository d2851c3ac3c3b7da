import { MENU_COMMANDS, type MenuCommand } from '../../shared/contract/window';
import { call } from '../bridge/bridge';

/** What each screen on show can do just now. */
const offers = new Map<object, readonly MenuCommand[]>();
/** How many dialogs lie over the screens: what is under a dialog can do nothing. */
let dialogs = 0;
/** What waits until the last dialog is closed. */
const afterwards: (() => void)[] = [];
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
    // One dialog may follow another at once.
    queueMicrotask(() => {
      if (dialogs === 0) for (const task of afterwards.splice(0)) task();
    });
  };
}

/** Whether a dialog lies over the screens: keys and menu items are not for them then. */
export function areScreensCovered(): boolean {
  return dialogs > 0;
}

/** Does something now, or once no dialog lies over the screens: nothing that is being filled in goes away. */
export function whenUncovered(task: () => void): void {
  if (dialogs === 0) task();
  else afterwards.push(task);
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
