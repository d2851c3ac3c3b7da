import { createContext } from 'react';

/** Whether a screen lies under another one: keys and menu items are then not for it. */
export const Covered = createContext(false);
