import type { Gesture } from './gestures-moves';

/** Table 2: merged cells. */
export const IN_ACTIVE: readonly Gesture[] = [
  {
    does: 'moves into a merged cell and back to the column',
    from: 'normativeDocuments.repealed',
    keys: 'ArrowDown ArrowUp',
    active: 'normativeDocuments.repealed',
  },
  {
    does: 'moves on from a merged cell',
    from: 'normativeDocuments.repealed',
    keys: 'ArrowDown ArrowDown',
    active: 'penalties',
  },
  { does: 'does not stop inside a merged cell', from: 'licences', keys: 'ArrowRight', active: 'licences' },
  { does: 'goes on with Tab', from: 'normativeDocuments.inForce', keys: 'Tab Tab', active: 'penalties' },
  {
    does: 'keeps the decimals of money',
    from: 'fees',
    keys: "'0.092' Control+Enter",
    active: 'fees',
    shows: { fees: '0.092' },
  },
  {
    does: 'grows a range over merged cells',
    from: 'normativeDocuments.repealed',
    keys: 'Shift+ArrowDown',
    active: 'normativeDocuments.repealed',
    selects: [
      'normativeDocuments.issued',
      'normativeDocuments.repealed',
      'normativeDocuments.inForce',
      'licences',
    ],
  },
];

/** Table 4: a single row. */
export const IN_REVIEW: readonly Gesture[] = [
  {
    does: 'moves along the single row',
    from: 'reconsideration.pending',
    keys: 'ArrowRight ArrowRight',
    active: 'directLitigation.upheld',
  },
  {
    does: 'steps over totals with Tab',
    from: 'reconsideration.pending',
    keys: 'Tab',
    active: 'directLitigation.upheld',
  },
  {
    does: 'stays in the single row with Enter',
    from: 'reconsideration.pending',
    keys: "'2' Enter",
    active: 'reconsideration.pending',
    shows: { 'reconsideration.total': '2' },
  },
];
