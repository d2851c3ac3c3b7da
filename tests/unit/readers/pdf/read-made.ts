import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../../../build/project';
import { readPdf } from '../../../../electron/import/readers/pdf/read-pdf';
import type { Grid, Reading, Source } from '../../../../shared/import/source/source';

const MAPS = join(projectFolder, 'node_modules', 'pdfjs-dist', 'cmaps');

export function readMade(bytes: Uint8Array): Promise<Reading> {
  return readPdf(bytes, (name) => readFile(join(MAPS, `${name}.bcmap`)).catch(() => null));
}

export async function sourceOf(bytes: Uint8Array): Promise<Source> {
  const reading = await readMade(bytes);
  if ('refused' in reading) throw new Error(reading.refused);
  return reading;
}

/** Each block as text: a paragraph as it is, a table as its rows with `·` for places covered by a span. */
export async function shapeOf(bytes: Uint8Array): Promise<(string | string[][])[]> {
  const { blocks } = await sourceOf(bytes);
  return blocks.map((block) => (block.kind === 'para' ? block.text : rowsOf(block)));
}

export function rowsOf(grid: Grid): string[][] {
  const rows = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => '·'));
  for (const cell of grid.cells) {
    const row = rows[cell.row];
    if (row) row[cell.column] = cell.text;
  }
  return rows;
}
