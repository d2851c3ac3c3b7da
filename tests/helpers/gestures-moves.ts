/** A gesture of Excel or WPS and what it must come to. Addresses without their table: `received.0`. */
export interface Gesture {
  does: string;
  start?: Readonly<Record<string, string>>;
  /** The cell clicked first. */
  from: string;
  keys: string;
  /** The active cell afterwards; null = the focus has left the table. */
  active: string | null;
  shows?: Readonly<Record<string, string>>;
  selects?: readonly string[];
}

/** Moving and selecting in Table 3. */
export const MOVES: readonly Gesture[] = [
  { does: 'moves down', from: 'received.0', keys: 'ArrowDown', active: 'carriedOver.0' },
  { does: 'moves up', from: 'carriedOver.0', keys: 'ArrowUp', active: 'received.0' },
  { does: 'moves right', from: 'received.0', keys: 'ArrowRight', active: 'received.1' },
  { does: 'moves left', from: 'received.1', keys: 'ArrowLeft', active: 'received.0' },
  { does: 'stops at the left edge', from: 'received.0', keys: 'ArrowLeft ArrowLeft', active: 'received.0' },
  { does: 'stops at the top', from: 'received.2', keys: 'ArrowUp', active: 'received.2' },
  { does: 'reaches totals by arrow', from: 'received.5', keys: 'ArrowRight', active: 'received.total' },
  {
    does: 'does not wrap at the right edge',
    from: 'received.5',
    keys: 'ArrowRight ArrowRight',
    active: 'received.total',
  },
  { does: 'goes on to the next cell with Tab', from: 'received.0', keys: 'Tab', active: 'received.1' },
  {
    does: 'wraps Tab to the next row, over the total',
    from: 'received.5',
    keys: 'Tab',
    active: 'carriedOver.0',
  },
  { does: 'goes back with Shift+Tab', from: 'carriedOver.0', keys: 'Shift+Tab', active: 'received.5' },
  { does: 'leaves the table with Tab at its last cell', from: 'carriedForward.5', keys: 'Tab', active: null },
  {
    does: 'leaves the table with Shift+Tab at its first cell',
    from: 'received.0',
    keys: 'Shift+Tab',
    active: null,
  },
  { does: 'goes down with Enter', from: 'received.3', keys: 'Enter', active: 'carriedOver.3' },
  { does: 'goes up with Shift+Enter', from: 'carriedOver.3', keys: 'Shift+Enter', active: 'received.3' },
  {
    does: 'steps over the row of totals with Enter',
    from: 'otherHandling.other.1',
    keys: 'Enter',
    active: 'carriedForward.1',
  },
  {
    does: 'returns with Enter to where the Tabs began',
    from: 'received.1',
    keys: 'Tab Tab Enter',
    active: 'carriedOver.1',
  },
  {
    does: 'returns after typing along a row',
    from: 'received.1',
    keys: "'1' Tab '2' Tab '3' Enter '4' Tab",
    active: 'carriedOver.2',
    shows: { 'received.1': '1', 'received.2': '2', 'received.3': '3', 'carriedOver.1': '4' },
  },
  {
    does: 'jumps to the end of the filled block',
    start: { 'received.0': '1', 'carriedOver.0': '2', 'granted.0': '3' },
    from: 'received.0',
    keys: 'Control+ArrowDown',
    active: 'granted.0',
  },
  {
    does: 'jumps over a gap to the next figure',
    start: { 'received.0': '1', 'denied.stateSecret.0': '2' },
    from: 'received.0',
    keys: 'Control+ArrowDown',
    active: 'denied.stateSecret.0',
  },
  {
    does: 'jumps to the total at the right, which is filled',
    from: 'received.0',
    keys: 'Control+ArrowRight',
    active: 'received.total',
  },
  {
    does: 'jumps to the edge where nothing is filled',
    from: 'granted.2',
    keys: 'Control+ArrowLeft',
    active: 'granted.0',
  },
  { does: 'goes to the first cell of the row', from: 'granted.4', keys: 'Home', active: 'granted.0' },
  { does: 'goes to the last cell of the row', from: 'granted.4', keys: 'End', active: 'granted.total' },
  {
    does: 'goes to the first cell to fill in',
    from: 'granted.4',
    keys: 'Control+Home',
    active: 'received.0',
  },
  {
    does: 'goes to the last cell to fill in',
    from: 'granted.4',
    keys: 'Control+End',
    active: 'carriedForward.5',
  },
  { does: 'goes to the bottom', from: 'received.4', keys: 'PageDown', active: 'carriedForward.4' },
  { does: 'goes to the top', from: 'carriedForward.4', keys: 'PageUp', active: 'received.4' },
  {
    does: 'extends a range by arrows',
    from: 'received.0',
    keys: 'Shift+ArrowRight Shift+ArrowDown',
    active: 'received.0',
    selects: ['received.0', 'received.1', 'carriedOver.0', 'carriedOver.1'],
  },
  {
    does: 'shrinks it again',
    from: 'received.0',
    keys: 'Shift+ArrowRight Shift+ArrowRight Shift+ArrowLeft',
    active: 'received.0',
    selects: ['received.0', 'received.1'],
  },
  {
    does: 'extends to the end of the row',
    from: 'received.4',
    keys: 'Shift+End',
    active: 'received.4',
    selects: ['received.4', 'received.5', 'received.total'],
  },
  {
    does: 'extends to the edge of a block',
    start: { 'received.3': '1', 'carriedOver.3': '2' },
    from: 'received.3',
    keys: 'Control+Shift+ArrowDown',
    active: 'received.3',
    selects: ['received.3', 'carriedOver.3'],
  },
  {
    does: 'selects a row',
    from: 'granted.4',
    keys: 'Shift+Space',
    active: 'granted.4',
    selects: ['granted.0', 'granted.1', 'granted.2', 'granted.3', 'granted.4', 'granted.5', 'granted.total'],
  },
  {
    does: 'goes on by whole rows',
    from: 'received.2',
    keys: 'Shift+Space Shift+ArrowDown',
    active: 'received.2',
    selects: ['received', 'carriedOver'].flatMap((row) =>
      ['0', '1', '2', '3', '4', '5', 'total'].map((column) => `${row}.${column}`),
    ),
  },
  {
    does: 'takes the range away with Esc',
    from: 'received.0',
    keys: 'Shift+ArrowRight Escape',
    active: 'received.0',
    selects: [],
  },
  {
    does: 'takes the range away with an arrow',
    from: 'received.0',
    keys: 'Shift+ArrowRight ArrowDown',
    active: 'carriedOver.0',
    selects: [],
  },
  {
    does: 'goes round in a range with Tab',
    from: 'received.0',
    keys: 'Shift+ArrowRight Shift+ArrowDown Tab Tab',
    active: 'carriedOver.0',
    selects: ['received.0', 'received.1', 'carriedOver.0', 'carriedOver.1'],
  },
  {
    does: 'goes round in a range with Enter',
    from: 'received.0',
    keys: 'Shift+ArrowRight Shift+ArrowDown Enter Enter',
    active: 'received.1',
  },
];
