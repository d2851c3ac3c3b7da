import { childAt, childrenOf, descendantsOf, type XmlElement } from './xml-tree';

/**
 * Rules of WordprocessingML that no schema says and Word, WPS or LibreOffice hold against a document. Gives a sentence
 * for each breach; `body` is `w:body` of word/document.xml.
 */
export function structureBreaches(body: XmlElement): string[] {
  return [...bodyBreaches(body), ...descendantsOf(body, 'w:tbl').flatMap(tableBreaches)];
}

function bodyBreaches(body: XmlElement): string[] {
  const names = body.children.map((child) => child.name);
  const breaches: string[] = [];
  if (names.at(-1) === 'w:sectPr' && names.at(-2) === 'w:tbl') breaches.push('the body ends with a table');
  if (names.some((name, index) => name === 'w:tbl' && names[index + 1] === 'w:tbl')) {
    breaches.push('two tables touch');
  }
  return breaches;
}

interface OpenMerge {
  start: number;
  span: number;
}

function tableBreaches(table: XmlElement, index: number): string[] {
  const grid = childrenOf(childAt(table, 'w:tblGrid'), 'w:gridCol').map((column) => numberOf(column, 'w:w'));
  const breaches: string[] = [];
  const tell = (row: number, what: string) => breaches.push(`table ${index} row ${row}: ${what}`);
  const tableWidth = numberOf(childAt(table, 'w:tblPr', 'w:tblW'), 'w:w');
  if (tableWidth !== sum(grid)) tell(0, `the table is ${tableWidth} wide, its grid ${sum(grid)}`);

  let open: OpenMerge[] = [];
  childrenOf(table, 'w:tr').forEach((row, rowIndex) => {
    const next: OpenMerge[] = [];
    let column = 0;
    for (const cell of childrenOf(row, 'w:tc')) {
      const span = numberOf(childAt(cell, 'w:tcPr', 'w:gridSpan'), 'w:val', 1);
      const width = numberOf(childAt(cell, 'w:tcPr', 'w:tcW'), 'w:w');
      const columns = sum(grid.slice(column, column + span));
      if (width !== columns) tell(rowIndex, `cell at ${column} is ${width} wide, its columns ${columns}`);
      const merge = childAt(cell, 'w:tcPr', 'w:vMerge');
      const start = column;
      if (merge && merge.attributes['w:val'] !== 'restart') {
        const above = open.some((each) => each.start === start && each.span === span);
        if (!above) tell(rowIndex, `cell at ${column} continues a merge that has no beginning`);
      }
      if (merge) next.push({ start, span });
      if (cell.children.at(-1)?.name !== 'w:p')
        tell(rowIndex, `cell at ${column} does not end with a paragraph`);
      column += span;
    }
    if (column !== grid.length) tell(rowIndex, `the cells span ${column} of ${grid.length} columns`);
    open = next;
  });
  return breaches;
}

function numberOf(element: XmlElement | undefined, attribute: string, missing = Number.NaN): number {
  const value = element?.attributes[attribute];
  return value === undefined ? missing : Number(value);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
