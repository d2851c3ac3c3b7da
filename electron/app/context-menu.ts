import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';

/** The right mouse button in a text or on selected words: cut, copy, paste in Chinese. A menu of the page itself goes first. */
export function offerContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const item = (
      label: string,
      role: 'cut' | 'copy' | 'paste' | 'selectAll',
      enabled: boolean,
    ): MenuItemConstructorOptions => ({ label, role, enabled });
    const copy = item('复制(&C)', 'copy', editFlags.canCopy);
    const whole: MenuItemConstructorOptions[] = [
      item('剪切(&T)', 'cut', editFlags.canCut),
      copy,
      item('粘贴(&P)', 'paste', editFlags.canPaste),
      { type: 'separator' },
      item('全选(&A)', 'selectAll', editFlags.canSelectAll),
    ];
    const items = isEditable ? whole : selectionText !== '' ? [copy] : [];
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
