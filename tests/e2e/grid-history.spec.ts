import { cellAt, formOf, valueCells } from '../../shared/form/form';
import type { Address } from '../../shared/form/types';
import { readFigure } from '../../shared/number/read-figure';
import { openGrid } from '../helpers/grid-driver';
import { expect, test } from '../helpers/launch';
import { reportFileIn } from '../helpers/report-file';

const STEPS = 150;
const TEXTS = ['0', '7', '12', '345', '１２', '—', '12件', '-5', ''];
const CELLS = valueCells(formOf('2021').tables.requests)
  .filter((cell) => cell.kind === 'figure')
  .map(({ address }) => address);

/** A fixed sequence of numbers that looks like chance, so that a failure can be run again. */
function chances(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What a cell shows once a text is taken in. */
function taken(address: Address, text: string): string {
  const cell = cellAt('2021', address);
  if (cell?.kind !== 'figure') throw new Error(address);
  const reading = readFigure(text, cell.figure);
  return reading.kind === 'figure' ? String(reading.value) : text;
}

test('edits, undos and redos in the window come out as a plain list of states would', async ({
  launch,
  workFolder,
}) => {
  test.setTimeout(180_000);
  const app = await launch({ reportFile: await reportFileIn(workFolder) });
  const driver = await openGrid(await app.window(), 'requests');
  const shown = async () =>
    new Map(
      await driver.grid.getByRole('textbox').evaluateAll((fields) =>
        fields.map((field) => {
          const address = field.closest('td')?.dataset['address'] ?? '';
          return [address, field instanceof HTMLInputElement ? field.value : ''] as const;
        }),
      ),
    );
  const chance = chances(20231);
  const first = await shown();
  let states = [first];
  let position = 0;

  for (let step = 0; step < STEPS; step += 1) {
    const kind = chance(10);
    if (kind < 6) {
      const address = CELLS[chance(CELLS.length)] ?? '';
      const text = taken(address, TEXTS[chance(TEXTS.length)] ?? '');
      await driver.click(address);
      await driver.keys(text === '' ? 'Delete' : `'${text}' Enter`);
      const before = states[position] ?? first;
      if (before.get(address) !== text) {
        states = [...states.slice(0, position + 1), new Map(before).set(address, text)];
        position += 1;
      }
    } else {
      const target = position + (kind < 8 ? -1 : 1);
      await driver.keys(kind < 8 ? 'Control+z' : 'Control+y');
      if (states[target]) position = target;
    }
    await expect.poll(shown, { message: `after step ${step}` }).toEqual(states[position]);
  }
  for (let step = position; step > 0; step -= 1) await driver.keys('Control+z');
  await expect.poll(shown).toEqual(first);
});
