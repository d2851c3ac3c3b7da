import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../shared/document/model';
import { reportDocument } from '../../../shared/document/report-document';
import { webFragment, webPage } from '../../../shared/document/web-page';
import { heavyReport, ordinaryReport, rareReport } from '../../export/golden-reports';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

const named = (node: Node, ...names: string[]) =>
  [...elements(node)].filter((each) => names.includes(each.tagName));
const attribute = (element: Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value ?? null;

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

describe('the web page of a report', () => {
  it('is one well-formed page without anything fetched from elsewhere', () => {
    const problems: string[] = [];
    const page = parse(webPage(reportDocument(heavyReport())), {
      onParseError: (error) => problems.push(error.code),
    });
    expect(problems).toEqual([]);
    expect(named(page, 'script', 'link', 'img', 'iframe')).toEqual([]);
    expect(textOf(page)).not.toContain('http');
  });

  it('has the three tables cell by cell, with spans, scopes and captions', () => {
    const document = reportDocument(heavyReport());
    const found = named(parse(webPage(document)), 'table').map((table) =>
      named(table, 'tr').map((row) =>
        named(row, 'td', 'th').map((cell) => ({
          text: textOf(cell),
          colSpan: Number(attribute(cell, 'colspan') ?? 1),
          rowSpan: Number(attribute(cell, 'rowspan') ?? 1),
        })),
      ),
    );
    const expected = tablesOf(document).map((table) =>
      table.rows.map((row) => row.cells.map(({ text, colSpan, rowSpan }) => ({ text, colSpan, rowSpan }))),
    );
    expect(found).toEqual(expected);
  });

  it('says of every header cell what it is the header of, and repeats header rows by thead', () => {
    const page = parse(webPage(reportDocument(ordinaryReport())));
    expect(named(page, 'th').filter((cell) => attribute(cell, 'scope') === null)).toEqual([]);
    expect(named(page, 'thead').map((head) => named(head, 'tr').length)).toEqual([3, 3]);
    expect(named(page, 'caption').map(textOf)).toEqual([
      '表1 主动公开政府信息情况',
      '表2 收到和处理政府信息公开申请情况',
      '表3 政府信息公开行政复议、行政诉讼情况',
    ]);
  });

  it('has one h1, the six parts as h2 and the aspects as h3', () => {
    const page = parse(webPage(reportDocument(ordinaryReport())));
    expect(['h1', 'h2', 'h3'].map((name) => named(page, name).length)).toEqual([1, 6, 5]);
  });

  it('gives the clipboard a piece without classes, styles and ids', () => {
    const piece = parse(webFragment(reportDocument(ordinaryReport())));
    const names = new Set([...elements(piece)].flatMap((each) => each.attrs.map((attr) => attr.name)));
    expect([...names].sort()).toEqual(['border', 'colspan', 'rowspan', 'scope']);
  });

  it('shows what a clerk typed as text, never as markup', () => {
    const report = rareReport();
    const document = reportDocument({
      ...report,
      narrative: { ...report.narrative, other: [{ kind: 'paragraph', text: '<b>&"三安全"</b>' }] },
    });
    const page = parse(webPage(document));
    expect(named(page, 'b')).toEqual([]);
    expect(textOf(page)).toContain('<b>&"三安全"</b>');
  });
});
