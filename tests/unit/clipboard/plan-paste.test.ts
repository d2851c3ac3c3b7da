import { describe, expect, it } from 'vitest';
import { copyRange, copyTable } from '../../../shared/clipboard/copy-range';
import { planPaste } from '../../../shared/clipboard/plan-paste';
import { planClear, planFill, planFillAll } from '../../../shared/clipboard/range-edit';
import { parseTsv, writeTsv } from '../../../shared/clipboard/tsv';
import { pastedTables } from '../../../shared/clipboard/clipboard-source';
import { applyPatches } from '../../../shared/commands/patch';
import type { Address, TableId } from '../../../shared/form/types';
import { figureAt } from '../../../shared/report/values';
import { latticeOf } from '../../../shared/selection/lattice';
import { wholeRange } from '../../../shared/selection/range';
import { BLANK, block, numbered, shown, table } from './paste-fixture';

const text = (rows: readonly (readonly string[])[]) => ({ text: `${writeTsv(rows)}\r\n`, html: '' });

function paste(id: TableId, from: Address, to: Address, rows: readonly (readonly string[])[]) {
  const plan = planPaste({ report: BLANK, table: table(id), range: block(id, from, to) }, text(rows));
  if (!plan) throw new Error('nothing pasted');
  return { ...plan, at: shown(plan.patches) };
}

describe('a block pasted on cells', () => {
  it('goes from the top left cell', () => {
    const { at, sentence, label } = paste('requests', 'requests.received.1', 'requests.received.1', [
      ['1', '2'],
      ['3', '4'],
    ]);
    expect([at('requests.received.1'), at('requests.received.2')]).toEqual(['1', '2']);
    expect([at('requests.carriedOver.1'), at('requests.carriedOver.2')]).toEqual(['3', '4']);
    expect(at('requests.received.3')).toBe('');
    expect(sentence).toBe('已粘贴 2×2');
    expect(label).toBe('粘贴 2×2');
  });

  it('steps over totals in place and counts them', () => {
    const { at, sentence, patches } = paste('requests', 'requests.received.4', 'requests.received.4', [
      ['5', '6', '11', '7'],
      ['1', '1', '9'],
    ]);
    expect([at('requests.received.4'), at('requests.received.5')]).toEqual(['5', '6']);
    expect(patches).toHaveLength(4);
    expect(sentence).toBe(
      '已粘贴 2×4，跳过 2 个计算单元格，其中 1 个与自动计算的结果不同，请核对，1 个超出表格，没有粘贴',
    );
  });

  it('fills the whole selection with a single value', () => {
    const { at, sentence } = paste(
      'requests',
      'requests.received.0',
      'requests.granted.6'.replace('6', 'total'),
      [['0']],
    );
    for (const row of ['received', 'carriedOver', 'granted']) {
      for (let column = 0; column < 6; column += 1) expect(at(`requests.${row}.${column}`)).toBe('0');
    }
    expect(sentence).toBe('已粘贴 3×7，跳过 3 个计算单元格');
  });

  it('tiles where the selection is an exact multiple, else goes once', () => {
    const tiled = paste('requests', 'requests.received.0', 'requests.partial.1', [['1', '2']]);
    expect(tiled.at('requests.partial.1')).toBe('2');
    const once = paste('requests', 'requests.received.0', 'requests.partial.2', [['1', '2']]);
    expect(once.at('requests.received.1')).toBe('2');
    expect(once.at('requests.carriedOver.0')).toBe('');
    const column = paste('requests', 'requests.received.0', 'requests.partial.0', [['1', '2', '3']]);
    expect(column.at('requests.partial.2')).toBe('3');
  });

  it('is cut off at the edge of the table and says so', () => {
    const { sentence, range } = paste('requests', 'requests.carriedForward.5', 'requests.carriedForward.5', [
      ['1', '1', '1'],
      ['2', '', '2'],
    ]);
    expect(sentence).toContain('3 个超出表格');
    expect(range).toEqual({ top: 24, left: 5, bottom: 24, right: 6 });
  });

  it('keeps unreadable text as it is, marks as marks, and empties where the source is empty', () => {
    const report = applyPatches(BLANK, [
      { target: 'cell', address: 'requests.received.3', before: null, after: 8 },
    ]);
    const range = block('requests', 'requests.received.0');
    const plan = planPaste({ report, table: table('requests'), range }, text([['12件', '—', '3', '']]));
    const at = shown(plan?.patches ?? [], report);
    expect(['0', '1', '2', '3'].map((column) => at(`requests.received.${column}`))).toEqual([
      '12件',
      '—',
      '3',
      '',
    ]);
    expect(plan?.sentence).toBe('已粘贴 1×4，1 个无法识别，已按原样保留，1 个填的是空白记号，1 个为空');
  });

  it('puts one value into a merged cell, whatever the copy makes of its span', () => {
    for (const rows of [[['12']], [['12', '', '']], [['12', '12', '12']]]) {
      const { at, sentence } = paste('active', 'active.licences', 'active.licences', rows);
      expect(at('active.licences')).toBe('12');
      expect(sentence).not.toContain('超出');
    }
  });

  it('follows the rows of Table 2 over its section heads', () => {
    const { at } = paste('active', 'active.regulations.issued', 'active.regulations.issued', [
      ['1', '2', '3'],
      ['4', '5', '6'],
      ['7', '', ''],
      ['8', '', ''],
      ['9', '', ''],
      ['0.5', '', ''],
    ]);
    expect(at('active.normativeDocuments.inForce')).toBe('6');
    expect([at('active.licences'), at('active.coercion'), at('active.fees')]).toEqual(['7', '9', '0.5']);
  });

  it('changes nothing on totals alone, and says why', () => {
    const { patches, sentence } = paste('requests', 'requests.received.total', 'requests.granted.total', [
      ['5'],
    ]);
    expect(patches).toEqual([]);
    expect(sentence).toContain('自动计算');
  });

  it('does nothing without any text', () => {
    const range = block('requests', 'requests.received.0');
    expect(
      planPaste({ report: BLANK, table: table('requests'), range }, { text: '', html: '' }),
    ).toBeUndefined();
  });

  it('empties the cells that were cut in the same step', () => {
    const report = applyPatches(BLANK, [
      { target: 'cell', address: 'requests.received.0', before: null, after: 8 },
    ]);
    const source = latticeOf(table('requests')).byAddress.get('requests.received.0')?.cell;
    if (source?.kind !== 'figure') throw new Error('no figure');
    const range = block('requests', 'requests.granted.1');
    const plan = planPaste({ report, table: table('requests'), range }, text([['8']]), [source]);
    const at = shown(plan?.patches ?? [], report);
    expect([at('requests.received.0'), at('requests.granted.1')]).toEqual(['', '8']);
  });
});

describe('a table pasted with its labels', () => {
  const sample = numbered();
  const anywhere = {
    active: 'active.fees',
    requests: 'requests.partial.3',
    review: 'review.directLitigation.pending',
  };

  it.each(['active', 'requests', 'review'] as const)(
    'lands %s on its own cells from text and from HTML',
    (id) => {
      const copied = copyTable(sample, table(id));
      for (const content of [
        { text: `${copied.text}\r\n`, html: '' },
        { text: '', html: copied.html },
        { text: copied.text, html: copied.html },
      ]) {
        const plan = planPaste({ report: BLANK, table: table(id), range: block(id, anywhere[id]) }, content);
        const after = applyPatches(BLANK, plan?.patches ?? []);
        for (const { cell } of latticeOf(table(id)).cells) {
          if (cell.kind === 'figure')
            expect(figureAt(after, cell.address)).toBe(figureAt(sample, cell.address));
        }
        expect(plan?.sentence).toContain('已按行、列名称粘贴');
        expect(plan?.sentence).not.toMatch(/无法|不同/);
      }
    },
  );

  it.each(['active', 'requests', 'review'] as const)(
    'lands %s from text with one cell on each line',
    (id) => {
      const lines = parseTsv(copyTable(sample, table(id)).text).flatMap((row) =>
        row.filter((text) => text !== ''),
      );
      const range = block(id, anywhere[id]);
      const plan = planPaste(
        { report: BLANK, table: table(id), range },
        { text: lines.join('\n'), html: '' },
      );
      const after = applyPatches(BLANK, plan?.patches ?? []);
      for (const { cell } of latticeOf(table(id)).cells) {
        if (cell.kind === 'figure')
          expect(figureAt(after, cell.address)).toBe(figureAt(sample, cell.address));
      }
    },
  );

  it('lands some rows with their labels', () => {
    const rows = [
      ['（三）不予公开', '1.属于国家秘密', '1', '0', '0', '0', '0', '0', '1'],
      ['', '2.其他法律行政法规禁止公开', '2', '0', '0', '0', '0', '0', '2'],
    ];
    const { at } = paste('requests', 'requests.received.0', 'requests.received.0', rows);
    expect([at('requests.denied.stateSecret.0'), at('requests.denied.prohibitedByLaw.0')]).toEqual([
      '1',
      '2',
    ]);
    expect(at('requests.received.0')).toBe('');
  });

  it('tells totals that say something else than the computed ones', () => {
    const row = ['一、本年新收政府信息公开申请数量', '1', '1', '0', '0', '0', '0', '3'];
    const { sentence } = paste('requests', 'requests.received.0', 'requests.received.0', [row]);
    expect(sentence).toContain('1 个与自动计算的结果不同');
  });

  it('refuses the labels of another table instead of filling them in as text', () => {
    const copied = copyTable(sample, table('active'));
    const plan = planPaste(
      { report: BLANK, table: table('requests'), range: block('requests', 'requests.received.0') },
      copied,
    );
    expect(plan?.patches).toEqual([]);
    expect(plan?.sentence).toContain('二、主动公开政府信息情况');
  });
});

describe('copying', () => {
  it('gives text and HTML of the same block, totals included', () => {
    const report = applyPatches(BLANK, [
      { target: 'cell', address: 'requests.received.0', before: null, after: 3 },
      { target: 'note', key: 'requests.received.1', before: null, after: '12件' },
    ]);
    const copied = copyRange(
      report,
      table('requests'),
      block('requests', 'requests.received.0', 'requests.received.total'),
    );
    expect(copied.text).toBe('3\t12件\t\t\t\t\t3');
    expect(pastedTables(copied.html)[0]?.rows).toEqual([['3', '12件', '', '', '', '', '3']]);
  });

  it('keeps merged cells in HTML and leaves covered places empty in text', () => {
    const copied = copyRange(BLANK, table('active'), wholeRange(latticeOf(table('active'))));
    expect(copied.html.match(/colspan="3"/g)).toHaveLength(4);
    expect(parseTsv(copied.text).map((row) => row.length)).toEqual([3, 3, 3, 3, 3, 3]);
  });

  it('gives the whole table with its official spans', () => {
    const { html, text: plain } = copyTable(BLANK, table('requests'));
    expect(html).toContain('<th rowspan="22">三、本年度办理结果</th>');
    expect(html).toContain('<th colspan="7">申请人情况</th>');
    expect(parseTsv(plain)).toHaveLength(28);
  });

  it('comes back the same when it is pasted where it was copied', () => {
    const sample = numbered();
    const range = block('requests', 'requests.received.0', 'requests.carriedForward.total');
    const copied = copyRange(sample, table('requests'), range);
    const plan = planPaste({ report: sample, table: table('requests'), range }, copied);
    expect(plan?.patches).toEqual([]);
  });
});

describe('fills', () => {
  const report = applyPatches(BLANK, [
    { target: 'cell', address: 'requests.received.0', before: null, after: 3 },
    { target: 'cell', address: 'requests.received.1', before: null, after: 4 },
  ]);
  const context = (from: Address, to: Address) => ({
    report,
    table: table('requests'),
    range: block('requests', from, to),
  });

  it('goes down from the first row, and from the cell above for a single row', () => {
    const down = planFill(context('requests.received.0', 'requests.granted.1'), 'down');
    const at = shown(down.patches, report);
    expect([at('requests.granted.0'), at('requests.granted.1')]).toEqual(['3', '4']);
    const above = planFill(context('requests.carriedOver.0', 'requests.carriedOver.0'), 'down');
    expect(shown(above.patches, report)('requests.carriedOver.0')).toBe('3');
  });

  it('goes right from the first column and leaves totals alone', () => {
    const right = planFill(context('requests.received.1', 'requests.received.total'), 'right');
    const at = shown(right.patches, report);
    expect(at('requests.received.5')).toBe('4');
    expect(right.patches).toHaveLength(4);
  });

  it('does nothing at the upper edge', () => {
    expect(planFill(context('requests.received.0', 'requests.received.0'), 'down').patches).toEqual([]);
  });

  it('puts one value everywhere and empties everything, blank not zero', () => {
    const all = planFillAll(context('requests.received.0', 'requests.granted.total'), '7');
    expect(all.patches).toHaveLength(18);
    const cleared = planClear(context('requests.received.0', 'requests.received.total'));
    expect(figureAt(applyPatches(report, cleared.patches), 'requests.received.0')).toBeNull();
    expect(cleared.patches).toHaveLength(2);
  });
});
