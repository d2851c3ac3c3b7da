import { useRef } from 'react';
import { Keyboard, Menu, MenuItem, Popover, Separator, Text } from 'react-aria-components';
import { GRID_TEXTS } from '../i18n/grid-texts';
import '../ui/menu.css';

export type MenuCommand =
  | 'cut'
  | 'copy'
  | 'copyTable'
  | 'paste'
  | 'clear'
  | 'undo'
  | 'redo'
  | 'fillDown'
  | 'fillRight'
  | 'editNote'
  | 'deleteNote'
  | 'deleteRemark'
  | 'explain';

interface CellMenuProps {
  place: { x: number; y: number };
  /** Whether the active cell can be filled in. */
  editable: boolean;
  hasNote: boolean;
  hasRemark: boolean;
  onCommand: (command: MenuCommand) => void;
  onClose: () => void;
}

/** The menu of a cell or range, at the mouse or below the cell. */
export function CellMenu({ place, editable, hasNote, hasRemark, onCommand, onClose }: CellMenuProps) {
  const point = useRef<HTMLSpanElement>(null);
  const texts = GRID_TEXTS.menu;
  const item = (id: MenuCommand, words: string, keys = '') => (
    <MenuItem id={id} className="menu-item grid-menu-item" textValue={words}>
      <Text slot="label">{words}</Text>
      {keys === '' ? null : <Keyboard>{keys}</Keyboard>}
    </MenuItem>
  );
  return (
    <>
      <span ref={point} className="grid-menu-point" style={{ left: place.x, top: place.y }} />
      <Popover
        className="menu-popover"
        triggerRef={point}
        isOpen
        placement="bottom start"
        offset={0}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Menu
          className="menu"
          aria-label={texts.label}
          autoFocus="first"
          disabledKeys={editable ? [] : ['cut', 'paste', 'clear', 'fillDown', 'fillRight']}
          onAction={(key) => onCommand(key as MenuCommand /* the ids given to the items below */)}
          onClose={onClose}
        >
          {item('cut', texts.cut, 'Ctrl+X')}
          {item('copy', texts.copy, 'Ctrl+C')}
          {item('copyTable', texts.copyTable)}
          {item('paste', texts.paste, 'Ctrl+V')}
          {item('clear', texts.clear, 'Delete')}
          <Separator className="grid-menu-separator" />
          {item('fillDown', texts.fillDown, 'Ctrl+D')}
          {item('fillRight', texts.fillRight, 'Ctrl+R')}
          <Separator className="grid-menu-separator" />
          {item('undo', texts.undo, 'Ctrl+Z')}
          {item('redo', texts.redo, 'Ctrl+Y')}
          <Separator className="grid-menu-separator" />
          {item('editNote', hasNote ? texts.editNote : texts.addNote, 'Shift+F2')}
          {hasNote ? item('deleteNote', texts.deleteNote) : null}
          {hasRemark ? item('deleteRemark', texts.deleteRemark) : null}
          {item('explain', texts.explain)}
        </Menu>
      </Popover>
    </>
  );
}
