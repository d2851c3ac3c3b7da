import { LIMITS } from '../outcome/limits';
import { childrenOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';

const WRAPPERS = new Set(['table-column-group', 'table-header-columns', 'table-columns']);

export interface SheetColumn {
  hidden: boolean;
  /** The style of its cells that have none of their own. */
  style: string | undefined;
}

/** The columns of a sheet as far as sheets are read. */
export function sheetColumns(table: XmlElement): SheetColumn[] {
  const columns: SheetColumn[] = [];
  const visit = (element: XmlElement, inHidden: boolean) => {
    for (const child of childrenOf(element)) {
      if (WRAPPERS.has(child.name)) visit(child, inHidden || child.attributes['display'] === 'false');
      if (child.name !== 'table-column') continue;
      const column = {
        hidden: inHidden || isHidden(child),
        style: child.attributes['default-cell-style-name'],
      };
      for (let times = repeats(child, 'number-columns-repeated'); times > 0; times -= 1) {
        if (columns.length >= LIMITS.wideColumns) return;
        columns.push(column);
      }
    }
  };
  visit(table, false);
  return columns;
}

/** Whether a row or column is hidden or filtered out. */
export function isHidden({ attributes }: XmlElement): boolean {
  return attributes['visibility'] === 'collapse' || attributes['visibility'] === 'filter';
}

/** How often a row, column or cell is repeated; the file may say any number. */
export function repeats(element: XmlElement, name: string): number {
  const times = Number.parseInt(element.attributes[name] ?? '1', 10);
  return times >= 1 ? times : 1;
}
