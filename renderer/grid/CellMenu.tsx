import { useRef } from 'react';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Text } from 'react-aria-components/Text';
import { GRID_TEXTS } from '../i18n/grid-texts';
import '../ui/menu.css';

export type CellCommand =
  | 'cut'
  | 'copy'
  | 'copyTable'
  | 'paste'
  | 'clear'
  | 'zeros'
  | 'undo'
  | 'redo'
  | 'fillDown'
  | 'fillRight'
  | 'editNote'
  | 'deleteNote'
  | 'deleteRemark'
  | 'explain';

interface CellMenuProps {
  point: { x: number; y: number };
  /** Whether the active cell can be filled in. */
  editable: boolean;
  /** What 空格填 0 would fill: the range, or the whole table where one cell is selected. */
  zerosWords: string;
  hasNote: boolean;
  hasRemark: boolean;
  onCommand: (command: CellCommand) => void;
  onClose: () => void;
}

/** The menu of a cell or range, at the mouse or below the cell. */
export function CellMenu({
  point,
  editable,
  zerosWords,
  hasNote,
  hasRemark,
  onCommand,
  onClose,
}: CellMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const texts = GRID_TEXTS.menu;
  const item = (id: CellCommand, words: string, keys = '') => (
    <MenuItem id={id} className="menu-item grid-menu-item" textValue={words}>
      <Text slot="label">{words}</Text>
      {keys === '' ? null : <Keyboard>{keys}</Keyboard>}
    </MenuItem>
  );
  return (
    <>
      <span ref={anchor} className="grid-menu-point" style={{ left: point.x, top: point.y }} />
      <Popover
        className="menu-popover"
        aria-label={texts.label}
        triggerRef={anchor}
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
          onAction={(key) => onCommand(key as CellCommand /* the ids given to the items below */)}
          onClose={onClose}
        >
          {item('cut', texts.cut, 'Ctrl+X')}
          {item('copy', texts.copy, 'Ctrl+C')}
          {item('copyTable', texts.copyTable)}
          {item('paste', texts.paste, 'Ctrl+V')}
          {item('clear', texts.clear, 'Delete')}
          {item('zeros', zerosWords)}
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
