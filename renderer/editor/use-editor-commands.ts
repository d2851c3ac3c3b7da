import { useEffect, useRef } from 'react';
import { on } from '../bridge/bridge';

/** What keys and the window menu can ask of the editor; the names are those of the menu's commands. */
export interface EditorCommands {
  undo: () => void;
  redo: () => void;
  save: () => void;
  print: () => void;
  export: () => void;
  nextFinding: () => void;
  previousFinding: () => void;
  nextPart: () => void;
  previousPart: () => void;
  zoomIn: () => void;
  zoomOut: () => void;
  zoomReset: () => void;
}

/** The command a key asks for, or null. Ctrl+Z and Ctrl+Y inside a cell belong to the grid, which stops them. */
function commandOfKey(event: KeyboardEvent): keyof EditorCommands | null {
  if (event.key === 'F8') return event.shiftKey ? 'previousFinding' : 'nextFinding';
  if (!event.ctrlKey || event.altKey) return null;
  switch (event.key.toLowerCase()) {
    case 'z':
      return event.shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    case 's':
      return 'save';
    case 'p':
      return 'print';
    case 'e':
      return 'export';
    case 'tab':
      return event.shiftKey ? 'previousPart' : 'nextPart';
    case '=':
    case '+':
      return 'zoomIn';
    case '-':
      return 'zoomOut';
    case '0':
      return 'zoomReset';
    default:
      return null;
  }
}

/** Binds keys and menu items to the editor's commands. A key during composition belongs to the input method. */
export function useEditorCommands(commands: EditorCommands): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const name = commandOfKey(event);
      if (!name) return;
      event.preventDefault();
      latest.current[name]();
    };
    window.addEventListener('keydown', onKey);
    const stopMenu = on('menu.command', ({ command }) => {
      if (isCommand(command, latest.current)) latest.current[command]();
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      stopMenu();
    };
  }, []);
}

function isCommand(name: string, commands: EditorCommands): name is keyof EditorCommands {
  return Object.hasOwn(commands, name);
}
