import { describe, expect, it } from 'vitest';
import { cleanPastedHtml } from '../../../renderer/narrative/pasted-html';

const page = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

describe('what is pasted from Word, WPS and web pages', () => {
  it.each([
    [
      'numbers that Word draws, and bullets',
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>（一）<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>主动公开情况<o:p></o:p></p><p style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><!--[endif]-->更新指南。</p>`,
      '<p>（一）主动公开情况</p><p>更新指南。</p>',
    ],
    [
      'lines that are broken in the source only',
      '<p class=MsoNormal>全年公开政府\r\n信息30条，其中网站\n  20条，\r\n及时更新。</p>',
      '<p>全年公开政府信息30条，其中网站20条，及时更新。</p>',
    ],
    ['line breaks', '<div>第一段。<br>第二段。<br/>&nbsp;<br></div>', '<p>第一段。</p><p>第二段。</p>'],
    [
      'numbered lists of a web page',
      '<ol start="2"><li>公开</li><li>申请<ol type="a"><li>当面</li></ol></li></ol><ul><li>培训</li></ul>',
      '<p>2.公开</p><p>3.申请</p><p>a.当面</p><p>培训</p>',
    ],
    [
      'lists in Chinese numerals',
      '<ol style="list-style-type: simp-chinese-informal"><li>公开</li><li>申请</li></ol>',
      '<p>一、公开</p><p>二、申请</p>',
    ],
    ['headings', '<h2>（一）主动公开</h2>公开30条。', '<h3>（一）主动公开</h3><p>公开30条。</p>'],
    [
      'words nobody sees, and remarks of others',
      '<p>公开<span style="display:none">密</span><span style="mso-hide:all">藏</span>30条<a style="mso-comment-reference:甲_1">注</a>。</p><div style="mso-element:comment-list"><p>改一下</p></div>',
      '<p>公开30条。</p>',
    ],
    [
      'formatting and marks of HTML',
      '<p><b>公开</b>&lt;30&gt;<i>条</i> &amp; 其他</p>',
      '<p>公开&lt;30&gt;条 &amp; 其他</p>',
    ],
    [
      'cells of a table row by row',
      '<table><tr><td>网站</td><td>30条</td></tr><tr><td>公众号</td><td>5条</td></tr></table>',
      '<p>网站　30条</p><p>公众号　5条</p>',
    ],
    ['words inside a paragraph', '<meta charset="utf-8"><span>公开信息</span>', '<p>公开信息</p>'],
    [
      'fields, to be checked by the editor',
      '<p>收到<span data-field="requests.received.total">3</span>件</p>',
      '<p>收到<span data-field="requests.received.total">3</span>件</p>',
    ],
  ])('%s', (_name, html, clean) => {
    expect(cleanPastedHtml(page(html))).toBe(clean);
  });

  it('leaves what was copied here alone', () => {
    const own = '<p data-pm-slice="1 1 []">收到<span data-field="year">2025</span></p>';
    expect(cleanPastedHtml(own)).toBe(own);
  });
});
