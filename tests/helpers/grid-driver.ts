import type { CDPSession, ElectronApplication, Locator, Page } from '@playwright/test';
import { cellAt, formOf, tableOf } from '../../shared/form/form';
import type { Address, TableId, ValueCell } from '../../shared/form/types';

/** One official table in the real window, found and read as assistive software would. */
export interface GridDriver {
  grid: Locator;
  /** The field or total at an address, by its accessible name. */
  cell: (address: Address) => Locator;
  click: (address: Address, options?: { shift?: boolean; double?: boolean }) => Promise<void>;
  /** Keys one after the other, separated by blanks; `'12'` in quotes is typed. */
  keys: (sequence: string) => Promise<void>;
  /** The address of the focused cell, '' outside the table. */
  active: () => Promise<Address>;
  /** What a cell shows. */
  text: (address: Address) => Promise<string>;
  /** Addresses of the selected cells, where more than one is. */
  selected: () => Promise<Address[]>;
  /** Empties the table and puts texts into cells by typing. */
  start: (texts: Readonly<Record<Address, string>>) => Promise<void>;
  /** The input method's own commands of the browser. */
  ime: () => Promise<CDPSession>;
}

/** Opens a table of the report on screen (by the contents list) and drives it. */
export async function openGrid(page: Page, id: TableId): Promise<GridDriver> {
  const table = formOf('2021').tables[id];
  const grid = page.getByRole('grid', { name: table.title, exact: true });
  if (!(await grid.isVisible())) {
    await page.getByRole('navigation').getByRole('button', { name: table.title }).click();
  }
  await grid.waitFor();

  const cell = (address: Address) => {
    const known = cellAt('2021', address);
    if (!known) throw new Error(`no cell ${address}`);
    return grid.getByRole(roleOf(known), { name: known.name, exact: true });
  };
  const keys = async (sequence: string) => {
    for (const part of sequence.match(/'[^']*'|\S+/g) ?? []) {
      if (part.startsWith("'")) await page.keyboard.type(part.slice(1, -1));
      else await page.keyboard.press(part);
    }
  };
  const addressesOf = (names: readonly (string | null)[]) => {
    const cells = table.rows.flatMap((row) => row.cells.filter((each) => each.kind !== 'label'));
    return names.map((name) => cells.find((each) => each.name === name)?.address ?? '');
  };
  return {
    grid,
    cell,
    keys,
    click: async (address, { shift = false, double = false } = {}) => {
      await cell(address).click({ modifiers: shift ? ['Shift'] : [], clickCount: double ? 2 : 1 });
    },
    active: async () => {
      const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
      return addressesOf([name])[0] ?? '';
    },
    text: async (address) => {
      const known = cellAt('2021', address);
      return known?.kind === 'figure' ? cell(address).inputValue() : cell(address).innerText();
    },
    selected: async () => {
      const names = await grid
        .locator('[aria-selected=true]')
        .evaluateAll((cells) =>
          cells.map((each) => (each.querySelector('input') ?? each).getAttribute('aria-label')),
        );
      return addressesOf(names);
    },
    start: async (texts) => {
      await grid.getByRole('textbox').first().click();
      await keys('Control+a Delete Escape');
      for (const [address, text] of Object.entries(texts)) {
        if (tableOf(address) !== id) throw new Error(`${address} is in another table`);
        await cell(address).click();
        await keys(`'${text}' Control+Enter`);
      }
    },
    ime: () => page.context().newCDPSession(page),
  };
}

function roleOf(cell: ValueCell): 'textbox' | 'gridcell' {
  return cell.kind === 'figure' ? 'textbox' : 'gridcell';
}

/** Puts text and HTML on the system's clipboard, as another program would. */
export async function fillClipboard(
  app: ElectronApplication,
  content: { text: string; html?: string },
): Promise<void> {
  await app.evaluate(({ clipboard }, { text, html }) => {
    clipboard.write(html === undefined ? { text } : { text, html });
  }, content);
}

/** What is on the system's clipboard. */
export function readClipboard(app: ElectronApplication): Promise<{ text: string; html: string }> {
  return app.evaluate(({ clipboard }) => ({ text: clipboard.readText(), html: clipboard.readHTML() }));
}
