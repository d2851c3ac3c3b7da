import { describe, expect, it } from 'vitest';
import { keyAction, type KeyAction, type Mode } from '../../../renderer/grid/keys';

/** `Ctrl+Shift+End` as a key press. */
function press(name: string, mode: Mode): KeyAction | null {
  const parts = name.split('+').map((part) => part || '+');
  const key = parts.at(-1) ?? '';
  return keyAction(
    {
      key: key === 'Space' ? ' ' : key,
      ctrlKey: parts.includes('Ctrl'),
      shiftKey: parts.includes('Shift'),
      altKey: parts.includes('Alt'),
      metaKey: parts.includes('Meta'),
    },
    mode,
  );
}

describe('keys on a selected cell', () => {
  it.each<[string, KeyAction | null]>([
    ['ArrowUp', { do: 'step', direction: 'up', by: 'cell', extend: false }],
    ['Shift+ArrowRight', { do: 'step', direction: 'right', by: 'cell', extend: true }],
    ['Ctrl+ArrowDown', { do: 'step', direction: 'down', by: 'block', extend: false }],
    ['Ctrl+Shift+ArrowLeft', { do: 'step', direction: 'left', by: 'block', extend: true }],
    ['Tab', { do: 'tab', by: 1 }],
    ['Shift+Tab', { do: 'tab', by: -1 }],
    ['Ctrl+Tab', null],
    ['Enter', { do: 'enter', by: 1 }],
    ['Shift+Enter', { do: 'enter', by: -1 }],
    ['Ctrl+Enter', null],
    ['Home', { do: 'go', to: 'row-start', extend: false }],
    ['Shift+End', { do: 'go', to: 'row-end', extend: true }],
    ['Ctrl+Home', { do: 'go', to: 'table-start', extend: false }],
    ['Ctrl+Shift+End', { do: 'go', to: 'table-end', extend: true }],
    ['PageUp', { do: 'go', to: 'top', extend: false }],
    ['PageDown', { do: 'go', to: 'bottom', extend: false }],
    ['Ctrl+a', { do: 'select', what: 'all' }],
    ['Ctrl+Space', { do: 'select', what: 'column' }],
    ['Ctrl+Shift+Space', { do: 'select', what: 'all' }],
    ['Shift+Space', { do: 'select', what: 'row' }],
    ['Space', null],
    ['F2', { do: 'edit' }],
    ['Shift+F2', { do: 'note' }],
    ['Escape', { do: 'collapse' }],
    ['Delete', { do: 'clear' }],
    ['Shift+Delete', null],
    ['Ctrl+Delete', { do: 'clear' }],
    ['Backspace', { do: 'empty-and-type' }],
    ['Shift+Backspace', { do: 'collapse' }],
    ['Ctrl+Backspace', { do: 'reveal' }],
    ['Ctrl+d', { do: 'fill', direction: 'down' }],
    ['Ctrl+R', { do: 'fill', direction: 'right' }],
    ['Ctrl+z', { do: 'undo' }],
    ['Ctrl+y', { do: 'redo' }],
    ['Ctrl+Shift+Z', { do: 'redo' }],
    ['Ctrl+s', { do: 'commit' }],
    ['Alt+=', { do: 'explain-sum' }],
    ['Alt+ArrowDown', null],
    ['Ctrl+c', null],
    ['Ctrl+v', null],
    ['Ctrl+f', null],
    ['Meta+a', null],
    ['7', null],
    ['F8', null],
  ])('%s', (name, action) => {
    expect(press(name, 'ready')).toEqual(action);
  });
});

describe('keys while text is typed or edited', () => {
  it('moves on with an arrow when the text was typed over the cell, and moves the caret after F2', () => {
    const down = { do: 'step', direction: 'down', by: 'cell', extend: false };
    expect(press('ArrowDown', 'typing')).toEqual(down);
    expect(press('ArrowLeft', 'typing')).toEqual({ ...down, direction: 'left' });
    expect(press('ArrowDown', 'editing')).toBeNull();
    expect(press('ArrowLeft', 'editing')).toBeNull();
  });

  it.each(['typing', 'editing'] as const)('leaves the caret keys to the field (%s)', (mode) => {
    for (const name of [
      'Ctrl+ArrowLeft',
      'Shift+ArrowLeft',
      'Home',
      'End',
      'Delete',
      'Backspace',
      'Ctrl+a',
      'Ctrl+c',
      'Ctrl+v',
      'PageDown',
      'Space',
      'Ctrl+d',
    ]) {
      expect(press(name, mode)).toBeNull();
    }
  });

  it.each(['typing', 'editing'] as const)('takes in, fills, cancels and undoes (%s)', (mode) => {
    expect(press('Enter', mode)).toEqual({ do: 'enter', by: 1 });
    expect(press('Shift+Tab', mode)).toEqual({ do: 'tab', by: -1 });
    expect(press('Ctrl+Enter', mode)).toEqual({ do: 'fill-typed' });
    expect(press('Escape', mode)).toEqual({ do: 'cancel' });
    expect(press('Ctrl+z', mode)).toEqual({ do: 'undo' });
    expect(press('Ctrl+s', mode)).toEqual({ do: 'commit' });
  });

  it('toggles with F2', () => {
    expect(press('F2', 'typing')).toEqual({ do: 'edit' });
    expect(press('F2', 'editing')).toEqual({ do: 'finish' });
    expect(press('Shift+F2', 'typing')).toEqual({ do: 'note' });
  });
});
