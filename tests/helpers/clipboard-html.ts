import type { FormTable } from '../../shared/form/types';
import { amountAt } from '../../shared/sums/totals';
import { cellText } from '../../shared/number/cell-text';
import type { Report } from '../../shared/report/model';

/** What a cell of the table shows, labels too. */
function texts(table: FormTable, report: Report) {
  return table.rows.map((row) =>
    row.cells.map((cell) => ({
      cell,
      text:
        cell.kind === 'label'
          ? cell.text
          : cell.kind === 'figure'
            ? cellText(report, cell.address)
            : String(amountAt(report, cell.address)),
    })),
  );
}

/** A table as LibreOffice Writer puts it on the clipboard: fonts nested in paragraphs, lines wrapped, no cell on its own in the text. */
export function asWriter(table: FormTable, report: Report): { text: string; html: string } {
  const rows = texts(table, report).map((row) =>
    row
      .map(({ cell, text }) => {
        const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}`;
        const words =
          text.length > 12
            ? `${text.slice(0, 12)}</span></font><font face="宋体"><span lang="zh-CN">${text.slice(12)}`
            : text;
        return `\t\t<td${spans} width="45" style="border: 1px solid #000000; padding: 0in 0.01in"><p align="center" style="orphans: 0">\n\t\t\t<font color="#000000"><font face="宋体"><span lang="zh-CN">${words}</span></font></font></p>\n\t\t</td>`;
      })
      .join('\n'),
  );
  return {
    text: texts(table, report)
      .flatMap((row) => row.map(({ text }) => text))
      .join('\n'),
    html: `<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n<meta name="generator" content="LibreOffice"/>\n</head>\n<body lang="en-US"><center>\n<table width="614" cellpadding="1" cellspacing="0">\n${rows.map((row) => `\t<tr>\n${row}\n\t</tr>`).join('\n')}\n</table>\n</center>\n</body>\n</html>`,
  };
}

/** A table as Word puts it on the clipboard: unclosed attributes, Office paragraphs, a break inside narrow labels. */
export function asWord(table: FormTable, report: Report): { text: string; html: string } {
  const rows = texts(table, report).map((row) =>
    row
      .map(({ cell, text }) => {
        const inner = /企业$/.test(text) ? text.replace('企业', '<br>\n企业') : text;
        return `<td width=66 rowspan=${cell.rowSpan} colspan=${cell.colSpan} style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'><p class=MsoNormal align=center><span lang=EN-US style='font-size:10.5pt'>${inner}<o:p></o:p></span></p></td>`;
      })
      .join(''),
  );
  return {
    text: texts(table, report)
      .map((row) => row.map(({ text }) => text.replace(/企业$/, '\n企业')).join('\t'))
      .join('\r\n'),
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=ZH-CN>\n<!--StartFragment-->\n<table class=MsoTableGrid border=1 cellspacing=0>${rows.map((row) => `<tr style='mso-yfti-irow:0'>${row}</tr>`).join('\n')}</table>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n<!--EndFragment-->\n</body></html>`,
  };
}
