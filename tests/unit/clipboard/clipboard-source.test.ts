import { describe, expect, it } from 'vitest';
import { clipboardTables, pastedTables } from '../../../shared/clipboard/clipboard-source';

const rowsOf = (html: string) => pastedTables(html)[0]?.rows;

/** As Excel writes it: the fragment begins inside the table, empty cells hold a no-break space, numbers are rounded. */
const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body link="#0563C1">
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
<!--StartFragment-->
 <col width=64 span=3 style='width:48pt'>
 <tr height=19 style='height:14.4pt'>
  <td height=19 class=xl65 align=right width=64 style='height:14.4pt' x:num>12</td>
  <td class=xl66 align=right x:num="9.1999999999999998E-2">0.09</td>
  <td class=xl65>&nbsp;</td>
 </tr>
 <tr height=19 style='display:none'><td>99</td><td>99</td><td>99</td></tr>
 <tr height=19>
  <td colspan=2 class=xl67 x:num="1234">1,234</td>
  <td class=xl65>其他法律行政
  法规禁止公开</td>
 </tr>
<!--EndFragment-->
</table></body></html>`;

/** As LibreOffice Calc writes it. */
const CALC = `<html><body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup>
<tr><td height="17" align="right" sdval="0.092" sdnum="2052;0;0.00"><font face="Sans">0.09</font></td>
<td align="right" sdval="0.05" sdnum="2052;0;0%">5%</td></tr></table></body></html>`;

/** As Word writes it: paragraphs in cells, <o:p> for nothing. */
const WORD = `<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>
<td rowspan=2 valign=top><p class=MsoNormal><span>三</span><span>、本</span><span>年度</span></p></td>
<td><p class=MsoNormal align=center>商业<br>
企业<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>`;

describe('pastedTables', () => {
  it('reads Excel: stored numbers, hidden rows, merged cells, wrapped text', () => {
    expect(rowsOf(EXCEL)).toEqual([
      ['12', '0.092', ''],
      ['1234', null, '其他法律行政法规禁止公开'],
    ]);
  });

  it('reads LibreOffice, and keeps what is shown where it is more than a number', () => {
    expect(rowsOf(CALC)).toEqual([['0.092', '5%']]);
  });

  it('reads Word: words over several spans, breaks inside a cell, empty paragraphs', () => {
    expect(rowsOf(WORD)).toEqual([
      ['三、本年度', '商业\n企业'],
      [null, ''],
    ]);
  });

  it('reads broken HTML as a browser does', () => {
    expect(rowsOf('<table><tr><td>1<td>2<tr><td>3</table')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
    expect(rowsOf('<tr><td>1</td><td>2</td></tr>')).toEqual([['1', '2']]);
    expect(rowsOf('Version:0.9 StartHTML:00000097<table><td>5</td></tr><b>')).toEqual([['5']]);
    expect(pastedTables('<p>没有表格</p>')).toEqual([]);
  });

  it('does not believe mad spans', () => {
    const [table] = pastedTables('<table><tr><td colspan="1000000" rowspan="-3">1</td></tr></table>');
    expect(table?.rows).toHaveLength(1);
    expect(table?.rows[0]?.length).toBeLessThanOrEqual(256);
  });

  it('reads a rowspan of nought to the end of the table', () => {
    expect(rowsOf('<table><tr><td rowspan="0">三</td><td>1</td></tr><tr><td>2</td></tr></table>')).toEqual([
      ['三', '1'],
      [null, '2'],
    ]);
  });

  it('finds a table inside a layout table', () => {
    const tables = pastedTables('<table><tr><td>正文<table><tr><td>7</td></tr></table></td></tr></table>');
    expect(tables.map(({ rows }) => rows)).toEqual([[['正文']], [['7']]]);
  });
});

describe('clipboardTables', () => {
  it('takes the HTML of a whole table, for its stored numbers', () => {
    const html = '<table><tr><td x:num="0.092">0.09</td><td>1</td></tr></table>';
    expect(clipboardTables({ text: '0.09\t1\r\n', html })).toEqual([[['0.092', '1']]]);
  });

  it('takes the text where the HTML was cut off', () => {
    const html = '<table><tr><td>1</td><td>2</td></tr><tr><td>3';
    expect(clipboardTables({ text: '1\t2\r\n3\t4\r\n', html })).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
    expect(clipboardTables({ text: '1\t2\t3\r\n', html: '<table><tr><td>1</td></tr></table>' })).toEqual([
      [['1', '2', '3']],
    ]);
  });

  it('takes the HTML where the text breaks rows inside cells', () => {
    const html = '<table><tr><td><p>商业</p><p>企业</p></td><td>3</td></tr></table>';
    expect(clipboardTables({ text: '商业\n企业\t3\n', html })).toEqual([[['商业\n企业', '3']]]);
  });

  it('takes the text where there is no table, and nothing of nothing', () => {
    expect(clipboardTables({ text: '12', html: '<b>12</b>' })).toEqual([[['12']]]);
    expect(clipboardTables({ text: '', html: '' })).toEqual([]);
  });
});
